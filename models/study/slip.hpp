#pragma once

#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <vector>

namespace models::study {

/// A part that begins later than it would.
struct Slip {
    std::size_t part;
    sim::time::Tick ticks; ///< [s]
};

/// The mix with these parts begun later, everything else alike; its key and title say so. A part that the mix does not
/// run stays where it is.
plan::Mix slipped(const plan::Plan& plan, const plan::Mix& mix, const std::vector<Slip>& slips);

} // namespace models::study
