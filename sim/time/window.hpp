#pragma once

#include "sim/time/calendar.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace sim::time {

/// A span of ticks, half open: [opens, closes).
struct Window {
    Tick opens;
    Tick closes;

    bool holds(Tick tick) const { return opens <= tick && tick < closes; }
    Tick length() const { return closes - opens; }
};

/// A day of any year, such as 11-15.
using MonthDay = std::chrono::month_day;

/// The times at which a kind of work may be done: disjoint windows in order of time, such as the months without
/// heating or the months warm enough to pave.
class Season {
public:
    /// Throws std::invalid_argument when windows are empty, overlap or are out of order.
    explicit Season(std::vector<Window> windows);

    /// Every year from `first` through `last`, both days included; the span may run over New Year. Only what lies in
    /// the calendar's horizon counts.
    static Season yearly(const Calendar& calendar, MonthDay first, MonthDay last);

    /// The whole horizon.
    static Season always(const Calendar& calendar);

    /// The window that holds `tick`, otherwise the next one to open; nothing after the last.
    std::optional<Window> current_or_next(Tick tick) const;

    const std::vector<Window>& windows() const { return windows_; }

private:
    std::vector<Window> windows_;
};

} // namespace sim::time
