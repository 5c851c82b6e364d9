#include "models/sources/fleet.hpp"

#include <cmath>
#include <span>

namespace models::sources {
namespace {

std::uint64_t whole(double count) {
    return static_cast<std::uint64_t>(std::llround(std::max(0.0, count)));
}

/// The product of a class's activity factors: km/a, or power × load factor × hours (machinery guide, MEP 2014 No. 92
/// Annex 4).
double mean_activity(const FleetClass& fleet_class, const quantity::Values& values) {
    double activity = 1;
    for (const quantity::Parameter factor : fleet_class.activity) {
        activity *= values[factor];
    }
    return activity;
}

} // namespace

void Fleet::open(const Opening& opening) const {
    const FleetStock stock{*this, opening.values};
    std::vector<double> rates;
    for (const FleetClass& fleet_class : classes) {
        for (const Powertrain& powertrain : fleet_class.powertrains) {
            for (const EmissionStage& stage : powertrain.stages) {
                const Cohort total = stock.total(stage);
                write(stock.rates(stage, 0), columns, rates);
                opening.ledger.open(stage.line, static_cast<double>(total.count), total.activity, rates);
            }
        }
    }
}

FleetStock::FleetStock(const Fleet& fleet, const quantity::Values& values)
    : fleet_(&fleet),
      values_(&values),
      cohorts_(fleet.cohorts),
      weights_(fleet.cohorts) {
    newcomer_activity_.reserve(fleet.classes.size());
    for (const FleetClass& fleet_class : fleet.classes) {
        count_opening(fleet_class);
        newcomer_activity_.push_back(use_opening(fleet_class));
    }
}

void FleetStock::count_opening(const FleetClass& fleet_class) {
    for (const Powertrain& powertrain : fleet_class.powertrains) {
        weigh(fleet_class, powertrain);
        if (powertrain.count) {
            spread_over(powertrain, powertrain.first_cohort(), powertrain.end_cohort() - powertrain.first_cohort(),
                        (*values_)[*powertrain.count]);
        }
        for (const EmissionStage& stage : powertrain.stages) {
            if (stage.count) {
                spread_over(powertrain, stage.first_cohort, stage.cohorts, (*values_)[*stage.count]);
            }
        }
    }
}

/// Past registrations that grew by `growth` a year, times who survived; nobody of the years to come.
void FleetStock::weigh(const FleetClass& fleet_class, const Powertrain& powertrain) {
    const double scale = fleet_class.survival.scale((*values_)[fleet_class.life]);
    const double rise = powertrain.growth ? std::exp((*values_)[*powertrain.growth]) : 1.0;
    double registered = 1;
    int age = fleet_->age(powertrain.first_model_year(), 0);
    for (std::size_t at = powertrain.first_cohort(); at < powertrain.end_cohort(); ++at, age -= 12) {
        weights_[at] = age > 0 ? registered * fleet_class.survival.surviving(scale, age) : 0;
        registered *= rise;
    }
}

void FleetStock::spread_over(const Powertrain& powertrain, std::size_t first, std::size_t cohorts, double count) {
    const auto known = static_cast<std::size_t>(fleet_->first_year - powertrain.first_model_year());
    const std::size_t past = std::min(first + cohorts, powertrain.first_cohort() + known) - first;
    spread(whole(count), {&weights_[first], past}, {&cohorts_[first], past});
}

/// Gives each cohort its activity A·exp(−d·a), A so that the mean over the class is the given one; A itself, which a
/// new vehicle does, or the mean where there is no vehicle to take it over.
double FleetStock::use_opening(const FleetClass& fleet_class) {
    const double decay = (*values_)[fleet_class.decay];
    const double mean = mean_activity(fleet_class, *values_);
    double vehicles = 0;
    double relative = 0;
    for (const Powertrain& powertrain : fleet_class.powertrains) {
        double use = std::exp(-decay * fleet_->age(powertrain.first_model_year(), 0) / 12.0);
        for (std::size_t at = powertrain.first_cohort(); at < powertrain.end_cohort(); ++at) {
            const auto count = static_cast<double>(cohorts_[at].count);
            cohorts_[at].activity = count * use;
            vehicles += count;
            relative += count * use;
            use *= std::exp(decay);
        }
    }
    const double fresh = relative > 0 ? mean * vehicles / relative : mean;
    for (const Powertrain& powertrain : fleet_class.powertrains) {
        for (std::size_t at = powertrain.first_cohort(); at < powertrain.end_cohort(); ++at) {
            cohorts_[at].activity *= fresh;
        }
    }
    return fresh;
}

Cohort FleetStock::total(const EmissionStage& stage) const {
    Cohort sum;
    for (const Cohort& cohort : of(stage)) {
        sum += cohort;
    }
    return sum;
}

Cohort FleetStock::total(const Powertrain& powertrain) const {
    Cohort sum;
    for (const EmissionStage& stage : powertrain.stages) {
        sum += total(stage);
    }
    return sum;
}

/// Evaporation is a vehicle's, not a kilometre's: it is laid on the kilometres that the stage's vehicles drive now.
EmissionRates FleetStock::rates(const EmissionStage& stage, int month) const {
    EmissionRates rates = exhaust_rates(stage.exhaust, *values_, of(stage), fleet_->age(stage.first_model_year, month));
    const EmissionRates worn = wear_rates(stage.wear, *values_);
    rates.pm25 += worn.pm25;
    rates.pm10 += worn.pm10;
    rates.tsp += worn.tsp;
    if (stage.evaporation) {
        const Cohort all = total(stage);
        rates.voc +=
            all.activity > 0 ? (*values_)[*stage.evaporation] * static_cast<double>(all.count) / all.activity : 0;
    }
    return rates;
}

} // namespace models::sources
