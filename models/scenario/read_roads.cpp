#include "models/scenario/read_roads.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/links.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using reading::Context;
using reading::Fields;

constexpr const char* file = "sources/roads.yaml";

std::vector<sources::SweepingRound> read_rounds(Fields fields, ledger::GroupId group, const Surroundings& around) {
    std::vector<sources::SweepingRound> rounds;
    for (auto& [key, round] : fields.entries()) {
        rounds.push_back({.key = key,
                          .account = around.chart.add_account("road_dust." + key, group),
                          .passes = round.number("passes", "1/d"),
                          .carriageway = round.flag_or("carriageway", false)});
        round.done();
    }
    if (rounds.empty()) {
        fields.context().diagnostics.error(fields.place(), "there are no sweeping rounds", "every class is on one");
    }
    return rounds;
}

/// The round that a class names; the first one after a report.
std::size_t read_round(Fields& fields, const std::vector<sources::SweepingRound>& rounds) {
    const auto key = fields.text("round");
    std::vector<std::string> keys;
    keys.reserve(rounds.size());
    for (const auto& round : rounds) {
        keys.push_back(round.key);
    }
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) {
        fields.error("round", "there is no sweeping round '" + key + "'", std::string{"rounds stand in "} + file,
                     reading::did_you_mean_any(key, keys));
        return 0;
    }
    return static_cast<std::size_t>(found - keys.begin());
}

void read_class(const reading::Node& row, Context& context, const Surroundings& around, sources::Roads& roads) {
    const reading::Entry* const name = row.find("class");
    const auto key = name == nullptr ? std::string{} : name->value.text;
    Fields fields{row, context, {.what = "road class " + key, .key = "road_dust.class." + key}};
    fields.text("class");
    fields.papers();
    const auto round = read_round(fields, roads.rounds);
    if (round >= roads.rounds.size()) {
        return;
    }
    const auto& on = roads.rounds[round];
    roads.classes.push_back({.key = key,
                             .line = around.chart.add_line("road_dust." + on.key + "." + key, on.account),
                             .round = round,
                             .vehicle_km_share = fields.number("vehicle_km_share", "1", {.least = 0, .most = 1}),
                             .weight = fields.number("weight_t", "1", {.least = 0.1, .most = 100}),
                             .silt = fields.number("silt_ratio", "1", {.least = 1e-3, .most = 1e3}),
                             .surveyed = fields.number("surveyed_roads", "1", {.least = 0, .most = 1e6})});
}

void read_classes(const reading::Table& table, Context& context, const Surroundings& around, sources::Roads& roads) {
    if (!table.expect({"class", "round", "vehicle_km_share", "weight_t", "silt_ratio", "surveyed_roads"},
                      {"title_zh", "title_en", "status", "ref", "note"}, context.diagnostics)) {
        return;
    }
    for (const auto& row : table.rows()) {
        read_class(row, context, around, roads);
    }
    std::vector<quantity::Parameter> shares;
    std::transform(roads.classes.begin(), roads.classes.end(), std::back_inserter(shares),
                   [](const auto& road) { return road.vehicle_km_share; });
    reading::check_sum_to_one(context.numbers, shares, table.header().place, "vehicle-kilometres", context.diagnostics);
}

sources::ParticleFactors read_particle_factors(Fields fields) {
    const sources::ParticleFactors factors{.pm25 = fields.number("pm25", "g/km"),
                                           .pm10 = fields.number("pm10", "g/km"),
                                           .tsp = fields.number("tsp", "g/km")};
    fields.done();
    return factors;
}

sources::SiltNumbers read_silt(Fields fields) {
    const sources::SiltNumbers silt{.return_time = fields.number("return_time", "d", {.least = 0.01, .most = 1000}),
                                    .wash = fields.share("wash"),
                                    .removal_mechanised = fields.share("removal_mechanised"),
                                    .removal_manual = fields.share("removal_manual"),
                                    .mechanised_share = fields.share("mechanised_share")};
    fields.done();
    return silt;
}

sources::SurveyNumbers read_survey(Fields fields) {
    const sources::SurveyNumbers survey{.silt = fields.number("silt", "g/m2", {.least = 1e-4, .most = 1e3}),
                                        .poor_share = fields.share("poor_share", {.least = 1e-4, .most = 0.9}),
                                        .spread = fields.number("spread", "1", {.least = 0.01, .most = 10}),
                                        .persistence = fields.number("persistence", "1", {.least = 0, .most = 1})};
    fields.done();
    return survey;
}

} // namespace

std::optional<sources::Roads> read_roads(reading::Folder& folder, Context& context, const Surroundings& around) {
    if (!folder.has(file)) {
        return std::nullopt;
    }
    const auto node = folder.yaml(file);
    Fields fields{node, context, {.what = "the roads", .key = "road_dust"}};
    const auto group = group_named("road_dust", fields.place(), context, around.chart);
    sources::Roads roads{.classes = {},
                         .rounds = read_rounds(fields.within("rounds"), group, around),
                         .particle_factors = read_particle_factors(fields.within("particle_factors")),
                         .columns = sources::EmissionColumns::of(around.chart),
                         .rain = {around.climate, around.calendar, context.numbers.addresses().enter("weather.wet")},
                         .vehicle_km = fields.number("vehicle_km", "km/a"),
                         .weight = fields.number("weight", "t", {.least = 0.1, .most = 100}),
                         .silt_of_traffic = fields.number("silt_of_traffic", "g/m2", {.least = 1e-4, .most = 1e3}),
                         .calibration = fields.number("calibration", "1"),
                         .wet_day_share = fields.share("wet_day_share", {.least = 0.01, .most = 1}),
                         .silt = read_silt(fields.within("silt")),
                         .survey = read_survey(fields.within("survey"))};
    const auto table = folder.table("sources/" + fields.text("classes"));
    fields.done();
    read_classes(table, context, around, roads);
    return roads;
}

measures::RoadSurvey enter_road_survey(Context& context, const Surroundings& around) {
    auto& names = context.numbers.addresses();
    return {.poor_share = around.observations.enter("roads.poor_share"),
            .silt_loading = around.observations.enter("roads.silt_loading"),
            .mechanised_share = around.observations.enter("roads.mechanised_share"),
            .lasting = names.enter("roads.survey.lasting"),
            .monthly = names.enter("roads.survey.monthly")};
}

} // namespace models::scenario
