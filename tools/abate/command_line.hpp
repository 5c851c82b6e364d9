#pragma once

#include "tools/abate/commands.hpp"

#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

namespace tools::abate {

/// Reads the arguments (without the program's name). Gives the exit code instead of a command when help was asked for
/// and printed to `out`, or when the arguments are wrong and `err` says how.
std::variant<Command, int> parse(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace tools::abate
