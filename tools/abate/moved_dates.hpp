#pragma once

#include <string>
#include <string_view>

namespace tools::abate {

/// A file of a scenario whose dates were moved to another year.
struct MovedDates {
    std::string text;
    int moved = 0; ///< dates that now stand in the new year
    int left = 0;  ///< dates of the old year under other keys, such as holidays, which no rule can move
};

/// Moves every date that says when the plan acts or is judged (`first`, `last`, `issued`, `starts`, `deadline`, `by`,
/// each followed by YYYY-MM-DD) from one year to the other. Comments and quoted texts stay as they are. Works on the
/// text, so that comments and layout survive.
MovedDates move_dates(std::string_view yaml, int from_year, int to_year);

} // namespace tools::abate
