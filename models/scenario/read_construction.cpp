#include "models/scenario/read_construction.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/reading/fields.hpp"

#include <array>

namespace models::scenario {
namespace {

using reading::Context;
using reading::Fields;

constexpr const char* file = "sources/construction.yaml";
constexpr sim::random::Bounds positive_share{.least = 1e-6, .most = 1};
constexpr std::array<const char*, sources::stages> stage_words = {"excavation", "structure", "finishing"};

struct StageNumbers {
    sources::ByStage duration;
    sources::ByStage weight;
};

StageNumbers read_stages(Fields fields) {
    StageNumbers numbers{};
    for (std::size_t stage = 0; stage < sources::stages; ++stage) {
        Fields of_stage = fields.within(stage_words[stage]);
        numbers.duration[stage] = of_stage.number("duration", "1", positive_share);
        numbers.weight[stage] = of_stage.number("weight", "1", {.least = 1e-3, .most = 1e3});
        of_stage.done();
    }
    fields.done();
    return numbers;
}

sources::SmallSites read_small(Fields fields, ledger::LineId line) {
    const sources::SmallSites small{.line = line,
                                    .count = fields.number("count", "site/a"),
                                    .area = fields.number("area", "m2/site"),
                                    .duration = fields.number("duration", "month"),
                                    .control = fields.share("control")};
    fields.done();
    return small;
}

sources::SiteLuck enter_luck(sim::random::AddressBook& names) {
    return {.opening_area = names.enter("construction.opening.area"),
            .opening_lifetime = names.enter("construction.opening.lifetime"),
            .opening_age = names.enter("construction.opening.age"),
            .arrival = names.enter("construction.newcomer.arrival"),
            .area = names.enter("construction.newcomer.area"),
            .lifetime = names.enter("construction.newcomer.lifetime")};
}

} // namespace

std::optional<sources::Construction> read_construction(reading::Folder& folder, Context& context,
                                                       const Surroundings& around) {
    if (!folder.has(file)) {
        return std::nullopt;
    }
    const auto node = folder.yaml(file);
    Fields fields{node, context, {.what = "the construction sites", .key = "construction"}};
    auto& chart = around.chart;
    const auto group = group_named("construction", fields.place(), context, chart);
    const auto account = chart.add_account("construction", group, read_profile(fields, "profile", folder, around));
    const auto stages = read_stages(fields.within("stages"));
    const sources::Construction sites{
        .lines = {chart.add_line("construction.excavation.open", account),
                  chart.add_line("construction.structure.open", account),
                  chart.add_line("construction.finishing.open", account)},
        .domed = chart.add_line("construction.excavation.domed", account),
        .small = read_small(fields.within("small"), chart.add_line("construction.small", account)),
        .columns = sources::EmissionColumns::of(chart),
        .active = fields.number("active", "site", {.least = 1, .most = 1e5}),
        .area = fields.number("area", "m2"),
        .lifetime = fields.number("lifetime", "month", {.least = 0.1, .most = 1e4}),
        .lifetime_spread = fields.number("lifetime_spread", "1", {.least = 0, .most = 3}),
        .area_spread = fields.number("area_spread", "1", {.least = 0, .most = 3}),
        .duration = stages.duration,
        .weight = stages.weight,
        .tsp = fields.number("tsp", "mg/(m2.month)"),
        .months = fields.number("months", "month/a", {.least = 0, .most = 12}),
        .control = fields.share("control"),
        .dome = fields.share("dome"),
        .pm10_share = fields.share("pm10_share"),
        .pm25_share = fields.share("pm25_share"),
        .luck = enter_luck(context.numbers.addresses())};
    fields.done();
    return sites;
}

measures::Domes read_domes(Fields& fields, const PartReading& part) {
    return {.measure = part.measure,
            .reach = fields.share("reach"),
            .erection = fields.number("erection", "d"),
            .luck = luck_of(fields, "who")};
}

} // namespace models::scenario
