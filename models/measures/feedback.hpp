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

/// 通报整改: places are measured every month, those above a line are told and act, and their effort fades again.
struct Feedback {
    Assignment job;
    std::uint32_t places;              ///< measured; desks take them in turn
    quantity::Parameter median;        ///< level of the median place, relative to the line [1]
    quantity::Parameter spread;        ///< standard deviation of the log of the level among places [1]
    quantity::Parameter noise;         ///< standard deviation of the log of one month's measurement [1]
    sim::random::Name level;           ///< luck of a place: where it stands among places
    sim::random::Name measuring;       ///< luck of a place in a month
    Luck bulletin;                     ///< from a month's end until the places are told [d]
    Luck handling;                     ///< by officers, each notice [d]
    Luck act;                          ///< from the officers' order until the place has acted [d]
    quantity::Parameter effect;        ///< share by which acting once lowers the level [1]
    quantity::Parameter fades;         ///< time in which an effort falls to 1/e [d]
    sim::time::Tick within;            ///< limit from being told to having acted [s]
    double required;                   ///< share of notices that must be acted on within the limit [1]
    std::vector<RuleControl> controls; ///< their strength is the mean share by which efforts lower the level
    ObservationId over;                ///< share of places measured above the line, each month
};

/// Runs the part, from the month of its beginning on. The level of a place is
///
///     exp(ln median + spread z) (1 − effect)^effort,
///
/// its effort rises by one whenever it acts and decays exponentially, so that who acts again builds on what is left and
/// no level falls below zero. A notice is owed when it is answered or its limit is past. The part is finished at the
/// deadline when enough of what is owed was answered in time. `part` must outlive the simulation.
sim::kernel::Process feedback(Replication& run, const Feedback& part);
sim::kernel::Process feedback(Replication& run, Feedback&& part) = delete;

} // namespace models::measures
