#include "models/measures/alert.hpp"

#include "models/measures/kept.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/time/calendar.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Calendar;
using sim::time::Tick;

bool in_season(const sim::time::Season& season, Tick tick) {
    const auto window = season.current_or_next(tick);
    return window && window->holds(tick);
}

/// The days on which rain calls for an answer from now on.
std::vector<int> days_of_calls(Replication& run, const Alert& part) {
    std::vector<int> days;
    for (const int day : run.outdoors.first_wet_days()) {
        const Tick trigger = Calendar::first_tick(day);
        if (trigger >= run.kernel.now() && trigger + part.within <= part.job.deadline &&
            in_season(part.season, trigger)) {
            days.push_back(day);
        }
    }
    return days;
}

/// One desk's answer to one call. When they leave it is known when they arrive, so the answer is booked then.
Process turn_out(Replication& run, const Alert& part, const Desk& desk, int day) {
    const Assignment& job = part.job;
    const auto occasion = static_cast<std::uint32_t>(day);
    const Tick called = run.kernel.now();
    const std::vector<Need> needs = officers_at(run, desk);
    const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
    run.journal.waited(job.measure, Cause::officers, run.kernel.now() - called);

    const Tick under_way = lasting(run, job, part.turnout, desk.entity, occasion);
    if (run.kernel.now() + under_way <= called + part.within) {
        run.journal.deliver(job.measure, 1.0);
    }
    co_await run.kernel.delay(under_way + lasting(run, job, part.work, desk.entity, occasion));
}

} // namespace

Process alert(Replication& run, const Alert& part) {
    const Assignment& job = part.job;
    const std::vector<int> days = days_of_calls(run, part);
    for (const int day : days) {
        co_await run.kernel.until(Calendar::first_tick(day));
        run.journal.owe(job.measure, static_cast<double>(job.desks.size()));
        for (const Desk& desk : job.desks) {
            run.kernel.start(turn_out(run, part, desk, day), "turnout", desk.entity);
        }
    }
    co_await run.kernel.until(job.deadline, sim::time::Priority::advance);
    finish_if_kept(run, job, part.required);
}

} // namespace models::measures
