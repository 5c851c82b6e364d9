#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"
#include "sim/time/window.hpp"

namespace models::measures {

/// 应急响应: whenever it begins to rain, people must be out in time to pump, clear and watch.
struct Alert {
    Assignment job;
    sim::time::Season season; ///< when rain counts
    sim::time::Tick within;   ///< from the trigger until they must be there [s]
    Luck turnout;             ///< from the call until they are there [d]
    Luck work;                ///< what they do there [d]
    double required;          ///< share of the calls that must be answered in time [1]
};

/// Runs the part: on the first wet day after a dry one inside the season, each desk is called at the beginning of the
/// day, its officers turn out as soon as they are free, and work. Calls that are due after the deadline are not judged
/// and not made. Owed: calls; delivered: those on which they arrived in time. Finished at the deadline when those were
/// enough. `part` must outlive the simulation.
sim::kernel::Process alert(Replication& run, const Alert& part);
sim::kernel::Process alert(Replication& run, Alert&& part) = delete;

} // namespace models::measures
