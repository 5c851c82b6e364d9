#include "models/scenario/reading/amount.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace models::scenario::reading {

namespace {

/// "count" of "on_road.truck_heavy.diesel.count".
std::string last_part(const std::string& key) {
    return key.substr(key.find_last_of("./") + 1); // npos + 1 is 0
}

/// Whole numbers are written as such: no unit, no point, no exponent, no leading zero.
std::optional<int> parse_integer(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool plain = text.size() == 1 || (!text.starts_with('0') && !text.starts_with("-0"));
    const bool all = error == std::errc{} && end == text.data() + text.size();
    return all && plain ? std::optional{value} : std::nullopt;
}

} // namespace

std::optional<int> Fields::read_integer(std::string_view name, int least, int most, bool required) {
    const Node* const node = scalar({std::string{name}, "whole number", {}, {}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto value = parse_integer(node->text);
    if (!value) {
        error(name, fmt::format("'{}' is not a whole number", node->text));
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        const bool small = *value < least;
        error(name, fmt::format("{} is too {}", *value, small ? "small" : "large"),
              fmt::format("{} must be at {} {}", name, small ? "least" : "most", small ? least : most));
        return std::nullopt;
    }
    return value;
}

int Fields::integer(std::string_view name, int least, int most) {
    return read_integer(name, least, most, true).value_or(least);
}

int Fields::integer_or(std::string_view name, int otherwise, int least, int most) {
    return read_integer(name, least, most, false).value_or(otherwise);
}

Asked Fields::asked(std::string_view name, std::string_view unit, Bounds bounds) const {
    if (unit == "%") {
        throw std::invalid_argument(fmt::format("ask for the share '{}' with Fields::share", name));
    }
    if (!context_->units.knows(unit)) {
        throw std::invalid_argument(fmt::format("'{}' is asked for in '{}', which is no unit", name, unit));
    }
    auto below_this = below(name);
    return {.name = std::string{name},
            .key = std::move(below_this.key),
            .address = std::move(below_this.address),
            .unit = std::string{unit},
            .bounds = bounds,
            .papers = papers_};
}

Asked Fields::asked_share(std::string_view name, Bounds bounds) const {
    Asked share = asked(name, "1", bounds);
    share.is_share = true;
    return share;
}

Asked Fields::asked_itself(std::string_view unit, Bounds bounds) const {
    Asked itself = asked(last_part(scope_.key), unit, bounds);
    itself.key = scope_.key;
    itself.address = scope_.address;
    return itself;
}

std::optional<double> Fields::read_known(const Asked& asked, bool required) {
    const Node* const node = demand({asked.name, "number", asked.unit, {}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto number = read_number(*node, asked, *context_);
    if (number && uncertain(*number)) {
        error(asked.name, fmt::format("{} must be certain", asked.name), "no draw is made of it");
        return std::nullopt;
    }
    return number ? std::optional{sim::random::quantile(number->distribution, 0.5)} : std::nullopt;
}

double Fields::known(std::string_view name, std::string_view unit, Bounds bounds) {
    const double harmless = std::clamp(1.0, bounds.least, bounds.most);
    return read_known(asked(name, unit, bounds), true).value_or(harmless);
}

double Fields::known_or(std::string_view name, std::string_view unit, double otherwise, Bounds bounds) {
    return read_known(asked(name, unit, bounds), false).value_or(otherwise);
}

double Fields::known_share(std::string_view name, Bounds bounds) {
    return read_known(asked_share(name, bounds), true).value_or(bounds.most);
}

double Fields::known_share_or(std::string_view name, double otherwise, Bounds bounds) {
    return read_known(asked_share(name, bounds), false).value_or(otherwise);
}

std::optional<Parameter> Fields::read_parameter(const Asked& asked, bool required) {
    const Node* const node = demand({asked.name, "number", asked.is_share ? "%" : asked.unit, {}, required});
    if (node != nullptr) {
        return enter(read_number(*node, asked, *context_), asked, *context_);
    }
    const bool reported = required || node_->is_broken() || has(asked.name); // `has`: a broken value
    return reported ? std::optional{enter(std::nullopt, asked, *context_)} : std::nullopt;
}

Parameter Fields::default_parameter(const Asked& asked, double value) {
    quantity::Number number{.key = asked.key, .address = asked.address, .unit = asked.unit};
    number.distribution = sim::random::Certain{value};
    number.note = "default of the program";
    number.place = node_->place;
    return enter(std::move(number), asked, *context_);
}

Parameter Fields::number(std::string_view name, std::string_view unit, Bounds bounds) {
    return *read_parameter(asked(name, unit, bounds), true);
}

Parameter Fields::number_or(std::string_view name, std::string_view unit, double otherwise, Bounds bounds) {
    const Asked number = asked(name, unit, bounds);
    const auto found = read_parameter(number, false);
    return found ? *found : default_parameter(number, otherwise);
}

std::optional<Parameter> Fields::number_if(std::string_view name, std::string_view unit, Bounds bounds) {
    return read_parameter(asked(name, unit, bounds), false);
}

Parameter Fields::share(std::string_view name, Bounds bounds) {
    return *read_parameter(asked_share(name, bounds), true);
}

Parameter Fields::share_or(std::string_view name, double otherwise, Bounds bounds) {
    const Asked share = asked_share(name, bounds);
    const auto found = read_parameter(share, false);
    return found ? *found : default_parameter(share, otherwise);
}

std::optional<Parameter> Fields::share_if(std::string_view name, Bounds bounds) {
    return read_parameter(asked_share(name, bounds), false);
}

Parameter Fields::enter_itself(const Asked& itself) {
    auto number = node_->is_broken() ? std::nullopt : read_number(*this, itself);
    return enter(std::move(number), itself, *context_);
}

Parameter Fields::as_number(std::string_view unit, Bounds bounds) {
    return enter_itself(asked_itself(unit, bounds));
}

Parameter Fields::as_share(Bounds bounds) {
    Asked itself = asked_itself("1", bounds);
    itself.is_share = true;
    return enter_itself(itself);
}

} // namespace models::scenario::reading
