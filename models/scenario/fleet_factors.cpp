#include "models/scenario/fleet_factors.hpp"

#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace models::scenario {
namespace {

using quantity::Parameter;
using reading::Fields;
using reading::Node;
using sources::WearPart;

std::string cell(const Node& row, std::string_view column) {
    const reading::Entry* const entry = row.find(column);
    return entry == nullptr ? std::string{} : entry->value.text;
}

} // namespace

FleetFactors::FleetFactors(reading::Folder& folder, reading::Context& context, const sources::Climate& climate)
    : context_(context),
      stages_(folder.table("factors/stages.csv")),
      exhaust_(folder.table("factors/exhaust.csv")),
      wear_(folder.table("factors/wear.csv")),
      corrections_(folder, context, climate) {
    if (stages_.expect({"timetable", "stage", "first_model_year", "last_model_year"}, {"status", "ref", "note"},
                       context.diagnostics)) {
        std::ranges::for_each(stages_.rows(), [this](const Node& row) { read_stages(row); });
    }
    if (exhaust_.expect({"family", "powertrain", "stage", "pollutant", "value", "unit"},
                        {"low", "high", "shape", "with", "status", "ref", "at", "note", "whole"},
                        context.diagnostics)) {
        std::ranges::for_each(exhaust_.rows(), [this](const Node& row) { index_exhaust(row); });
    }
    if (wear_.expect({"family", "powertrain", "part", "value", "unit", "pm10_share", "pm25_share"},
                     {"low", "high", "shape", "with", "status", "ref", "at", "note", "whole"}, context.diagnostics)) {
        std::ranges::for_each(wear_.rows(), [this](const Node& row) { index_wear(row); });
    }
}

void FleetFactors::read_stages(const Node& row) {
    Fields fields{row, context_, {.what = "the stage"}};
    fields.papers();
    const auto timetable = fields.text("timetable");
    const StageYears years{fields.text("stage"), fields.integer("first_model_year", 1950, 2200),
                           fields.integer("last_model_year", 1950, 2200)};
    if (years.last < years.first) {
        fields.error("last_model_year", "a stage must end after its beginning");
    }
    timetables_[timetable].push_back(years);
}

void FleetFactors::index_exhaust(const Node& row) {
    const ExhaustKey key{cell(row, "family"), cell(row, "powertrain"), cell(row, "stage"), cell(row, "pollutant")};
    const auto& pollutant = std::get<3>(key);
    if (pollutant != "NOx" && pollutant != "VOC" && pollutant != "PM2.5") {
        context_.diagnostics.error(row.place, fmt::format("exhaust has no factor for '{}'", pollutant),
                                   "it has NOx, VOC and PM2.5; PM10 and TSP follow from PM2.5");
    }
    if (!exhaust_rows_.emplace(key, &row).second) {
        context_.diagnostics.error(row.place, fmt::format("{} of {} {} {} stands here twice", pollutant,
                                                          std::get<0>(key), std::get<1>(key), std::get<2>(key)));
    }
}

void FleetFactors::index_wear(const Node& row) {
    wear_rows_[{cell(row, "family"), cell(row, "powertrain")}].push_back(&row);
}

std::vector<StageYears> FleetFactors::stages(const std::string& timetable, int oldest, int newest,
                                             const reading::Place& asked_at) {
    const auto found = timetables_.find(timetable);
    if (found == timetables_.end()) {
        std::vector<std::string> names;
        std::ranges::transform(timetables_, std::back_inserter(names), [](const auto& entry) { return entry.first; });
        context_.diagnostics.error(asked_at, fmt::format("there is no timetable '{}'", timetable),
                                   "timetables stand in factors/stages.csv",
                                   reading::did_you_mean_any(timetable, names));
        return {{"unknown", oldest, newest}};
    }
    std::vector<StageYears> met;
    for (const StageYears& years : found->second) {
        if (years.first <= newest && oldest <= years.last) {
            met.push_back({years.stage, std::max(years.first, oldest), std::min(years.last, newest)});
        }
    }
    std::ranges::sort(met, {}, &StageYears::first);
    int next = oldest;
    for (const StageYears& years : met) {
        if (years.first != next) {
            context_.diagnostics.error(asked_at,
                                       fmt::format("timetable '{}' {} model year {}", timetable,
                                                   years.first > next ? "has no stage for" : "has two stages for",
                                                   std::min(next, years.first)));
        }
        next = years.last + 1;
    }
    if (next != newest + 1) {
        context_.diagnostics.error(asked_at,
                                   fmt::format("timetable '{}' has no stage for model year {}", timetable, next));
    }
    return met.empty() ? std::vector<StageYears>{{"unknown", oldest, newest}} : met;
}

bool FleetFactors::has_exhaust(const Driven& driven) const {
    const auto from = exhaust_rows_.lower_bound({driven.family, driven.powertrain, driven.stage, ""});
    return from != exhaust_rows_.end() && std::get<0>(from->first) == driven.family &&
           std::get<1>(from->first) == driven.powertrain && std::get<2>(from->first) == driven.stage;
}

sources::Exhaust FleetFactors::exhaust(const Driven& driven, const std::string& activity_unit) {
    return {.nox = exhaust_of(driven, "NOx", activity_unit),
            .voc = exhaust_of(driven, "VOC", activity_unit),
            .pm25 = exhaust_of(driven, "PM2.5", activity_unit)};
}

sources::ExhaustFactor FleetFactors::exhaust_of(const Driven& driven, const char* pollutant,
                                                const std::string& activity_unit) {
    const ExhaustKey key{driven.family, driven.powertrain, driven.stage, pollutant};
    const auto row = exhaust_rows_.find(key);
    if (row == exhaust_rows_.end()) {
        return {};
    }
    auto known = exhaust_read_.find(key);
    if (known == exhaust_read_.end()) {
        const auto name = fmt::format("exhaust.{}.{}.{}.{}", driven.family, driven.powertrain, driven.stage, pollutant);
        Fields fields{*row->second, context_, {.what = name, .key = name}};
        known = exhaust_read_.emplace(key, fields.as_number("mg/" + activity_unit)).first;
    }
    return {.base = known->second,
            .correction = corrections_.factor(driven, pollutant),
            .deterioration = corrections_.deterioration(driven, pollutant)};
}

std::vector<WearPart> FleetFactors::wear(const Driven& driven) {
    auto rows = wear_rows_.find({driven.family, driven.powertrain});
    if (rows == wear_rows_.end()) {
        rows = wear_rows_.find({driven.family, ""});
    }
    std::vector<WearPart> parts;
    for (const Node* row : rows == wear_rows_.end() ? std::vector<const Node*>{} : rows->second) {
        parts.push_back(read_wear(*row, driven));
    }
    return parts;
}

WearPart FleetFactors::read_wear(const Node& row, const Driven& driven) {
    const auto part = cell(row, "part");
    const auto powertrain = cell(row, "powertrain");
    const auto name = fmt::format("wear.{}{}.{}", driven.family, powertrain.empty() ? "" : "." + powertrain, part);
    Fields fields{row, context_, {.what = name, .key = name}};
    enum class Part : std::uint8_t { tyre, brake, road };
    const auto kind = fields.choice<Part>("part", {{"tyre", Part::tyre}, {"brake", Part::brake}, {"road", Part::road}});
    const double pm10 = fields.known_share("pm10_share");
    const double pm25 = fields.known_share("pm25_share");
    auto known = wear_read_.find(name);
    if (known == wear_read_.end()) {
        known = wear_read_.emplace(name, fields.as_number("mg/km")).first;
    }
    double speed_factor = 1;
    if (driven.speed && kind != Part::road) {
        speed_factor =
            kind == Part::tyre ? sources::tyre_speed_factor(*driven.speed) : sources::brake_speed_factor(*driven.speed);
    }
    return {.tsp = known->second, .speed_factor = speed_factor, .pm10_share = pm10, .pm25_share = pm25};
}

} // namespace models::scenario
