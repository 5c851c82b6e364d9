#include "models/scenario/reading/amount.hpp"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace models::scenario::reading {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "007" is not a number people mean; "0.7" and "0" are.
bool has_leading_zero(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
}

std::string without_leading_zeros(std::string_view text) {
    const auto first = std::min(text.find_first_not_of('0'), text.size() - 1);
    return std::string{text.substr(first)};
}

bool says_infinite(std::string_view text) {
    std::string small;
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return small == "nan" || small == "inf" || small == "infinity";
}

/// A number at the beginning of a text and what follows it.
struct Leading {
    double value;
    std::string_view rest;
};

std::variant<Leading, Misread> read_leading(std::string_view text, std::string_view whole) {
    if (text.empty()) {
        return Misread{fmt::format("'{}' lacks a number", whole)};
    }
    if (says_infinite(text)) {
        return Misread{fmt::format("'{}' is not a finite number", whole)};
    }
    if (has_leading_zero(text)) {
        return Misread{fmt::format("'{}' begins with a zero", whole),
                       fmt::format("write {}", without_leading_zeros(text))};
    }
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) {
        return Misread{fmt::format("'{}' is beyond what a number can hold", whole)};
    }
    if (error != std::errc{} || !std::isfinite(value)) {
        return Misread{fmt::format("'{}' is not a number", whole)};
    }
    return Leading{value, text.substr(static_cast<std::size_t>(end - text.data()))};
}

/// The unit after a number; nothing when what follows is no unit but more of the number.
std::optional<std::string> unit_after(std::string_view rest) {
    const auto unit = trimmed(rest);
    const bool is_one = unit == "1" || unit.starts_with("1/");
    const bool more_digits =
        !unit.empty() && !is_one && (is_digit(unit.front()) || std::string_view{",_.'-"}.find(unit.front()) < 5);
    const bool glued_digit = !rest.empty() && is_digit(rest.front());
    if (more_digits || glued_digit) {
        return std::nullopt;
    }
    return std::string{unit};
}

Misread not_a_number(std::string_view text) {
    const bool separated = text.find_first_of(",_' ") != std::string_view::npos;
    return {fmt::format("'{}' is not a number", text),
            separated ? "write it without separators of thousands, with a point for decimals" : ""};
}

} // namespace

std::variant<Amount, Misread> read_amount(std::string_view text) {
    const auto whole = trimmed(text);
    if (whole.find("..") != std::string_view::npos) {
        return Misread{fmt::format("'{}' is a range, not a number", whole),
                       "write {value: …, range: …, shape: …, status: …}"};
    }
    const auto leading = read_leading(whole, whole);
    if (const auto* misread = std::get_if<Misread>(&leading)) {
        return *misread;
    }
    const auto& number = std::get<Leading>(leading);
    auto unit = unit_after(number.rest);
    if (!unit) {
        return not_a_number(whole);
    }
    return Amount{number.value, std::move(*unit)};
}

std::variant<Interval, Misread> read_interval(std::string_view text) {
    const auto whole = trimmed(text);
    const auto dots = whole.find("..");
    if (dots == std::string_view::npos || whole.find("...") != std::string_view::npos) {
        return Misread{fmt::format("'{}' is not a range", whole), "write low..high, such as 0.5..3.0"};
    }
    const auto low = read_amount(whole.substr(0, dots));
    const auto high = read_amount(whole.substr(dots + 2));
    for (const auto* end : {&low, &high}) {
        if (const auto* misread = std::get_if<Misread>(end)) {
            return Misread{fmt::format("in the range '{}', {}", whole, misread->problem), misread->suggestion};
        }
    }
    const auto& [first, first_unit] = std::get<Amount>(low);
    const auto& [last, last_unit] = std::get<Amount>(high);
    if (!first_unit.empty() && first_unit != last_unit) {
        return Misread{fmt::format("the ends of the range '{}' have different units", whole)};
    }
    return Interval{first, last, last_unit};
}

std::string written(double value) {
    return fmt::format("{:.6g}", value);
}

} // namespace models::scenario::reading
