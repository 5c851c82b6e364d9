#include "models/measures/approval.hpp"

#include "models/measures/duty.hpp"
#include "models/measures/months.hpp"
#include "models/measures/offset_pool.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/time/calendar.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Calendar;
using sim::time::Tick;

/// What all desks of the part share.
struct Office {
    Duty duty;
    OffsetPool pool;
    std::vector<Tick> limits{}; ///< of the projects that asked for an offset
};

std::vector<double> in_store(const Replication& run, const Approval& part) {
    std::vector<double> tonnes;
    if (part.offset) {
        for (const OffsetNeed& need : part.offset->needs) {
            tonnes.push_back(run.in_force[need.pool]);
        }
    }
    return tonnes;
}

/// What this project needs of each pollutant [t].
std::vector<double> needs_of(const Replication& run, const Offset& offset, const Desk& desk, std::uint32_t ordinal) {
    std::vector<double> tonnes;
    for (const OffsetNeed& need : offset.needs) {
        tonnes.push_back(offset.ratio * std::max(0.0, need.tonnes.of(run.luck, desk.entity, ordinal)));
    }
    return tonnes;
}

void pass_who_can(Replication& run, Office& office) {
    for (const std::size_t project : office.pool.pass()) {
        office.duty.settle(run, office.limits[project]);
    }
}

/// One project's way from the application to the decision, or into the line for an offset.
Process project(Replication& run, const Approval& part, Office& office, const Desk& desk, std::uint32_t ordinal) {
    const Assignment& job = part.job;
    const Tick limit = run.kernel.now() + part.within;
    office.duty.open(run, limit);
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
        run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, job, part.handling, desk.entity, ordinal));
    }
    co_await run.kernel.delay(lasting(run, job, part.elsewhere, desk.entity, ordinal));

    const bool refused = run.luck.uniform(part.refusing, desk.entity, ordinal) < run.in_force[part.refused];
    if (refused || !part.offset) {
        office.duty.settle(run, limit);
    } else {
        office.limits.push_back(limit);
        office.pool.ask(office.limits.size() - 1, needs_of(run, *part.offset, desk, ordinal));
        pass_who_can(run, office);
    }
}

/// Until the next project arrives at a desk; the horizon and more when none will.
Tick gap(const Replication& run, const Approval& part, const Desk& desk, std::uint32_t ordinal) {
    const double rate = share_of_desk(part.job, run.in_force[part.projects]);
    const double most = run.calendar.days() + 1.0;
    const double days = rate > 0.0 ? -std::log(run.luck.uniform(part.arriving, desk.entity, ordinal)) / rate : most;
    return in_ticks(std::min(days, most));
}

Process arrivals(Replication& run, const Approval& part, Office& office, const Desk& desk) {
    for (std::uint32_t ordinal = 0;; ++ordinal) {
        co_await run.kernel.delay(gap(run, part, desk, ordinal));
        run.kernel.start(project(run, part, office, desk, ordinal), "project", ordinal);
    }
}

/// What the credited parts take away in a full year at what they have posted so far [t].
double reductions(const Replication& run, const Offset& offset, ledger::ColumnId column) {
    const ledger::Chart& chart = run.ledger.chart();
    double quanta = 0.0;
    for (const ledger::MeasureId credited : offset.credits) {
        for (std::size_t group = 0; group < chart.groups.size(); ++group) {
            if (chart.groups[group].counting == ledger::Counting::counted) {
                quanta -= run.ledger.balance(credited, static_cast<ledger::GroupId>(group), column);
            }
        }
    }
    return quanta * chart.days_per_year / chart.columns[index(column)].quanta_per_unit;
}

/// Looks once a month at what the credited parts have brought.
Process credit(Replication& run, const Offset& offset, Office& office) {
    std::vector<double> credited(offset.needs.size(), 0.0);
    for (int month = month_at(run.calendar, run.kernel.now()) + 1; month < run.calendar.months(); ++month) {
        co_await run.kernel.until(Calendar::first_tick(run.calendar.first_day_of_month(month)));
        for (std::size_t pollutant = 0; pollutant < credited.size(); ++pollutant) {
            const double brought = reductions(run, offset, offset.needs[pollutant].column);
            office.pool.add(pollutant, std::max(0.0, brought - credited[pollutant]));
            credited[pollutant] = std::max(credited[pollutant], brought);
        }
        pass_who_can(run, office);
    }
}

} // namespace

Process approval(Replication& run, const Approval& part) {
    Office office{.duty = Duty{part.job, part.required}, .pool = OffsetPool{in_store(run, part)}};
    for (const Desk& desk : part.job.desks) {
        run.kernel.start(arrivals(run, part, office, desk), "arrivals", desk.entity);
    }
    if (part.offset) {
        run.kernel.start(credit(run, *part.offset, office), "credit");
    }
    run.kernel.start(reckon(run, office.duty), "reckoning");
    co_await run.kernel.until(never(run.calendar)); // the projects still refer to the office
}

} // namespace models::measures
