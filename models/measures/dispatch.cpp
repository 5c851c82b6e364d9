#include "models/measures/dispatch.hpp"

#include "models/measures/assignment.hpp"

#include <algorithm>
#include <utility>

namespace models::measures {
namespace {

using sim::kernel::Process;
using sim::time::Calendar;
using sim::time::Tick;

/// The first weekday of a month that is no holiday; nothing when the horizon holds none.
std::optional<int> first_working_day(const Replication& run, int month) {
    const int first = run.calendar.first_day_of_month(month);
    for (int day = first; day < first + run.calendar.days_in_month(month); ++day) {
        if (run.calendar.weekday(day) < 5 && !run.outdoors.holiday(day)) {
            return day;
        }
    }
    return std::nullopt;
}

/// How much of the time from `begun` to the deadline has gone by [1].
double time_gone(Tick begun, Tick deadline, Tick now) {
    return now >= deadline ? 1.0 : static_cast<double>(now - begun) / static_cast<double>(deadline - begun);
}

/// What the dispatch remembers of a part.
struct Memory {
    int rank;              ///< as the plan has it
    double opening;        ///< delivered before the year, which is not owed
    bool hastened = false; ///< once and for good
};

bool lags(const Replication& run, const DispatchPolicy& policy, const Watched& part, double opening) {
    const auto begun = run.journal.begun(part.measure);
    const double due = run.journal.due(part.measure);
    if (!begun || due <= 0.0 || run.journal.finished(part.measure)) {
        return false;
    }
    const Tick now = run.kernel.now();
    const double share = (run.journal.delivered(part.measure) - opening) / due;
    return now > part.deadline || time_gone(*begun, part.deadline, now) - share > run.values[policy.tolerance];
}

void speed_up(Replication& run, const Watched& part, double factor) {
    if (part.pace) {
        run.in_force.pull({.on = *part.pace, .times = factor, .bounds = {.least = 0.0}});
    }
}

void look_at(Replication& run, const DispatchPolicy& policy, const Watched& part, Memory& memory) {
    const bool late = lags(run, policy, part, memory.opening);
    run.agenda.rank(part.measure, late ? part.risen : memory.rank);
    if (late && !std::exchange(memory.hastened, true)) {
        speed_up(run, part, run.values[policy.hastened]);
    }
}

} // namespace

Process dispatch(Replication& run, const DispatchPolicy& policy, std::vector<Watched> parts) {
    std::vector<Memory> memories;
    for (const Watched& part : parts) {
        memories.push_back({run.agenda.rank(part.measure), run.journal.delivered(part.measure)});
    }
    for (int month = 0; month < run.calendar.months(); ++month) {
        const auto day = first_working_day(run, month);
        if (!day) {
            continue;
        }
        co_await run.kernel.until(Calendar::first_tick(*day), sim::time::Priority::start);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            look_at(run, policy, parts[at], memories[at]);
        }
    }
}

Process last_push(Replication& run, const DispatchPolicy& policy, std::vector<Watched> parts) {
    std::ranges::stable_sort(parts, {}, &Watched::deadline);
    const Tick before = in_ticks(run.values[policy.push_from]);
    for (const Watched& part : parts) {
        const Tick begins = part.deadline - before;
        if (begins > run.kernel.now()) {
            co_await run.kernel.until(begins, sim::time::Priority::start);
        }
        if (!run.journal.finished(part.measure)) {
            speed_up(run, part, run.values[policy.push]);
        }
    }
}

} // namespace models::measures
