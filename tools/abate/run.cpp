#include "tools/abate/verbs.hpp"

#include "tools/abate/study.hpp"

namespace tools::abate {

int run(const RunCommand& command, const Console& console) {
    return study(command.study, console, {.view = print_answer});
}

} // namespace tools::abate
