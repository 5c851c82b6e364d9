#include "tools/abate/verbs.hpp"

#include "tools/abate/study.hpp"

namespace tools::abate {

int compare(const CompareCommand& command, const Console& console) {
    return study(command.study, console, {.view = print_comparison});
}

} // namespace tools::abate
