#include "models/measures/feedback.hpp"

#include "models/measures/duty.hpp"
#include "models/measures/months.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::random::normal_quantile;
using sim::time::Priority;
using sim::time::Tick;
using sim::time::ticks_per_day;

/// How hard one place tries, in times it has acted.
class Effort {
public:
    double at(Tick now, double fades) const {
        return strength_ == 0.0
                   ? 0.0
                   : strength_ * std::exp(-static_cast<double>(now - since_) / (std::max(1.0, fades) * ticks_per_day));
    }
    void act(Tick now, double fades) {
        strength_ = at(now, fades) + 1.0;
        since_ = now;
    }

private:
    double strength_ = 0.0;
    Tick since_ = 0;
};

/// What is known and done about all places.
struct Round {
    Duty duty;
    std::vector<Effort> efforts;
};

/// One place that one month's bulletin names.
struct Notice {
    std::uint32_t place;
    std::uint32_t month;
};

/// What a place's efforts leave of its level [1].
double left_by_effort(const Replication& run, const Feedback& part, const Effort& effort) {
    return std::pow(1.0 - run.in_force[part.effect], effort.at(run.kernel.now(), run.in_force[part.fades]));
}

/// The level that is measured at a place at the end of a month, relative to the line [1].
double measured(const Replication& run, const Feedback& part, const Round& round, Notice at) {
    const double among_places = normal_quantile(run.luck.uniform(part.level, at.place));
    const double error = normal_quantile(run.luck.uniform(part.measuring, at.place, at.month));
    return run.in_force[part.median] *
           std::exp(run.in_force[part.spread] * among_places + run.in_force[part.noise] * error) *
           left_by_effort(run, part, round.efforts[at.place]);
}

/// Mean share by which efforts lower the level [1].
double mean_fall(const Replication& run, const Feedback& part, const Round& round) {
    const double left =
        std::accumulate(round.efforts.begin(), round.efforts.end(), 0.0,
                        [&](double sum, const Effort& effort) { return sum + left_by_effort(run, part, effort); });
    return round.efforts.empty() ? 0.0 : 1.0 - left / static_cast<double>(round.efforts.size());
}

/// A place is told, officers follow it up, and it acts.
Process answer(Replication& run, const Feedback& part, Round& round, Notice notice) {
    const Tick limit = run.kernel.now() + part.within;
    round.duty.open(run, limit);
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, part.job.desks[notice.place % part.job.desks.size()]);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(part.job.measure));
        run.journal.waited(part.job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, part.job, part.handling, notice.place, notice.month));
    }
    co_await run.kernel.delay(lasting(run, part.job, part.act, notice.place, notice.month));
    round.efforts[notice.place].act(run.kernel.now(), run.in_force[part.fades]);
    round.duty.settle(run, limit);
}

/// Measures all places at the end of a month; those above the line will be told by the bulletin.
void measure_places(Replication& run, const Feedback& part, Round& round, int month) {
    const auto occurrence = static_cast<std::uint32_t>(month);
    const Tick told = run.kernel.now() + lasting(run, part.job, part.bulletin, 0, occurrence);
    double over = 0.0;
    for (std::uint32_t place = 0; place < part.places; ++place) {
        const Notice notice{place, occurrence};
        if (measured(run, part, round, notice) > 1.0) {
            over += 1.0;
            run.kernel.start_at(told, answer(run, part, round, notice), "notice", place);
        }
    }
    run.observations.record(part.over, month, over / part.places);
    set_rule(run, part.controls, mean_fall(run, part, round), part.job.measure);
}

} // namespace

Process feedback(Replication& run, const Feedback& part) {
    Round round{.duty = Duty{part.job, part.required}, .efforts = std::vector<Effort>(part.places)};
    run.kernel.start(reckon(run, round.duty), "reckoning");
    for (int month = month_at(run.calendar, run.kernel.now()); month < run.calendar.months(); ++month) {
        co_await run.kernel.until(month_end(run.calendar, month), Priority::advance);
        measure_places(run, part, round, month);
    }
    co_await run.kernel.until(never(run.calendar)); // the notices still refer to the round
}

} // namespace models::measures
