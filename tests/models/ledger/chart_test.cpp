#include "models/ledger/chart.hpp"
#include "small_district.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>
#include <string>

namespace models::ledger {
namespace {

using test::SmallDistrict;

std::string complaint(const Chart& chart) {
    try {
        chart.check();
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "";
}

TEST(Chart, has_opening_and_autonomous_before_any_measure) {
    Chart chart;
    EXPECT_EQ(chart.measures[index(opening)].key, "opening");
    EXPECT_EQ(chart.measures[index(autonomous)].key, "autonomous");
    EXPECT_EQ(chart.add_measure("scrappage"), MeasureId{2});
}

TEST(Chart, knows_the_accounts_of_a_group) {
    SmallDistrict district;
    EXPECT_EQ(district.chart.groups[index(district.heat)].accounts, std::vector{district.boilers});
}

TEST(Chart, that_fits_passes_its_check) {
    EXPECT_EQ(complaint(SmallDistrict().chart), "");
}

TEST(Chart, refuses_a_key_that_is_there_twice) {
    SmallDistrict district;
    district.chart.add_line("diesel", district.trucks);
    EXPECT_EQ(complaint(district.chart), "chart: line 'diesel' is there twice");
}

TEST(Chart, refuses_an_empty_key) {
    SmallDistrict district;
    district.chart.add_measure("");
    EXPECT_EQ(complaint(district.chart), "chart: measure '' has no key");
}

TEST(Chart, refuses_ids_outside_their_lists) {
    SmallDistrict of_line;
    of_line.chart.add_line("lost", AccountId{7});
    EXPECT_EQ(complaint(of_line.chart), "chart: line 'lost' belongs to an account that does not exist");
    SmallDistrict of_control;
    of_control.chart.add_control("dust", Combination::series, {LineId{99}});
    EXPECT_EQ(complaint(of_control.chart), "chart: control 'dust' stands on a line that does not exist");
    SmallDistrict of_price;
    of_price.chart.add_valuation("subsidy", "CNY", {{LineId{99}, Flow::scrapped, 1}});
    EXPECT_EQ(complaint(of_price.chart), "chart: valuation 'subsidy' prices a line that does not exist");
    SmallDistrict of_profile;
    of_profile.chart.add_account("wood", of_profile.heat, {ProfileId{5}, std::nullopt});
    EXPECT_EQ(complaint(of_profile.chart), "chart: account 'wood' uses a profile that does not exist");
}

TEST(Chart, refuses_a_control_that_would_act_twice_on_a_line) {
    SmallDistrict district;
    district.chart.add_control("filter", Combination::series, {district.diesel, district.diesel});
    EXPECT_EQ(complaint(district.chart), "chart: control 'filter' stands on a line twice");
}

TEST(Chart, refuses_a_profile_that_is_short_negative_or_not_finite) {
    for (const std::vector<double>& factors : {std::vector<double>{1, 1, 1},
                                               std::vector<double>{1, 1, 1, -0.1},
                                               {1, 1, 1, std::numeric_limits<double>::quiet_NaN()}}) {
        SmallDistrict district;
        district.chart.add_profile("odd", factors);
        EXPECT_NE(complaint(district.chart).find("profile 'odd'"), std::string::npos);
    }
}

TEST(Chart, refuses_months_out_of_order_and_an_empty_calendar) {
    SmallDistrict district;
    district.chart.month_ends = {2, 2, 4};
    EXPECT_NE(complaint(district.chart), "");
    district.chart.month_ends.clear();
    EXPECT_NE(complaint(district.chart), "");
}

TEST(Chart, refuses_an_account_made_before_all_columns) {
    SmallDistrict district;
    district.chart.add_column("voc");
    EXPECT_EQ(complaint(district.chart), "chart: account 'trucks' needs one profile, or none, for each column");
}

TEST(Chart, without_columns_or_with_odd_quanta_is_refused) {
    Chart empty;
    empty.month_ends = {1};
    EXPECT_EQ(complaint(empty), "chart: list 'columns' is empty");
    SmallDistrict district;
    district.chart.columns[0].quanta_per_unit = 0;
    EXPECT_EQ(complaint(district.chart), "chart: column 'nox' must have a positive number of quanta in a unit");
}

} // namespace
} // namespace models::ledger
