#pragma once

#include "tools/abate/commands.hpp"
#include "tools/abate/console.hpp"

/// One function per verb, in a file of its own. Each gives the exit code and throws Complaint or
/// results::OutputError for what the user can put right.
namespace tools::abate {

int check(const CheckCommand& command, const Console& console);
int run(const RunCommand& command, const Console& console);
int compare(const CompareCommand& command, const Console& console);
int plan(const PlanCommand& command, const Console& console);
int trace(const TraceCommand& command, const Console& console);
/// `new`, which is no name for a function.
int start_district(const NewCommand& command, const Console& console);
int version(const VersionCommand& command, const Console& console);

} // namespace tools::abate
