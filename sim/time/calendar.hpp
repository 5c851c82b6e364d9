#pragma once

#include "sim/time/tick.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sim::time {

using Date = std::chrono::sys_days;

/// Reads `YYYY-MM-DD`; nothing when the text has another form or the date does not exist (2026-02-30).
std::optional<Date> parse_date(std::string_view text);

/// `YYYY-MM-DD`.
std::string to_string(Date date);

/// Maps the ticks of a horizon to civil dates and back. Days are numbered from 0 and half open: day d holds the ticks
/// [d, d + 1) * ticks_per_day; a deadline is the last tick of its day.
class Calendar {
public:
    /// A horizon from 00:00 of `first` to 24:00 of `last`. Throws std::invalid_argument when last is before first.
    Calendar(Date first, Date last);

    int days() const { return days_; }
    Date date(int day) const { return first_ + std::chrono::days{day}; }
    int day(Date date) const { return static_cast<int>((date - first_).count()); }

    /// The day that holds `tick`.
    static int day_of(Tick tick) { return static_cast<int>(tick / ticks_per_day); }
    static Tick first_tick(int day) { return day * ticks_per_day; }
    static Tick last_tick(int day) { return (day + 1) * ticks_per_day - 1; }
    Tick first_tick(Date date) const { return first_tick(day(date)); }
    Tick last_tick(Date date) const { return last_tick(day(date)); }

    /// The last tick of the last day.
    Tick horizon() const { return last_tick(days_ - 1); }

    /// Whole months since the month of the first day; 0 on the first day.
    int month(int day) const;
    /// How many calendar months the horizon touches.
    int months() const { return month(days_ - 1) + 1; }
    /// The first day of month m that lies in the horizon.
    int first_day_of_month(int month) const;
    /// How many days of month m lie in the horizon.
    int days_in_month(int month) const;

    /// 1 for January to 12 for December.
    int month_of_year(int day) const;
    /// 0 for Monday to 6 for Sunday.
    int weekday(int day) const;

private:
    Date first_;
    int days_;
};

} // namespace sim::time
