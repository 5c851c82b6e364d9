#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/teams.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// Where a part is worked on: the lead team with the teams that sign too, or one member's team where all towns, streets
/// or parks lead.
struct Desk {
    std::vector<TeamId> officers; ///< one of each is taken, all or none
    std::uint32_t entity = 0;     ///< its number in addresses of chance
};

/// What the mechanisms of the office know of their part, whatever they do. A mechanism starts when the part has begun,
/// that is, when the parts and documents it waits for are there.
struct Assignment {
    ledger::MeasureId measure;
    sim::time::Tick deadline;  ///< the last tick of its day
    quantity::Parameter pace;  ///< what all its durations are multiplied by [1]
    std::vector<Desk> desks{}; ///< at least one
};

/// Days as ticks, never negative; what is longer than any horizon is cut.
sim::time::Tick in_ticks(double days);

/// How long this step of this thing lasts, at the pace in force now [s].
sim::time::Tick lasting(const Replication& run, const Assignment& job, const Luck& step, std::uint32_t entity,
                        std::uint32_t occurrence = 0);

/// A claim on one officer of every team at the desk; it must outlive the wait for them:
///
///     const Tick asked = run.kernel.now();
///     const std::vector<Need> needs = officers_at(run, desk);
///     const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
///     run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
std::vector<sim::kernel::Need> officers_at(Replication& run, const Desk& desk);

/// This member's part of an amount for the whole district, all members alike.
double share_of_desk(const Assignment& job, double amount);

/// The same for whole things: the first desks take one more where it does not divide.
std::uint32_t things_of_desk(const Assignment& job, std::size_t desk, std::uint32_t things);

} // namespace models::measures
