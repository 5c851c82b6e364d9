#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <optional>

namespace models::measures {

/// Whole months of a period; periods begin with the civil year.
enum class Every : std::uint8_t { month = 1, quarter = 3, half_year = 6, year = 12 };

/// 常态工作: something that is due after every month, quarter, half-year or year, such as a disclosure or a report.
struct Standing {
    Assignment job;
    Every every;
    sim::time::Tick due;         ///< from the end of a period to the end of the day it is due on [s]
    std::optional<Luck> ready{}; ///< from the end of a period until its data are there [d]
    Luck work;                   ///< of the officers, each period [d]
    double required;             ///< share of the periods that must be on time [1]
};

/// Runs the part: after every period that is due between the part's beginning and its deadline, each desk works on its
/// data when they are there and hands in, in time or late. The period that ended just before the horizon counts like
/// any other. A period is owed when it is due, and delivered then if it was handed in by that time. Finished at the
/// deadline when enough were. `part` must outlive the simulation.
sim::kernel::Process standing(Replication& run, const Standing& part);
sim::kernel::Process standing(Replication& run, Standing&& part) = delete;

} // namespace models::measures
