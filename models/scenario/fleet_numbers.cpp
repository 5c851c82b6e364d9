#include "models/scenario/fleet_numbers.hpp"

#include "models/scenario/reading/suggestion.hpp"
#include "sim/random/distribution.hpp"

#include <fmt/format.h>

#include <vector>

namespace models::scenario {
namespace {

using quantity::Parameter;
using reading::Fields;
using reading::Node;
using reading::Place;

constexpr const char* file = "sources/fleet_numbers.csv";

std::string cell(const Node& row, std::string_view column) {
    const reading::Entry* const entry = row.find(column);
    return entry == nullptr ? std::string{} : entry->value.text;
}

Place place_of(const Node& row, std::string_view column) {
    const reading::Entry* const entry = row.find(column);
    return entry == nullptr ? row.place : entry->value.place;
}

/// "car gasoline cn5": what a number is about, for messages.
std::string in_words(const std::string& fleet_class, const std::string& powertrain, const std::string& stage) {
    return fleet_class + (powertrain.empty() ? "" : " " + powertrain) + (stage.empty() ? "" : " " + stage);
}

} // namespace

std::string FleetPlace::key() const {
    return group + "." + fleet_class + (powertrain.empty() ? "" : "." + powertrain) +
           (stage.empty() ? "" : "." + stage);
}

FleetNumbers::FleetNumbers(reading::Folder& folder, reading::Context& context)
    : context_(context),
      table_(folder.table(file)) {
    if (table_.expect({"class", "powertrain", "stage", "quantity", "value", "unit"},
                      {"low", "high", "shape", "with", "status", "ref", "at", "note", "whole"}, context.diagnostics)) {
        for (const Node& row : table_.rows()) {
            index_row(row);
        }
    }
}

void FleetNumbers::index_row(const Node& row) {
    const Key key{cell(row, "class"), cell(row, "powertrain"), cell(row, "stage"), cell(row, "quantity")};
    const auto [at, is_new] = rows_.emplace(key, &row);
    if (!is_new) {
        context_.diagnostics.error(place_of(row, "quantity"),
                                   fmt::format("'{}' of {} stands here twice", std::get<3>(key),
                                               in_words(std::get<0>(key), std::get<1>(key), std::get<2>(key))),
                                   fmt::format("the first is in line {}", at->second->place.line));
    }
}

bool FleetNumbers::has(const FleetPlace& about, std::string_view quantity) const {
    return rows_.contains(Key{about.fleet_class, about.powertrain, about.stage, std::string{quantity}});
}

template<class Read>
std::optional<Parameter> FleetNumbers::once(const FleetPlace& about, std::string_view quantity, Read read) {
    const Key key{about.fleet_class, about.powertrain, about.stage, std::string{quantity}};
    const auto [asked, is_first] = asked_.emplace(key, std::nullopt);
    const auto row = rows_.find(key);
    if (is_first && row != rows_.end()) {
        const auto what = fmt::format("{} of {}", quantity, about.key());
        Fields fields{*row->second, context_, {.what = what, .key = fmt::format("{}.{}", about.key(), quantity)}};
        asked->second = read(fields);
    }
    return asked->second;
}

void FleetNumbers::lacks(const FleetPlace& about, std::string_view quantity, const Place& asked_at) {
    context_.diagnostics.error(
        asked_at, fmt::format("{} lacks '{}'", in_words(about.fleet_class, about.powertrain, about.stage), quantity),
        fmt::format("{} must have a row for it", file));
}

std::optional<Parameter> FleetNumbers::number_if(const FleetPlace& about, std::string_view quantity,
                                                 std::string_view unit, reading::Bounds bounds) {
    return once(about, quantity, [&](Fields& fields) { return fields.as_number(unit, bounds); });
}

Parameter FleetNumbers::number(const FleetPlace& about, std::string_view quantity, std::string_view unit,
                               const Place& asked_at) {
    const auto found = number_if(about, quantity, unit);
    if (!found) {
        lacks(about, quantity, asked_at);
    }
    return found.value_or(Parameter{});
}

std::optional<Parameter> FleetNumbers::share_if(const FleetPlace& about, std::string_view quantity) {
    return once(about, quantity, [](Fields& fields) { return fields.as_share(); });
}

Parameter FleetNumbers::share(const FleetPlace& about, std::string_view quantity, const Place& asked_at) {
    const auto found = share_if(about, quantity);
    if (!found) {
        lacks(about, quantity, asked_at);
    }
    return found.value_or(Parameter{});
}

std::optional<double> FleetNumbers::known_if(const FleetPlace& about, std::string_view quantity,
                                             std::string_view unit) {
    return certain(number_if(about, quantity, unit), quantity);
}

std::optional<double> FleetNumbers::known_share_if(const FleetPlace& about, std::string_view quantity) {
    return certain(share_if(about, quantity), quantity);
}

std::optional<double> FleetNumbers::certain(std::optional<Parameter> number, std::string_view quantity) {
    if (!number) {
        return std::nullopt;
    }
    const quantity::Number& read = context_.numbers[*number];
    if (uncertain(read)) {
        context_.diagnostics.error(read.place, fmt::format("{} must be certain", quantity), "no draw is made of it",
                                   "leave low and high empty");
    }
    return sim::random::quantile(read.distribution, 0.5);
}

void FleetNumbers::report_unasked() const {
    for (const auto& [key, row] : rows_) {
        if (asked_.contains(key)) {
            continue;
        }
        const auto& [fleet_class, powertrain, stage, quantity] = key;
        std::vector<std::string> quantities;
        std::vector<std::string> classes;
        for (const auto& [asked, number] : asked_) {
            const auto& [asked_class, asked_powertrain, asked_stage, asked_quantity] = asked;
            classes.push_back(asked_class);
            if (asked_class == fleet_class && asked_powertrain == powertrain && asked_stage == stage) {
                quantities.push_back(asked_quantity);
            }
        }
        auto suggestion = reading::did_you_mean_any(quantity, quantities);
        context_.diagnostics.error(
            place_of(*row, "quantity"),
            fmt::format("nothing asks for '{}' of {}", quantity, in_words(fleet_class, powertrain, stage)),
            "classes and powertrains stand in sources/fleet.csv, stages in factors/stages.csv",
            suggestion.empty() ? reading::did_you_mean_any(fleet_class, classes) : suggestion);
    }
}

} // namespace models::scenario
