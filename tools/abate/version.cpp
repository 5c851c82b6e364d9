#include "tools/abate/verbs.hpp"

#include "tools/results/manifest.hpp"

#include <fmt/format.h>

#include <ostream>

namespace tools::abate {

int version(const VersionCommand& command, const Console& console) {
    const auto build = results::this_build();
    const auto machine = results::this_machine();
    if (command.manner.json) {
        console.out << results::to_json(build, machine);
    } else {
        console.out << fmt::format("abate {} ({})\n{}, {}, {}\n{} ({} cores: {})\n", build.version, build.revision,
                                   build.compiler, build.standard_library, build.libc, machine.cpu, machine.cores,
                                   fmt::join(machine.cpu_features, " "));
    }
    return 0;
}

} // namespace tools::abate
