#include "models/targets/indicator.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace models::targets {
namespace {

using ledger::Flow;
using ledger::Grade;

/// Two lines of trucks in one account and two graded boilers, over a horizon of ten days of a ten-day year.
struct District {
    ledger::Chart chart;
    ledger::ColumnId nox = chart.add_column("NOx", "t", 1e9);
    ledger::GroupId trucks = chart.add_group("trucks");
    ledger::GroupId boilers = chart.add_group("boilers");
    ledger::AccountId fleet = chart.add_account("trucks.heavy", trucks);
    ledger::AccountId heat = chart.add_account("boilers.all", boilers);
    ledger::LineId diesel = chart.add_line("trucks.heavy.diesel", fleet);
    ledger::LineId electric = chart.add_line("trucks.heavy.electric", fleet);
    ledger::LineId north = chart.add_line("boilers.north", heat);
    ledger::LineId south = chart.add_line("boilers.south", heat);
    ledger::MeasureId part = chart.add_measure("3.3a");

    District() {
        chart.month_ends = {10};
        chart.days_per_year = 10;
    }
};

class Indicators : public ::testing::Test {
protected:
    Indicators() {
        const std::vector<double> dirty{1e9}; // 1 t a unit of activity
        const std::vector<double> clean{0.0};
        ledger.open(district.diesel, 100, 50, dirty);
        ledger.open(district.electric, 0, 0, clean);
        ledger.open(district.north, 1, 10, dirty);
        ledger.open(district.south, 1, 10, dirty);
        ledger.grade(district.north, Grade::b, ledger::opening);
        ledger.grade(district.south, Grade::c, ledger::opening);
    }

    void close(int from, int to) {
        for (int day = from; day < to; ++day) {
            ledger.close(day);
        }
    }

    District district;
    ledger::Ledger ledger{district.chart};
    measures::Observations observations{1, 12};
    measures::Journal journal{3};
    std::vector<double> opening_counts{100, 0, 1, 1};
    Evidence evidence{ledger, observations, journal, opening_counts};
};

TEST_F(Indicators, CountStocksNowAndAtTheStart) {
    ledger.move({district.diesel, district.electric, 40, 20, Flow::converted}, district.part);
    EXPECT_EQ(evaluate(Plain{Stock{{district.diesel}}}, evidence, {}), 60);
    EXPECT_EQ(evaluate(Plain{OpeningStock{{district.diesel}}}, evidence, {}), 100);
    EXPECT_EQ(evaluate(Share{Stock{{district.electric}}, Stock{{district.diesel, district.electric}}}, evidence, {}),
              0.4);
}

TEST_F(Indicators, CountWhatWasRegisteredAndWhatLeft) {
    ledger.move({{}, district.diesel, 30, 15, Flow::registered}, ledger::autonomous);
    ledger.move({{}, district.electric, 10, 5, Flow::registered}, ledger::autonomous);
    ledger.move({district.diesel, {}, 20, 10, Flow::scrapped}, ledger::autonomous);
    ledger.move({district.diesel, {}, 5, 2, Flow::retired_early}, district.part);
    const FlowCount new_electric{{district.electric}, {Flow::registered}};
    const FlowCount new_ones{{district.diesel, district.electric}, {Flow::registered}};
    EXPECT_EQ(evaluate(Share{new_electric, new_ones}, evidence, {}), 0.25);
    const FlowCount left{{district.diesel}, {Flow::scrapped, Flow::retired_early}};
    EXPECT_EQ(evaluate(Share{left, OpeningStock{{district.diesel}}}, evidence, {}), 0.25);
}

TEST_F(Indicators, HaveNoValueAsAShareOfNothing) {
    const FlowCount nothing{{district.electric}, {Flow::registered}};
    EXPECT_FALSE(evaluate(Share{nothing, nothing}, evidence, {}));
}

TEST_F(Indicators, TallyGrades) {
    const Plain a_or_b{Tally{district.boilers, {Grade::a, Grade::b}}};
    EXPECT_EQ(evaluate(a_or_b, evidence, {}), 1);
    ledger.grade(district.south, Grade::a, district.part);
    EXPECT_EQ(evaluate(a_or_b, evidence, {}), 2);
}

TEST_F(Indicators, SumAmountsOverTheYear) {
    close(0, 5);
    ledger.move({district.diesel, district.electric, 50, 25, Flow::converted}, district.part);
    close(5, 10);
    // 50 t a year at first, 25 t a year in the second half.
    EXPECT_NEAR(*evaluate(Plain{Amount{{district.fleet}, district.nox}}, evidence, {}), 37.5, 1e-9);
}

TEST_F(Indicators, MeasureReductionsAgainstTheBaseYearAndAgainstBau) {
    close(0, 5);
    ledger.move({district.diesel, district.electric, 50, 25, Flow::converted}, district.part);
    close(5, 10);
    using Against = Reduction::Against;
    using As = Reduction::Measure;
    const Amount fleet{{district.fleet}, district.nox};
    EXPECT_NEAR(*evaluate(Reduction{fleet, Against::base_year, As::absolute}, evidence, {}), 12.5, 1e-9);
    EXPECT_NEAR(*evaluate(Reduction{fleet, Against::base_year, As::relative}, evidence, {}), 0.25, 1e-9);
    EXPECT_NEAR(*evaluate(Reduction{fleet, Against::bau, As::absolute}, evidence, 47.5), 10.0, 1e-9);
    EXPECT_FALSE(evaluate(Reduction{fleet, Against::bau, As::absolute}, evidence, {}));
    EXPECT_NEAR(*reference_amount(Reduction{fleet, Against::bau, As::absolute}, evidence), 37.5, 1e-9);
}

TEST_F(Indicators, MeasureHowAShareOfAmountsRises) {
    ledger.move({district.diesel, {}, 50, 25, Flow::scrapped}, ledger::autonomous);
    close(0, 10);
    // The fleet's share of all was 50 of 70 in the base year and is 25 of 45.
    const ShareRise rise{Amount{{district.fleet}, district.nox}, Amount{{district.fleet, district.heat}, district.nox}};
    EXPECT_NEAR(*evaluate(rise, evidence, {}), 25.0 / 45 - 50.0 / 70, 1e-9);
}

TEST_F(Indicators, ReadObservedSeriesByTheMonthOrLatest) {
    const measures::ObservationId series{};
    EXPECT_FALSE(evaluate(Plain{Observed{series, Observed::Over::months}}, evidence, {}));
    observations.record(series, 0, 0.04);
    observations.record(series, 1, 0.02);
    EXPECT_DOUBLE_EQ(*evaluate(Plain{Observed{series, Observed::Over::months}}, evidence, {}), 0.03);
    EXPECT_DOUBLE_EQ(*evaluate(Plain{Observed{series, Observed::Over::latest}}, evidence, {}), 0.02);
}

TEST_F(Indicators, AskWhetherAPartIsFinished) {
    EXPECT_EQ(evaluate(Plain{Finished{district.part}}, evidence, {}), 0);
    journal.done(district.part, 5);
    EXPECT_EQ(evaluate(Plain{Finished{district.part}}, evidence, {}), 1);
}

} // namespace
} // namespace models::targets
