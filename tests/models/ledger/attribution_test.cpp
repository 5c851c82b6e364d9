#include "models/ledger/attribution.hpp"
#include "models/ledger/ledger.hpp"
#include "small_district.hpp"

#include <gtest/gtest.h>

namespace models::ledger {
namespace {

using test::SmallDistrict;

constexpr double mg = 1e-9; // [t]

class LedgerAttribution : public testing::Test {
protected:
    LedgerAttribution() { d.open(ledger); }

    void close_through(int last) {
        for (int day = ledger.closed_days(); day <= last; ++day) {
            ledger.close(day);
        }
    }

    SmallDistrict d;
    Ledger ledger{d.chart};
};

TEST_F(LedgerAttribution, a_change_earns_the_days_from_its_own_on_under_their_factors) {
    close_through(0);
    ledger.set_rate(d.boiler, std::array{1.0, 0.0}, d.upgrade); // 60 -> 20 mg/d
    close_through(3);
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.boilers, d.nox), -80 * mg, 1e-20); // -40 × (1 + 1 + 0)
    EXPECT_NEAR(ledger.attributed(opening, d.boilers, d.nox), 240 * mg, 1e-20);
    EXPECT_NEAR(ledger.total(d.boilers, d.nox), 160 * mg, 1e-20);
}

TEST_F(LedgerAttribution, a_full_year_is_the_present_balance_on_all_closed_days) {
    close_through(0);
    ledger.set_rate(d.boiler, std::array{1.0, 0.0}, d.upgrade);
    close_through(3);
    EXPECT_NEAR(ledger.full_year(d.upgrade, d.boilers, d.nox), -160 * mg, 1e-20); // -40 × (2 + 1 + 1 + 0)
    EXPECT_NEAR(ledger.full_year(d.upgrade, d.heat, d.nox), -160 * mg, 1e-20);
}

TEST_F(LedgerAttribution, what_was_undone_keeps_what_it_earned_but_has_no_full_year) {
    ledger.set_rate(d.boiler, std::array{1.0, 0.0}, d.upgrade);
    close_through(1);
    ledger.set_rate(d.boiler, std::array{3.0, 0.0}, d.upgrade);
    close_through(3);
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.boilers, d.nox), -120 * mg, 1e-20); // -40 × (2 + 1)
    EXPECT_EQ(ledger.full_year(d.upgrade, d.boilers, d.nox), 0);
}

TEST_F(LedgerAttribution, what_goes_on_by_itself_is_told_from_what_a_measure_adds) {
    ledger.move({d.diesel, std::nullopt, 1, 3'650, Flow::scrapped}, autonomous);
    close_through(1);
    ledger.move({d.diesel, std::nullopt, 2, 7'300, Flow::retired_early}, d.scrappage);
    close_through(3);
    EXPECT_NEAR(ledger.attributed(autonomous, d.trucks, d.nox), -200 * mg, 1e-20);  // -50 × 4
    EXPECT_NEAR(ledger.attributed(d.scrappage, d.trucks, d.nox), -200 * mg, 1e-20); // -100 × 2
    EXPECT_NEAR(ledger.full_year(d.scrappage, d.roads, d.nox), -400 * mg, 1e-20);
    EXPECT_NEAR(ledger.total(d.trucks, d.nox), 1'600 * mg, 1e-20);
}

TEST_F(LedgerAttribution, a_state_without_measures_is_booked_to_the_stock_it_acts_on) {
    ledger.set_state_factor(d.trucks, d.pm, 1.5);
    close_through(3);
    EXPECT_NEAR(ledger.attributed(opening, d.trucks, d.pm), 1'200 * mg, 1e-20);
    EXPECT_NEAR(ledger.total(d.trucks, d.pm), 1'200 * mg, 1e-20);
}

TEST_F(LedgerAttribution, each_step_of_a_state_factor_is_booked_to_its_measure) {
    close_through(1);
    ledger.set_state_factor(d.trucks, d.pm, 1.5, std::array{FactorStep{d.scrappage, 1.2}, FactorStep{d.upgrade, 0.9}});
    close_through(3);
    EXPECT_NEAR(ledger.attributed(opening, d.trucks, d.pm), 1'000 * mg, 1e-20);    // 200 × (1 + 1 + 1.5 + 1.5)
    EXPECT_NEAR(ledger.attributed(d.scrappage, d.trucks, d.pm), -120 * mg, 1e-20); // 200 × (1.2 - 1.5) × 2
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.trucks, d.pm), -120 * mg, 1e-20);   // 200 × (0.9 - 1.2) × 2
    EXPECT_NEAR(ledger.total(d.trucks, d.pm), 760 * mg, 1e-20);
    EXPECT_EQ(ledger.attributed(d.upgrade, d.trucks, d.nox), 0);
}

TEST_F(LedgerAttribution, steps_follow_the_balance_the_profile_and_their_own_changes_day_by_day) {
    ledger.set_state_factor(d.boilers, d.nox, 1, std::array{FactorStep{d.scrappage, 0.5}});
    close_through(0); // 60 × 2 × -0.5 = -60
    ledger.set_rate(d.boiler, std::array{1.5, 0.0}, d.upgrade);
    close_through(1); // 30 × 1 × -0.5 = -15
    ledger.set_state_factor(d.boilers, d.nox, 1, std::array{FactorStep{d.scrappage, 0.8}});
    close_through(2); // 30 × 1 × -0.2 = -6
    EXPECT_NEAR(ledger.attributed(d.scrappage, d.boilers, d.nox), -81 * mg, 1e-20);
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.boilers, d.nox), -60 * mg, 1e-20); // -30 × (1 + 1)
}

TEST_F(LedgerAttribution, a_states_full_year_spreads_its_mean_step_since_the_first_over_the_year) {
    close_through(0);
    ledger.set_state_factor(d.boilers, d.nox, 1, std::array{FactorStep{d.upgrade, 0.5}});
    close_through(1); // -30
    ledger.set_state_factor(d.boilers, d.nox, 1, std::array{FactorStep{d.upgrade, 0.9}});
    close_through(3); // -6, then a day of factor 0
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.boilers, d.nox), -36 * mg, 1e-20);
    EXPECT_NEAR(ledger.full_year(d.upgrade, d.boilers, d.nox), -72 * mg, 1e-20); // -36 / (1 + 1 + 0) × (2 + 1 + 1 + 0)
}

TEST_F(LedgerAttribution, steps_withdrawn_and_set_again_are_booked_once_a_day) {
    const std::array steps{FactorStep{d.upgrade, 0.5}};
    ledger.set_state_factor(d.trucks, d.pm, 1, steps);
    ledger.set_state_factor(d.trucks, d.pm, 1);
    ledger.set_state_factor(d.trucks, d.pm, 1, steps);
    close_through(0);
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.trucks, d.pm), -100 * mg, 1e-20);
    ledger.set_state_factor(d.trucks, d.pm, 1);
    close_through(1);
    EXPECT_NEAR(ledger.attributed(d.upgrade, d.trucks, d.pm), -100 * mg, 1e-20);
}

TEST_F(LedgerAttribution, a_measure_that_did_nothing_has_nothing) {
    close_through(3);
    EXPECT_EQ(ledger.attributed(d.upgrade, d.trucks, d.nox), 0);
    EXPECT_EQ(ledger.full_year(d.upgrade, d.trucks, d.nox), 0);
    EXPECT_EQ(ledger.balance(d.upgrade, d.roads, d.nox), 0);
}

} // namespace
} // namespace models::ledger
