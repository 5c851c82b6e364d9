#pragma once

#include "models/ledger/ledger.hpp"

#include <array>

#include <vector>

namespace models::ledger::test {

/// Two fleets and a boiler, small enough to work on paper. Days count 365 to the year, so 365 km/a is 1 km/d.
struct SmallDistrict {
    Chart chart;
    ColumnId nox = chart.add_column("nox");
    ColumnId pm = chart.add_column("pm");
    GroupId roads = chart.add_group("on_road");
    GroupId heat = chart.add_group("boilers");
    ProfileId winter;
    AccountId trucks;
    AccountId boilers;
    LineId diesel;
    LineId electric;
    LineId boiler;
    MeasureId scrappage;
    MeasureId upgrade;

    /// Four days, two months of two; heating doubles on the first and rests on the last.
    SmallDistrict() {
        chart.month_ends = {2, 4};
        winter = chart.add_profile("winter", {2, 1, 1, 0});
        trucks = chart.add_account("trucks", roads);
        boilers = chart.add_account("boilers", heat, {winter, winter});
        diesel = chart.add_line("diesel", trucks);
        electric = chart.add_line("electric", trucks);
        boiler = chart.add_line("boiler", boilers);
        scrappage = chart.add_measure("scrappage");
        upgrade = chart.add_measure("upgrade");
    }

    /// 10 diesel trucks of 3 650 km/a at 5 mg NOx and 2 mg PM a km, no electric ones (1 mg PM), and a boiler that
    /// burns 7 300 m3/a at 3 mg NOx: 500 and 200 mg/d from trucks, 60 mg/d from the boiler.
    void open(Ledger& ledger) const {
        ledger.open(diesel, 10, 36'500, std::array{5.0, 2.0});
        ledger.open(electric, 0, 0, std::array{0.0, 1.0});
        ledger.open(boiler, 1, 7'300, std::array{3.0, 0.0});
    }
};

} // namespace models::ledger::test
