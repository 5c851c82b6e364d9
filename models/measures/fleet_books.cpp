#include "models/measures/fleet_books.hpp"

#include <cmath>

namespace models::measures {

using ledger::Flow;
using ledger::MeasureId;
using sources::Cohort;
using sources::EmissionStage;
using sources::FleetClass;
using sources::Powertrain;

FleetBooks::FleetBooks(Replication& run, const sources::Fleet& fleet)
    : run_(&run),
      fleet_(&fleet),
      stock_(fleet, run.values) {}

void FleetBooks::age_and_scrap(int month) {
    for (const FleetClass& fleet_class : fleet_->classes) {
        for (const Powertrain& powertrain : fleet_class.powertrains) {
            age_and_scrap(fleet_class, powertrain, month);
        }
    }
}

/// The month's hazard of a vehicle of age a is H(a + 1 month) − H(a); what it does falls by exp(−d/12).
void FleetBooks::age_and_scrap(const FleetClass& fleet_class, const Powertrain& powertrain, int month) {
    const double scale = fleet_class.survival.scale(run_->values[fleet_class.life]);
    const double kept = std::exp(-run_->values[fleet_class.decay] / 12.0);
    for (const EmissionStage& stage : powertrain.stages) {
        Cohort gone;
        int model_year = stage.first_model_year;
        for (Cohort& cohort : stock_.of(stage)) {
            if (cohort.count > 0) {
                const double u = run_->luck.uniform(powertrain.scrapping, static_cast<std::uint32_t>(model_year),
                                                    static_cast<std::uint32_t>(month));
                const double hazard = fleet_class.survival.hazard(scale, fleet_->age(model_year, month));
                gone += take(cohort, sources::scrapped(cohort.count, hazard, u));
                gone.activity += slow_down(cohort, kept);
            }
            ++model_year;
        }
        post(stage.line, {}, gone, gone.count > 0 ? Flow::scrapped : Flow::restock, ledger::autonomous);
    }
}

void FleetBooks::renew_rates(int month) {
    for (const FleetClass& fleet_class : fleet_->classes) {
        for (const Powertrain& powertrain : fleet_class.powertrains) {
            for (const EmissionStage& stage : powertrain.stages) {
                if (stage.changes_with_age()) {
                    write(stock_.rates(stage, month), fleet_->columns, rates_);
                    run_->ledger.set_rate(stage.line, rates_, ledger::autonomous);
                }
            }
        }
    }
}

void FleetBooks::register_new(std::size_t fleet_class, std::size_t powertrain, Cohort bought, MeasureId measure) {
    join(fleet_class, powertrain, bought, Flow::registered, measure);
}

void FleetBooks::expect(std::size_t fleet_class, std::size_t powertrain, Cohort expected) {
    join(fleet_class, powertrain, expected, Flow::restock, ledger::autonomous);
}

void FleetBooks::join(std::size_t fleet_class, std::size_t powertrain, Cohort joining, Flow flow, MeasureId measure) {
    if (joining.count > 0) {
        const Newcomers newcomers = newcomers_of(fleet_class, powertrain);
        *newcomers.cohort += joining;
        post({}, newcomers.stage->line, joining, flow, measure);
    }
}

void FleetBooks::forgo(std::size_t fleet_class, std::size_t powertrain, Cohort forgone, MeasureId measure) {
    if (forgone.count > 0) {
        const Newcomers newcomers = newcomers_of(fleet_class, powertrain);
        newcomers.cohort->count -= forgone.count;
        newcomers.cohort->activity -= forgone.activity;
        post(newcomers.stage->line, {}, forgone, Flow::restock, measure);
    }
}

Cohort FleetBooks::retire(const CohortPlace& place, std::uint64_t count, MeasureId measure) {
    const EmissionStage& stage = stage_at(place);
    const Cohort gone = take(stock_.of(stage)[place.cohort], count);
    post(stage.line, {}, gone, Flow::retired_early, measure);
    return gone;
}

std::uint64_t FleetBooks::count(const CohortPlace& place) const {
    return stock_.of(stage_at(place))[place.cohort].count;
}

const EmissionStage& FleetBooks::stage_at(const CohortPlace& place) const {
    return fleet_->classes[place.fleet_class].powertrains[place.powertrain].stages[place.stage];
}

/// The cohort of the current calendar year and its stage.
FleetBooks::Newcomers FleetBooks::newcomers_of(std::size_t fleet_class, std::size_t powertrain) {
    const auto today = run_->calendar.date(run_->calendar.day_of(run_->kernel.now()));
    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    const auto& stages = fleet_->classes[fleet_class].powertrains[powertrain].stages;
    const EmissionStage* stage = &stages.back();
    while (stage->first_model_year > year) {
        --stage;
    }
    return {stage, &stock_.of(*stage)[static_cast<std::size_t>(year - stage->first_model_year)]};
}

void FleetBooks::post(std::optional<ledger::LineId> from, std::optional<ledger::LineId> to, const Cohort& moved,
                      Flow flow, MeasureId measure) {
    if (moved.count > 0 || moved.activity > 0) {
        run_->ledger.move({.from = from,
                           .to = to,
                           .count = static_cast<double>(moved.count),
                           .activity = moved.activity,
                           .flow = flow},
                          measure);
    }
}

} // namespace models::measures
