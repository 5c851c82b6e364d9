#pragma once

#include "models/sources/construction.hpp"
#include "sim/time/calendar.hpp"

#include <string>

namespace models::sources {

/// Sites with round numbers: 12 at work on 120 000 m², each for two years, half of them digging, a quarter building, a
/// quarter finishing. An uncontrolled square metre emits 100 g TSP in each of ten months a year.
struct ADozenSites {
    ADozenSites() {
        for (const char* const column : {"NOx", "VOC", "PM2.5", "PM10", "TSP"}) {
            chart.add_column(column);
        }
        chart.add_column("activity", "1", 1e6);
        for (int month = 0; month < calendar.months(); ++month) {
            chart.month_ends.push_back(calendar.first_day_of_month(month) + calendar.days_in_month(month));
        }
        account = chart.add_account("construction", chart.add_group("construction"));
        sites.lines = {chart.add_line("excavation", account), chart.add_line("structure", account),
                       chart.add_line("finishing", account)};
        sites.domed = chart.add_line("domed", account);
        sites.small = {.line = chart.add_line("small", account),
                       .count = number("small.count", 600),
                       .area = number("small.area", 100),
                       .duration = number("small.duration", 2),
                       .control = number("small.control", 0.5)};
        sites.columns = EmissionColumns::of(chart);
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    /// The exposed area of all large sites [m²].
    double area(const ledger::Ledger& ledger) const {
        double sum = ledger.stock(sites.domed).activity;
        for (const ledger::LineId line : sites.lines) {
            sum += ledger.stock(line).activity;
        }
        return sum;
    }

    sim::time::Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::AccountId account{};
    Construction sites{.lines = {},
                       .domed = {},
                       .small = {},
                       .columns = {},
                       .active = number("active", 12),
                       .area = number("area", 120'000),
                       .lifetime = number("lifetime", 24),
                       .lifetime_spread = number("lifetime_spread", 0.4),
                       .area_spread = number("area_spread", 0.8),
                       .duration = {number("d1", 2), number("d2", 1), number("d3", 1)},
                       .weight = {number("w1", 3), number("w2", 1), number("w3", 1)},
                       .tsp = number("tsp", 100e3),
                       .months = number("months", 10),
                       .control = number("control", 0.75),
                       .dome = number("dome", 0.9),
                       .pm10_share = number("pm10", 0.5),
                       .pm25_share = number("pm25", 0.1),
                       .luck = {sim::random::name("1"), sim::random::name("2"), sim::random::name("3"),
                                sim::random::name("4"), sim::random::name("5"), sim::random::name("6")}};
};

} // namespace models::sources
