#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/distribution.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// How a lever changes a number.
enum class Effect : std::uint8_t { times, plus };

/// What a lever does to one number of another part, once it holds.
struct Leverage {
    quantity::Parameter on;
    Effect effect;
    quantity::Parameter strength; ///< a factor [1], or what is added, in the number's own unit
    sim::random::Bounds bounds{}; ///< of the number
};

/// 支撑保障: incentives, funds, guidance and supply that do nothing by themselves and help other parts along, or do
/// not.
struct Lever {
    Assignment job;
    quantity::Parameter ramp; ///< from the part's beginning until it holds in full [d]
    std::vector<Leverage> acts_on;
};

/// Runs the part. Its strength comes in one step in the middle of the ramp, which is as much as rising evenly over all
/// of it; done at the end of the ramp. A lever that multiplies by one or adds nothing changes no bit. `part` must
/// outlive the simulation.
sim::kernel::Process lever(Replication& run, const Lever& part);
sim::kernel::Process lever(Replication& run, Lever&& part) = delete;

} // namespace models::measures
