#include "models/scenario/reading/asked.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <cmath>

namespace models::scenario::reading {

namespace {

std::string needed(const Asked& asked, quantity::Units& units) {
    if (asked.is_share) {
        return fmt::format("{} needs a share, such as 35 %", asked.name);
    }
    if (asked.unit == "1") {
        return fmt::format("{} needs a plain number", asked.name);
    }
    const auto dimension = units.dimension(asked.unit);
    const std::string_view article = dimension.starts_with("number of") ? "a " : "";
    return fmt::format("{} needs {}{}, such as {}", asked.name, article, dimension, asked.unit);
}

void report_unknown_unit(const std::string& shown, const std::string& unit, const Place& place, Context& context) {
    const auto word = context.units.unknown_word(unit);
    const auto suggestion = word ? did_you_mean(*word, context.units.words()) : std::string{};
    context.diagnostics.error(place, fmt::format("unknown unit '{}' in '{}'", word.value_or(unit), shown), {},
                              suggestion);
}

/// How to convert what is written to what is asked for; nothing after a report.
std::optional<quantity::Conversion> conversion(const std::string& shown, const std::string& unit, const Place& place,
                                               const Asked& asked, Context& context) {
    if (unit.empty()) {
        if (asked.unit == "1" && !asked.is_share) {
            return quantity::Conversion{};
        }
        context.diagnostics.error(place, fmt::format("'{}' has no unit", shown), needed(asked, context.units));
        return std::nullopt;
    }
    if (!context.units.knows(unit)) {
        report_unknown_unit(shown, unit, place, context);
        return std::nullopt;
    }
    const auto found = context.units.conversion(unit, asked.unit);
    if (!found) {
        context.diagnostics.error(place, fmt::format("'{}' is {}", shown, context.units.some_dimension(unit)),
                                  needed(asked, context.units));
    }
    return found;
}

std::string shown_bound(double bound, const Asked& asked) {
    if (asked.is_share) {
        return written(bound * 100) + " %";
    }
    return asked.unit == "1" ? written(bound) : fmt::format("{} {}", written(bound), asked.unit);
}

bool check_bounds(double value, const std::string& shown, const Place& place, const Asked& asked, Context& context) {
    if (value < asked.bounds.least) {
        context.diagnostics.error(
            place, fmt::format("'{}' is too small", shown),
            fmt::format("{} must be at least {}", asked.name, shown_bound(asked.bounds.least, asked)));
        return false;
    }
    if (value > asked.bounds.most) {
        context.diagnostics.error(
            place, fmt::format("'{}' is too large", shown),
            fmt::format("{} must be at most {}", asked.name, shown_bound(asked.bounds.most, asked)));
        return false;
    }
    return true;
}

} // namespace

std::optional<double> converted(const Amount& amount, const std::string& shown, const Place& place, const Asked& asked,
                                Context& context) {
    const auto convert = conversion(shown, amount.unit, place, asked, context);
    if (!convert) {
        return std::nullopt;
    }
    const double value = (*convert)(amount.value);
    if (!std::isfinite(value)) {
        context.diagnostics.error(place, fmt::format("'{}' is beyond what a number can hold", shown));
        return std::nullopt;
    }
    return check_bounds(value, shown, place, asked, context) ? std::optional{value} : std::nullopt;
}

} // namespace models::scenario::reading
