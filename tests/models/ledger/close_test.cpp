#include "models/ledger/daily_close.hpp"
#include "models/ledger/ledger.hpp"
#include "small_district.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace models::ledger {
namespace {

using test::SmallDistrict;

constexpr double mg = 1e-9; // [t]

class LedgerClose : public testing::Test {
protected:
    LedgerClose() { d.open(ledger); }

    void close_all() {
        for (int day = ledger.closed_days(); day < d.chart.days(); ++day) {
            ledger.close(day);
        }
    }

    SmallDistrict d;
    Ledger ledger{d.chart};
};

TEST_F(LedgerClose, a_day_is_balance_times_profile) {
    ledger.close(0);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.boilers, d.nox), 120 * mg); // 60 mg/d on a day of factor 2
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.nox), 500 * mg);
    ledger.close(1);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.boilers, d.nox), 60 * mg);
}

TEST_F(LedgerClose, a_change_counts_for_the_whole_day_and_not_for_yesterday) {
    ledger.close(0);
    ledger.set_rate(d.boiler, std::array{1.5, 0.0}, d.upgrade);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.boilers, d.nox), 120 * mg);
    ledger.close(1);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.boilers, d.nox), 30 * mg);
}

TEST_F(LedgerClose, months_add_up_their_days_and_the_total_the_months) {
    close_all();
    EXPECT_DOUBLE_EQ(ledger.month(0, d.boilers, d.nox), 180 * mg); // 60 × (2 + 1)
    EXPECT_DOUBLE_EQ(ledger.month(1, d.boilers, d.nox), 60 * mg);  // 60 × (1 + 0)
    EXPECT_DOUBLE_EQ(ledger.total(d.boilers, d.nox), 240 * mg);
    EXPECT_DOUBLE_EQ(ledger.total(d.roads, d.pm), 800 * mg);
    EXPECT_DOUBLE_EQ(ledger.month(1, d.roads, d.pm), 400 * mg);
}

TEST_F(LedgerClose, each_column_can_follow_its_own_profile) {
    Chart chart = d.chart;
    const AccountId mixed = chart.add_account("mixed", d.heat, {std::nullopt, d.winter});
    const LineId stove = chart.add_line("stove", mixed);
    Ledger other(chart);
    other.open(stove, 1, 365, std::array{7.0, 7.0});
    other.close(0);
    EXPECT_DOUBLE_EQ(other.yesterday(mixed, d.nox), 7 * mg);
    EXPECT_DOUBLE_EQ(other.yesterday(mixed, d.pm), 14 * mg);
}

TEST_F(LedgerClose, the_base_year_is_the_opening_balance_under_the_whole_calendar) {
    ledger.set_rate(d.boiler, std::array{1.0, 0.0}, d.upgrade);
    ledger.set_state_factor(d.boilers, d.nox, 0.5);
    EXPECT_DOUBLE_EQ(ledger.base_year(d.boilers, d.nox), 240 * mg);
    close_all();
    EXPECT_DOUBLE_EQ(ledger.base_year(d.boilers, d.nox), 240 * mg);
    EXPECT_DOUBLE_EQ(ledger.base_year(d.roads, d.nox), 2'000 * mg);
}

TEST_F(LedgerClose, a_state_factor_multiplies_its_column_from_todays_close_until_it_changes) {
    ledger.close(0);
    ledger.set_state_factor(d.trucks, d.pm, 1.5);
    ledger.close(1);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.pm), 300 * mg);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.nox), 500 * mg);
    ledger.close(2);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.pm), 300 * mg);
}

TEST_F(LedgerClose, the_last_step_of_a_state_factor_is_the_one_that_acts) {
    ledger.set_state_factor(d.trucks, d.pm, 1.5, std::array{FactorStep{d.scrappage, 1.2}, FactorStep{d.upgrade, 0.9}});
    ledger.close(0);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.pm), 180 * mg);
}

TEST_F(LedgerClose, odd_state_factors_are_refused) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(ledger.set_state_factor(d.trucks, d.pm, -0.1), std::logic_error);
    EXPECT_THROW(ledger.set_state_factor(d.trucks, d.pm, 1, std::array{FactorStep{d.upgrade, nan}}), std::logic_error);
    ledger.close(0);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.pm), 200 * mg);
}

TEST_F(LedgerClose, days_close_one_after_the_other_and_not_beyond_the_horizon) {
    EXPECT_THROW(ledger.close(1), std::logic_error);
    ledger.close(0);
    EXPECT_THROW(ledger.close(0), std::logic_error);
    close_all();
    EXPECT_EQ(ledger.closed_days(), 4);
    EXPECT_THROW(ledger.close(4), std::logic_error);
}

TEST_F(LedgerClose, reset_empties_the_books) {
    ledger.set_state_factor(d.trucks, d.pm, 1.5, std::array{FactorStep{d.upgrade, 0.9}});
    ledger.grade(d.boiler, Grade::a, d.upgrade);
    ledger.move({d.diesel, std::nullopt, 1, 3'650, Flow::scrapped}, autonomous);
    close_all();
    ledger.reset();
    EXPECT_EQ(ledger.closed_days(), 0);
    EXPECT_EQ(ledger.total(d.trucks, d.pm), 0);
    EXPECT_EQ(ledger.flow(d.diesel, Flow::scrapped), 0);
    EXPECT_EQ(ledger.grade(d.boiler), Grade::none);
    EXPECT_EQ(ledger.tally(d.heat, Grade::a), 0);
    EXPECT_EQ(ledger.attributed(d.upgrade, d.trucks, d.pm), 0);
    d.open(ledger);
    ledger.close(0);
    EXPECT_DOUBLE_EQ(ledger.yesterday(d.trucks, d.pm), 200 * mg);
}

} // namespace
} // namespace models::ledger
