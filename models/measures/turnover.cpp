#include "models/measures/turnover.hpp"

#include "sim/kernel/simulation.hpp"

namespace models::measures {
namespace {

sim::time::Tick middle_of(int month, const sim::time::Calendar& calendar) {
    const int day = calendar.first_day_of_month(month) + calendar.days_in_month(month) / 2;
    return sim::time::Calendar::first_tick(day);
}

} // namespace

sim::kernel::Process turnover(Replication& run, const sources::Fleet& fleet, const TurnoverPolicy& policy) {
    FleetBooks books{run, fleet};
    Purchases purchases{books, policy.purchases};
    Retirements retirements{books, policy.retirements};
    for (int month = 0; month < run.calendar.months(); ++month) {
        const sim::time::Tick middle = middle_of(month, run.calendar);
        co_await run.kernel.until(middle);
        books.age_and_scrap(month);
        purchases.register_new(month);
        retirements.hand_in(month);
        books.renew_rates(month);
        purchases.judge_month();
    }
    const sim::time::Tick end = run.calendar.horizon();
    co_await run.kernel.until(end);
    purchases.judge_year();
}

} // namespace models::measures
