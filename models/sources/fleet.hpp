#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "models/sources/cohort.hpp"
#include "models/sources/emission_columns.hpp"
#include "models/sources/exhaust.hpp"
#include "models/sources/source.hpp"
#include "models/sources/wear.hpp"
#include "sim/random/stream.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace models::sources {

/// The model years of one powertrain that met one emission stage: one line of the ledger, one cohort a year.
struct EmissionStage {
    std::string key; ///< such as cn5
    ledger::LineId line;
    int first_model_year = 0;
    std::size_t first_cohort = 0; ///< among all cohorts of the fleet
    std::size_t cohorts = 0;
    std::optional<quantity::Parameter> count;       ///< at the end of the base year, where known by stage [vehicle]
    std::optional<quantity::Parameter> evaporation; ///< VOC of a vehicle, driven or not [mg/a]
    Exhaust exhaust;
    std::vector<WearPart> wear;

    /// Whether a unit of its activity emits more or less as its vehicles grow older.
    bool changes_with_age() const { return evaporation || exhaust.deteriorates(); }
};

enum class Energy : std::uint8_t { conventional, electric };

/// The vehicles of a class with one kind of engine.
struct Powertrain {
    std::string key; ///< such as diesel
    quantity::Text title;
    Energy energy = Energy::conventional;
    std::vector<EmissionStage> stages;         ///< oldest first; their cohorts follow each other
    std::optional<quantity::Parameter> count;  ///< at the end of the base year, where not known by stage [vehicle]
    std::optional<quantity::Parameter> growth; ///< yearly rise of past registrations [1/a]
    std::optional<quantity::Parameter> conventional_share; ///< of registrations that are not electric; missing: all
    sim::random::Name scrapping;
    sim::random::Name buying;

    std::size_t first_cohort() const { return stages.front().first_cohort; }
    int first_model_year() const { return stages.front().first_model_year; }
    std::size_t end_cohort() const { return stages.back().first_cohort + stages.back().cohorts; }
};

/// Vehicles that are used, kept and bought alike, such as light trucks.
struct FleetClass {
    std::string key;
    std::string unit; ///< in which they are counted: vehicle or machine
    std::vector<Powertrain> powertrains;
    std::optional<std::size_t> electric;       ///< which of them is electric
    std::vector<quantity::Parameter> activity; ///< factors of a vehicle's yearly activity, mean over the opening fleet:
                                               ///< km/a, kg/a, or for machines kW, load factor and h/a
    quantity::Parameter decay;                 ///< of activity by age, A(a) = A·exp(−d·a) [1/a]
    quantity::Parameter life;                  ///< T of the survival [a]
    Survival survival;
    quantity::Parameter registrations;                   ///< of all powertrains [vehicle/a]
    std::optional<quantity::Parameter> new_energy_share; ///< of registrations in the base year [1]
    sim::random::Name registering;
};

/// All vehicles and machines that are counted by cohorts.
struct Fleet {
    int first_year = 0; ///< calendar year in which the horizon begins
    std::vector<FleetClass> classes;
    std::size_t cohorts = 0; ///< of all classes together
    EmissionColumns columns;

    /// Age of a model year at the start of month `month` of the horizon [month]. Vehicles are taken to be registered in
    /// the middle of their model year; the age of those to come is negative.
    int age(int model_year, int month) const { return 12 * (first_year - model_year) - 6 + month; }

    /// Opens one line for each class, powertrain and stage.
    void open(const Opening& opening) const;
};

/// The cohorts of a fleet in one replication.
class FleetStock {
public:
    /// As it is at the end of the base year: counts by stage or by powertrain are spread over model years in proportion
    /// to survival × registrations, and activity falls with age around its given mean.
    FleetStock(const Fleet& fleet, const quantity::Values& values);

    std::span<Cohort> of(const EmissionStage& stage) { return {&cohorts_[stage.first_cohort], stage.cohorts}; }
    std::span<const Cohort> of(const EmissionStage& stage) const {
        return {&cohorts_[stage.first_cohort], stage.cohorts};
    }
    Cohort total(const EmissionStage& stage) const;
    Cohort total(const Powertrain& powertrain) const;

    /// What a class's new vehicle does in a year [activity unit/a].
    double newcomer_activity(std::size_t fleet_class) const { return newcomer_activity_[fleet_class]; }

    /// What a unit of activity of a stage emits at the start of a month.
    EmissionRates rates(const EmissionStage& stage, int month) const;

private:
    void count_opening(const FleetClass& fleet_class);
    void spread_over(const Powertrain& powertrain, std::size_t first, std::size_t cohorts, double count);
    void weigh(const FleetClass& fleet_class, const Powertrain& powertrain);
    double use_opening(const FleetClass& fleet_class);

    const Fleet* fleet_;
    const quantity::Values* values_;
    std::vector<Cohort> cohorts_;
    std::vector<double> weights_; // by cohort: how many of them there should be, up to a factor
    std::vector<double> newcomer_activity_;
};

} // namespace models::sources
