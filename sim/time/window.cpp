#include "sim/time/window.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sim::time {
namespace {

// A day that a year does not have (02-29) counts as the last day of its month.
Date day_in(std::chrono::year year, MonthDay day) {
    const std::chrono::year_month_day civil{year, day.month(), day.day()};
    return civil.ok() ? Date{civil} : Date{year / day.month() / std::chrono::last};
}

} // namespace

Season::Season(std::vector<Window> windows) : windows_{std::move(windows)} {
    for (std::size_t i = 0; i < windows_.size(); ++i) {
        const bool after_previous = i == 0 || windows_[i - 1].closes <= windows_[i].opens;
        if (windows_[i].length() <= 0 || !after_previous) {
            throw std::invalid_argument("the windows of a season must be non-empty, disjoint and in order of time");
        }
    }
}

Season Season::yearly(const Calendar& calendar, MonthDay first, MonthDay last) {
    const bool over_new_year = std::pair{last.month(), last.day()} < std::pair{first.month(), first.day()};
    const Tick end = calendar.horizon() + 1;
    const std::chrono::year first_year = std::chrono::year_month_day{calendar.date(0)}.year();
    std::vector<Window> windows;
    for (auto year = first_year - std::chrono::years{1};; year += std::chrono::years{1}) {
        const Tick opens = calendar.first_tick(day_in(year, first));
        const Tick closes = calendar.last_tick(day_in(year + std::chrono::years{over_new_year ? 1 : 0}, last)) + 1;
        if (opens >= end) {
            return Season{std::move(windows)};
        }
        if (closes > 0) {
            windows.push_back({std::max<Tick>(opens, 0), std::min(closes, end)});
        }
    }
}

Season Season::always(const Calendar& calendar) {
    return Season{{{0, calendar.horizon() + 1}}};
}

std::optional<Window> Season::current_or_next(Tick tick) const {
    const auto found =
        std::find_if(windows_.begin(), windows_.end(), [tick](const Window& window) { return tick < window.closes; });
    return found == windows_.end() ? std::nullopt : std::optional{*found};
}

} // namespace sim::time
