#include "models/measures/standing.hpp"

#include "models/measures/kept.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/time/calendar.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Calendar;
using sim::time::Tick;

struct Period {
    Tick ends; ///< the first tick after it
    Tick due;  ///< the last tick of the day it is due on
    std::uint32_t number;
};

/// Whether a period ends where this month begins.
bool ends_before(const Calendar& calendar, int month, Every every) {
    const int day = calendar.first_day_of_month(month);
    const std::chrono::year_month_day date{calendar.date(day)};
    return date.day() == std::chrono::day{1} && (calendar.month_of_year(day) - 1) % static_cast<int>(every) == 0;
}

/// The periods that are due from now until the deadline, in order.
std::vector<Period> periods_due(const Replication& run, const Standing& part) {
    std::vector<Period> due;
    for (int month = 0; month < run.calendar.months(); ++month) {
        const Tick ends = Calendar::first_tick(run.calendar.first_day_of_month(month));
        const Period period{ends, ends + part.due - 1, static_cast<std::uint32_t>(month)};
        if (ends_before(run.calendar, month, part.every) && period.due >= run.kernel.now() &&
            period.due <= part.job.deadline) {
            due.push_back(period);
        }
    }
    return due;
}

Tick data_ready(const Replication& run, const Standing& part, const Desk& desk, const Period& period) {
    return period.ends + (part.ready ? lasting(run, part.job, *part.ready, desk.entity, period.number) : 0);
}

/// One desk's work on one period.
Process report(Replication& run, const Standing& part, const Desk& desk, Period period) {
    const Assignment& job = part.job;
    co_await run.kernel.until(data_ready(run, part, desk, period));
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
        run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, job, part.work, desk.entity, period.number));
    }
    if (run.kernel.now() <= period.due) {
        co_await run.kernel.until(period.due);
        run.journal.deliver(job.measure, 1.0);
    }
}

} // namespace

Process standing(Replication& run, const Standing& part) {
    const Assignment& job = part.job;
    const std::vector<Period> due = periods_due(run, part);
    for (const Period& period : due) {
        const Tick begins = std::max(period.ends, run.kernel.now());
        for (const Desk& desk : job.desks) {
            run.kernel.start_at(begins, report(run, part, desk, period), "report", period.number);
        }
    }
    for (const Period& period : due) {
        co_await run.kernel.until(period.due);
        run.journal.owe(job.measure, static_cast<double>(job.desks.size()));
    }
    co_await run.kernel.until(job.deadline, sim::time::Priority::advance);
    finish_if_kept(run, job, part.required);
}

} // namespace models::measures
