#pragma once

#include "models/sources/roads.hpp"

#include <string>

namespace models::sources {

/// Two classes of roads on two rounds, with round numbers: an avenue with nine tenths of the traffic, swept twice a
/// day, and a lane that is as dusty as four avenues, swept every second day. A day is wet once in five, whatever the
/// day before was.
struct TwoRoads {
    TwoRoads() {
        for (const char* const column : {"NOx", "VOC", "PM2.5", "PM10", "TSP"}) {
            chart.add_column(column);
        }
        chart.add_column("activity", "1", 1e6);
        for (int month = 0; month < calendar.months(); ++month) {
            chart.month_ends.push_back(calendar.first_day_of_month(month) + calendar.days_in_month(month));
        }
        const auto group = chart.add_group("road_dust");
        city = chart.add_account("road_dust.city", group);
        village = chart.add_account("road_dust.village", group);
        roads.columns = EmissionColumns::of(chart);
        roads.rounds = {{"city", city, number("city.passes", 2), true},
                        {"village", village, number("village.passes", 0.5), false}};
        roads.classes = {
            road("avenue", 0, city, {.traffic = 0.9, .weight = 2, .silt = 1, .surveyed = 30}),
            road("lane", 1, village, {.traffic = 0.1, .weight = 4, .silt = 4, .surveyed = 20}),
        };
    }

    struct Kind {
        double traffic;
        double weight;
        double silt;
        double surveyed;
    };

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    RoadClass road(const std::string& key, std::size_t round, ledger::AccountId account, const Kind& kind) {
        return {.key = key,
                .line = chart.add_line("road_dust." + key, account),
                .round = round,
                .vehicle_km_share = number(key + ".traffic", kind.traffic),
                .weight = number(key + ".weight", kind.weight),
                .silt = number(key + ".silt", kind.silt),
                .surveyed = number(key + ".surveyed", kind.surveyed)};
    }

    static Climate climate() {
        Climate climate{};
        climate.wet_after_wet.fill(0.2);
        climate.wet_after_dry.fill(0.2);
        return climate;
    }

    sim::time::Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::AccountId city{};
    ledger::AccountId village{};
    Roads roads{.classes = {},
                .rounds = {},
                .particle_factors = {number("k.pm25", 0.15), number("k.pm10", 0.62), number("k.tsp", 3.23)},
                .columns = {},
                .rain = Rain{climate(), calendar, sim::random::name("weather.wet")},
                .vehicle_km = number("vehicle_km", 365e6),
                .weight = number("weight", 2.2),
                .silt_of_traffic = number("silt_of_traffic", 0.65),
                .calibration = number("calibration", 0.5),
                .wet_day_share = number("wet_day_share", 0.75),
                .silt = {number("return_time", 4), number("wash", 0.4), number("removal_mechanised", 0.25),
                         number("removal_manual", 0.1), number("mechanised_share", 0.9)},
                .survey = {number("survey.silt", 0.5), number("poor_share", 0.05), number("spread", 0.7),
                           number("persistence", 0.5)}};
};

} // namespace models::sources
