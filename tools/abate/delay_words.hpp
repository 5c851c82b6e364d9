#pragma once

#include "sim/time/tick.hpp"
#include "tools/abate/language.hpp"

#include <string>

namespace tools::abate {

/// A part that begins later: `--slip 6.4b=4w`.
struct SlipWords {
    std::string part;
    sim::time::Tick ticks = 0; ///< [s]
};

/// Reads PART=DURATION; a duration is a whole number of d, w (week) or month (30 days). Throws Complaint.
SlipWords parse_slip(Language language, const std::string& text);

} // namespace tools::abate
