#pragma once

#include "tools/abate/grid.hpp"

#include <iosfwd>

namespace tools::abate {

/// Where a verb prints: the answer to `out`, everything about the way to it to `err`.
struct Console {
    std::ostream& out;
    std::ostream& err;
    Colours colours = Colours::none;
    bool err_is_terminal = false;
};

/// The console of this process: colours only where `out` is a terminal that can show them and NO_COLOR is not set
/// (https://no-color.org).
Console standard_console();

} // namespace tools::abate
