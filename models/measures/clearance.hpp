#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// 动态清零: faults come up all the time, are found, handled by officers and cleared, most of them within a limit.
struct Clearance {
    Assignment job;
    quantity::Parameter arrivals;      ///< how many come up [1/d]
    sim::random::Name arriving;        ///< luck of the time between them
    quantity::Parameter stock;         ///< open and known when the part begins [1]
    Luck found;                        ///< from coming up to discovery [d]
    Luck handling;                     ///< by officers [d]
    Luck clearing;                     ///< from the officers' order until it is cleared [d]
    sim::time::Tick within;            ///< limit from discovery to clearing [s]
    double required;                   ///< share that must be cleared within the limit [1]
    std::vector<RuleControl> controls; ///< their strength is the share cleared of all that have come up
    ObservationId open;                ///< faults that exist, found or not, at the end of each month
};

/// Runs the part. Faults come up by a Poisson process over the whole horizon that belongs to the world: the n-th comes
/// up at the same time in every mix; those before the part's beginning are in the stock. Desks take them in turn. A
/// fault is owed when it is cleared or its limit is past. The part is finished at the deadline when enough of what is
/// owed was cleared in time. `part` must outlive the simulation.
sim::kernel::Process clearance(Replication& run, const Clearance& part);
sim::kernel::Process clearance(Replication& run, Clearance&& part) = delete;

} // namespace models::measures
