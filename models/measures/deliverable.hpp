#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"

#include <cstdint>

namespace models::measures {

/// 编制文件: plans, lists, reports and schemes that officers write and somebody else reviews.
struct Deliverable {
    Assignment job;
    std::uint32_t copies;         ///< that every desk writes
    Luck drafting;                ///< by officers [d]
    Luck review;                  ///< elsewhere, each time [d]
    quantity::Parameter returned; ///< probability that a review sends it back [1]
    sim::random::Name returning;  ///< which reviews do: one uniform per copy and review
    Luck revision;                ///< by officers, each time [d]
};

/// A review sends a copy back so often at most; the one after that accepts it.
inline constexpr std::uint32_t most_returns = 3;

/// Runs the part: every copy is drafted, reviewed, perhaps sent back and revised, and handed in. Done when all are.
/// `part` must outlive the simulation.
sim::kernel::Process deliverable(Replication& run, const Deliverable& part);
sim::kernel::Process deliverable(Replication& run, Deliverable&& part) = delete;

} // namespace models::measures
