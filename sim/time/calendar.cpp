#include "sim/time/calendar.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace sim::time {
namespace {

std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool digits_only = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (error != std::errc{} || end != text.data() + text.size() || !digits_only) {
        return std::nullopt;
    }
    return value;
}

int months_since_year_zero(Date date) {
    const std::chrono::year_month_day civil{date};
    return int{civil.year()} * 12 + static_cast<int>(unsigned{civil.month()}) - 1;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day civil{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                            std::chrono::day{static_cast<unsigned>(*day)}};
    return civil.ok() ? std::optional<Date>{civil} : std::nullopt;
}

std::string to_string(Date date) {
    const std::chrono::year_month_day civil{date};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int{civil.year()}, unsigned{civil.month()},
                  unsigned{civil.day()});
    return text;
}

Calendar::Calendar(Date first, Date last) : first_{first}, days_{static_cast<int>((last - first).count()) + 1} {
    if (last < first) {
        throw std::invalid_argument("the horizon ends on " + to_string(last) + ", before it begins on " +
                                    to_string(first));
    }
}

int Calendar::month(int day) const {
    return months_since_year_zero(date(day)) - months_since_year_zero(first_);
}

int Calendar::first_day_of_month(int month) const {
    const std::chrono::year_month_day civil{first_};
    const auto of_month = std::chrono::year_month{civil.year(), civil.month()} + std::chrono::months{month};
    return std::max(0, day(Date{of_month / std::chrono::day{1}}));
}

int Calendar::days_in_month(int month) const {
    const int next = month + 1 < months() ? first_day_of_month(month + 1) : days_;
    return next - first_day_of_month(month);
}

int Calendar::month_of_year(int day) const {
    return static_cast<int>(unsigned{std::chrono::year_month_day{date(day)}.month()});
}

int Calendar::weekday(int day) const {
    return static_cast<int>(std::chrono::weekday{date(day)}.iso_encoding()) - 1;
}

} // namespace sim::time
