#pragma once

#include "sim/time/calendar.hpp"
#include "sim/time/tick.hpp"

namespace models::measures {

/// The month of the horizon that holds this time.
inline int month_at(const sim::time::Calendar& calendar, sim::time::Tick tick) {
    return calendar.month(sim::time::Calendar::day_of(tick));
}

/// The last tick of a month, at which it is taken stock of [s].
inline sim::time::Tick month_end(const sim::time::Calendar& calendar, int month) {
    const int next = calendar.first_day_of_month(month) + calendar.days_in_month(month);
    return sim::time::Calendar::last_tick(next - 1);
}

/// A time that no replication reaches [s]. A process that owns what others refer to waits for it, so as not to go
/// before them.
inline sim::time::Tick never(const sim::time::Calendar& calendar) {
    return calendar.horizon() + 1;
}

} // namespace models::measures
