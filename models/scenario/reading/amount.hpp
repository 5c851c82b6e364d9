#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace models::scenario::reading {

/// A number and the unit written after it, which may be empty.
struct Amount {
    double value = 0;
    std::string unit{};
};

/// Two numbers and the unit written after them: `0.5..3.0 g/km`.
struct Interval {
    double low = 0;
    double high = 0;
    std::string unit{};
};

/// Why a text is no number.
struct Misread {
    std::string problem;
    std::string suggestion{};
};

/// Reads `1.42 g/km`, `35%`, `-5`, `1e6`. Only finite decimal numbers: no NaN, nothing that overflows or vanishes
/// (10^400), no separators of thousands, no leading zeros, which elsewhere mean octal.
std::variant<Amount, Misread> read_amount(std::string_view text);

/// Reads `0.5..3.0`, optionally with a unit at its end. Says nothing about the order of the two.
std::variant<Interval, Misread> read_interval(std::string_view text);

/// A number as people write it, with up to six significant digits.
std::string written(double value);

} // namespace models::scenario::reading
