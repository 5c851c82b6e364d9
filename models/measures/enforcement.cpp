#include "models/measures/enforcement.hpp"

#include "models/measures/months.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/random/discrete.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Priority;
using sim::time::Tick;
using sim::time::ticks_per_day;

/// What checking has come to, over all desks.
struct Pressure {
    double folds = 0.0;            ///< of violation since the beginning
    double planned = 0.0;          ///< checks until the end of this month; a fraction is carried over
    std::uint32_t whole = 0;       ///< the same as whole checks
    double checked = 0.0;          ///< this month
    double caught = 0.0;           ///< this month
    double violating_before = 0.0; ///< share at the beginning
};

/// Some checks in a row.
struct Tour {
    const Desk* desk;
    std::uint32_t occurrence; ///< in addresses of chance
    std::uint32_t checks;
};

/// Share of the subjects that breaks the rule now [1].
double violating(const Replication& run, const Enforcement& part, const Pressure& pressure) {
    const double before = run.in_force[part.violating];
    const double floor = std::min(run.in_force[part.floor], before);
    return floor + (before - floor) * std::exp(-pressure.folds);
}

void deter(const Replication& run, const Enforcement& part, Pressure& pressure, double checks) {
    pressure.folds += run.in_force[part.deterrence] * checks / std::max(1.0, run.in_force[part.subjects]);
}

/// Officers go out, check, catch some, and word gets round.
Process check(Replication& run, const Enforcement& part, Pressure& pressure, Tour tour) {
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, *tour.desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(part.job.measure));
        run.journal.waited(part.job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, part.job, part.tour, tour.desk->entity, tour.occurrence));
    }
    const double luck = run.luck.uniform(part.catching, tour.desk->entity, tour.occurrence);
    const double seen = violating(run, part, pressure) * run.in_force[part.detects];
    pressure.caught += static_cast<double>(sim::random::binomial(tour.checks, seen, luck));
    pressure.checked += tour.checks;
    deter(run, part, pressure, tour.checks);
    run.journal.deliver(part.job.measure, tour.checks);
}

/// Sends one desk's checks of a month out, in tours spread evenly from now to its end.
void send_out(Replication& run, const Enforcement& part, Pressure& pressure, const Desk& desk, std::uint32_t checks,
              int month) {
    const Tick from = run.kernel.now();
    const Tick span = month_end(run.calendar, month) + 1 - from;
    const std::uint32_t tours = (checks + part.a_tour - 1) / part.a_tour;
    for (std::uint32_t tour = 0; tour < tours; ++tour) {
        const std::uint32_t left = checks - tour * part.a_tour;
        const std::uint32_t occurrence = (static_cast<std::uint32_t>(month) << 16U) + tour;
        run.kernel.start_at(from + span * tour / tours,
                            check(run, part, pressure, {&desk, occurrence, std::min(part.a_tour, left)}), "check",
                            desk.entity);
    }
}

/// Plans the checks from now to the end of the month. Desks share the running total, so that the odd check goes round.
void plan_month(Replication& run, const Enforcement& part, Pressure& pressure, int month) {
    const auto days = static_cast<double>(month_end(run.calendar, month) + 1 - run.kernel.now()) / ticks_per_day;
    pressure.planned += run.in_force[part.checks] * days;
    const auto whole = static_cast<std::uint32_t>(std::floor(pressure.planned + 1e-6));
    for (std::size_t desk = 0; desk < part.job.desks.size(); ++desk) {
        const std::uint32_t checks =
            things_of_desk(part.job, desk, whole) - things_of_desk(part.job, desk, pressure.whole);
        send_out(run, part, pressure, part.job.desks[desk], checks, month);
    }
    run.journal.owe(part.job.measure, whole - pressure.whole);
    pressure.whole = whole;
}

void take_stock(Replication& run, const Enforcement& part, Pressure& pressure, int month) {
    const double share = violating(run, part, pressure);
    run.observations.record(part.still_violating, month, share);
    if (pressure.checked > 0.0) {
        run.observations.record(part.caught, month, pressure.caught / pressure.checked);
    }
    pressure.checked = 0.0;
    pressure.caught = 0.0;
    const double gone = pressure.violating_before > 0.0 ? 1.0 - share / pressure.violating_before : 0.0;
    set_rule(run, part.controls, std::max(0.0, gone), part.job.measure);
}

/// At the deadline the part is finished if few enough break the rule.
Process reckon(Replication& run, const Enforcement& part, const Pressure& pressure) {
    if (run.kernel.now() > part.job.deadline) {
        co_return; // begun too late
    }
    co_await run.kernel.until(part.job.deadline, Priority::advance);
    if (violating(run, part, pressure) <= part.tolerated) {
        run.agenda.finish(part.job.measure);
    }
}

} // namespace

Process enforcement(Replication& run, const Enforcement& part) {
    Pressure pressure;
    pressure.violating_before = run.values[part.violating];
    run.kernel.start(reckon(run, part, pressure), "reckoning");
    for (int month = month_at(run.calendar, run.kernel.now()); month < run.calendar.months(); ++month) {
        plan_month(run, part, pressure, month);
        co_await run.kernel.until(month_end(run.calendar, month), Priority::advance);
        take_stock(run, part, pressure, month);
        co_await run.kernel.until(month_end(run.calendar, month) + 1, Priority::start); // after the last month: never
    }
}

} // namespace models::measures
