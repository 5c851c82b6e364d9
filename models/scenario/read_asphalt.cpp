#include "models/scenario/read_asphalt.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/reading/links.hpp"

#include <string>
#include <vector>

namespace models::scenario {
namespace {

using reading::Fields;
using sources::AsphaltPlant;

sources::AsphaltFactors read_factors(Fields factors) {
    const sources::AsphaltFactors read{.stack_nox = factors.number("stack_nox", "mg/t"),
                                       .stack_voc = factors.number("stack_voc", "mg/t"),
                                       .stack_pm25 = factors.number("stack_pm25", "mg/t"),
                                       .stack_pm10 = factors.number("stack_pm10", "mg/t"),
                                       .stack_tsp = factors.number("stack_tsp", "mg/t"),
                                       .load_out_voc = factors.number("load_out_voc", "mg/t"),
                                       .silo_voc = factors.number("silo_voc", "mg/t"),
                                       .tank_voc = factors.number("tank_voc", "mg/t"),
                                       .paving_voc = factors.number("paving_voc", "mg/t")};
    factors.done();
    return read;
}

sources::WarmEffects read_effects(Fields effects) {
    const sources::WarmEffects read{.stack_nox = effects.share("stack_nox"),
                                    .stack_voc = effects.share("stack_voc"),
                                    .stack_particles = effects.share("stack_particles"),
                                    .fume = effects.share("fume")};
    effects.done();
    return read;
}

/// The plants by their tanks, which share one account.
std::vector<AsphaltPlant> read_plants(Fields& fields, ledger::AccountId account, const Surroundings& around) {
    auto& context = fields.context();
    std::vector<AsphaltPlant> plants;
    std::vector<quantity::Parameter> shares;
    for (auto& [name, plant] : fields.within("plants").entries()) {
        plant.papers();
        shares.push_back(plant.share("share"));
        plants.push_back({.tanks = around.chart.add_line("asphalt.tanks." + name, account),
                          .entity = static_cast<std::uint32_t>(shares.size()),
                          .share = shares.back()});
        plant.done();
    }
    reading::check_sum_to_one(context.numbers, shares, fields.place("plants"), "asphalt plants", context.diagnostics);
    return plants;
}

} // namespace

std::optional<sources::Asphalt> read_asphalt(reading::Folder& folder, reading::Context& context,
                                             const Surroundings& around) {
    const std::string file = "sources/asphalt.yaml";
    if (!folder.has(file)) {
        return std::nullopt;
    }
    const auto node = folder.yaml(file);
    Fields fields{node, context, {.what = "asphalt", .key = "asphalt"}};
    const auto group = group_named("asphalt", fields.place(), context, around.chart);
    const auto months = read_profile(fields, "months", folder, around);
    auto& chart = around.chart;
    const auto hot = chart.add_account("asphalt.plant.hot", group, months);
    const auto warm = chart.add_account("asphalt.plant.warm", group, months);
    const auto paving = chart.add_account("asphalt.paving", group, months);
    const auto tanks = chart.add_account("asphalt.tanks", group, months);
    sources::Asphalt asphalt{
        .mix = fields.number("mix", "t/a"),
        .warm_share = fields.share("warm_share"),
        .factors = read_factors(fields.within("factors")),
        .effects = read_effects(fields.within("warm_effects")),
        .plant = {chart.add_line("asphalt.plant.hot", hot), chart.add_line("asphalt.plant.warm", warm)},
        .paving = {chart.add_line("asphalt.paving.hot", paving), chart.add_line("asphalt.paving.warm", paving)},
        .plants = read_plants(fields, tanks, around),
        .columns = sources::EmissionColumns::of(around.chart)};
    fields.done();
    return asphalt;
}

} // namespace models::scenario
