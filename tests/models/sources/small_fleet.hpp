#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/fleet.hpp"
#include "sim/time/calendar.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace models::sources {

/// A fleet for tests, in the year 2026, with numbers that can be followed on paper.
struct SmallFleet {
    struct ClassNumbers {
        double life = 1e6; ///< so long that nothing is scrapped [a]
        double shape = 1;
        double decay = 0;         ///< [1/a]
        double activity = 10'000; ///< [km/a]
        double registrations = 0; ///< [vehicle/a]
        double new_energy_share = 0;
    };
    struct StageNumbers {
        const char* key;
        int first_model_year;
        int last_model_year;
        std::optional<double> count{};
        double nox = 0;                      ///< [mg/km]
        std::optional<double> evaporation{}; ///< [mg/a]
    };

    SmallFleet() {
        for (const char* const column : {"NOx", "VOC", "PM2.5", "PM10", "TSP"}) {
            chart.add_column(column);
        }
        chart.add_column("activity", "1", 1e6);
        group = chart.add_group("on_road");
        for (int month = 1; month < 12; ++month) {
            chart.month_ends.push_back(calendar.first_day_of_month(month));
        }
        chart.month_ends.push_back(calendar.days());
        fleet.first_year = 2026;
        fleet.columns = EmissionColumns::of(chart);
    }

    quantity::Parameter number(double value) {
        return numbers.certain("number " + std::to_string(numbers.size()), value);
    }

    void add_class(const std::string& key, const ClassNumbers& given) {
        fleet.classes.push_back({.key = key,
                                 .unit = "vehicle",
                                 .powertrains = {},
                                 .electric = {},
                                 .activity = {number(given.activity)},
                                 .decay = number(given.decay),
                                 .life = number(given.life),
                                 .survival = Survival{given.shape},
                                 .registrations = number(given.registrations),
                                 .new_energy_share = number(given.new_energy_share),
                                 .registering = numbers.addresses().enter(key + ".registering")});
    }

    /// Adds a powertrain to the class added last.
    Powertrain& add_powertrain(const std::string& key, const std::vector<StageNumbers>& stages) {
        FleetClass& owner = fleet.classes.back();
        const std::string name = owner.key + "." + key;
        const auto account = chart.add_account(name, group);
        Powertrain powertrain{.key = key,
                              .title = {},
                              .energy = key == "electric" ? Energy::electric : Energy::conventional,
                              .stages = {},
                              .count = {},
                              .growth = {},
                              .conventional_share = {},
                              .scrapping = numbers.addresses().enter(name + ".scrapping"),
                              .buying = numbers.addresses().enter(name + ".buying")};
        for (const StageNumbers& stage : stages) {
            powertrain.stages.push_back(stage_of(stage, name, account));
        }
        if (powertrain.energy == Energy::electric) {
            owner.electric = owner.powertrains.size();
        }
        owner.powertrains.push_back(std::move(powertrain));
        return owner.powertrains.back();
    }

    EmissionStage stage_of(const StageNumbers& given, const std::string& owner, ledger::AccountId account) {
        EmissionStage stage{.key = given.key,
                            .line = chart.add_line(owner + "." + given.key, account),
                            .first_model_year = given.first_model_year,
                            .first_cohort = fleet.cohorts,
                            .cohorts = static_cast<std::size_t>(given.last_model_year - given.first_model_year + 1),
                            .count = {},
                            .evaporation = {},
                            .exhaust = {},
                            .wear = {}};
        if (given.count) {
            stage.count = number(*given.count);
        }
        if (given.evaporation) {
            stage.evaporation = number(*given.evaporation);
        }
        stage.exhaust.nox.base = number(given.nox);
        fleet.cohorts += stage.cohorts;
        return stage;
    }

    const EmissionStage& stage(std::size_t fleet_class, std::size_t powertrain, std::size_t at) const {
        return fleet.classes[fleet_class].powertrains[powertrain].stages[at];
    }

    static constexpr ledger::ColumnId nox{0};
    static constexpr ledger::ColumnId voc{1};
    static constexpr ledger::ColumnId activity{5};

    sim::time::Calendar calendar{sim::time::Date{std::chrono::year{2026} / 1 / 1},
                                 sim::time::Date{std::chrono::year{2026} / 12 / 31}};
    ledger::Chart chart;
    ledger::GroupId group{};
    quantity::Register numbers;
    Fleet fleet;
};

} // namespace models::sources
