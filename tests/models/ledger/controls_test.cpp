#include "models/ledger/controls.hpp"
#include "models/ledger/ledger.hpp"
#include "small_district.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace models::ledger {
namespace {

using test::SmallDistrict;

/// The diesel line of the small district emits 500 mg/d NOx and 200 mg/d PM without controls.
class ControlledLedger : public testing::Test {
protected:
    ControlId add(const char* key, Combination combination) {
        return d.chart.add_control(key, combination, {d.diesel, d.electric});
    }
    Ledger opened() {
        Ledger ledger(d.chart);
        d.open(ledger);
        return ledger;
    }

    SmallDistrict d;
};

TEST_F(ControlledLedger, series_multiplies_what_each_control_leaves) {
    const ControlId filter = add("filter", Combination::series);
    const ControlId catalyst = add("catalyst", Combination::series);
    Ledger ledger = opened();
    ledger.set_control(filter, std::array{0.0, 0.5}, d.upgrade);
    ledger.set_control(catalyst, std::array{0.2, 0.1}, d.scrappage);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 400); // 500 × 0.8
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 90);   // 200 × 0.5 × 0.9
    EXPECT_EQ(ledger.balance(d.upgrade, d.trucks, d.pm), -100);
    EXPECT_EQ(ledger.balance(d.scrappage, d.trucks, d.pm), -10);
}

TEST_F(ControlledLedger, efficiency_times_effectiveness_times_penetration_is_the_callers_product) {
    const ControlId wetting = add("wetting", Combination::series);
    const double control_efficiency = 0.75;
    const double rule_effectiveness = 0.8;
    const double rule_penetration = 0.5;
    Ledger ledger = opened();
    ledger.set_control(wetting, std::array{0.0, control_efficiency * rule_effectiveness * rule_penetration}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 140); // 200 × (1 - 0.3)
}

TEST_F(ControlledLedger, best_of_counts_only_the_best_and_then_in_series) {
    const ControlId cover = add("cover", Combination::best_of);
    const ControlId netting = add("netting", Combination::best_of);
    const ControlId spray = add("spray", Combination::series);
    Ledger ledger = opened();
    ledger.set_control(cover, std::array{0.1, 0.6}, d.upgrade);
    ledger.set_control(netting, std::array{0.3, 0.4}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 350); // 500 × (1 - 0.3)
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 80);   // 200 × (1 - 0.6)
    ledger.set_control(spray, std::array{0.0, 0.5}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 40);
    ledger.lift_control(cover, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 60); // netting again: 200 × 0.6 × 0.5
}

TEST_F(ControlledLedger, a_cap_is_what_remains_at_least) {
    const ControlId filter = add("filter", Combination::series);
    const ControlId residue = add("residue", Combination::cap);
    const ControlId stricter = add("stricter", Combination::cap);
    Ledger ledger = opened();
    ledger.set_control(residue, std::array{0.25, 0.25}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500); // a floor alone takes nothing away
    ledger.set_control(filter, std::array{0.9, 0.5}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 125); // not 50
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 100);
    ledger.set_control(stricter, std::array{0.4, 0.0}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 200); // the higher floor holds
}

TEST_F(ControlledLedger, instead_replaces_the_rate_of_the_columns_it_names) {
    const ControlId standard = add("standard", Combination::instead);
    const ControlId filter = add("filter", Combination::series);
    Ledger ledger = opened();
    ledger.set_control(standard, std::array{1.5, keeps_rate}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 150);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 200);
    ledger.set_control(filter, std::array{0.5, 0.5}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 75); // series acts on the replaced rate
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 100);
}

TEST_F(ControlledLedger, of_two_replaced_rates_the_later_in_the_chart_holds_whichever_was_set_first) {
    const ControlId older = add("older", Combination::instead);
    const ControlId newer = add("newer", Combination::instead);
    Ledger ledger = opened();
    ledger.set_control(newer, std::array{2.0, keeps_rate}, d.upgrade);
    ledger.set_control(older, std::array{4.0, 1.0}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 200);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 100);
}

TEST_F(ControlledLedger, activity_acts_on_all_columns_but_leaves_the_stock) {
    const ControlId detour = add("detour", Combination::activity);
    Ledger ledger = opened();
    ledger.set_control(detour, std::array{0.4}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 300);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 120);
    EXPECT_EQ(ledger.stock(d.diesel).activity, 36'500);
    ledger.set_control(detour, std::array{-0.1}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 550); // traffic that comes here instead
}

TEST_F(ControlledLedger, a_cap_does_not_hold_back_what_less_activity_saves) {
    const ControlId filter = add("filter", Combination::series);
    const ControlId residue = add("residue", Combination::cap);
    const ControlId detour = add("detour", Combination::activity);
    Ledger ledger = opened();
    ledger.set_control(filter, std::array{0.9, 0.9}, d.upgrade);
    ledger.set_control(residue, std::array{0.5, 0.5}, d.upgrade);
    ledger.set_control(detour, std::array{0.2}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 200); // 500 × 0.5 × 0.8
}

TEST_F(ControlledLedger, all_five_kinds_together_follow_the_fixed_order) {
    const ControlId instead = add("instead", Combination::instead);
    const ControlId series = add("series", Combination::series);
    const ControlId best = add("best", Combination::best_of);
    const ControlId cap = add("cap", Combination::cap);
    const ControlId less = add("less", Combination::activity);
    Ledger ledger = opened();
    ledger.set_control(less, std::array{0.5}, d.upgrade);
    ledger.set_control(cap, std::array{0.3, 0.0}, d.upgrade);
    ledger.set_control(best, std::array{0.5, 0.5}, d.upgrade);
    ledger.set_control(series, std::array{0.5, 0.5}, d.upgrade);
    ledger.set_control(instead, std::array{4.0, 4.0}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 60); // 100 km × 4 × max(0.5 × 0.5, 0.3) × 0.5
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 50);  // 100 km × 4 × 0.25 × 0.5
}

TEST_F(ControlledLedger, a_control_covers_lines_that_gain_stock_later) {
    const ControlId filter = add("filter", Combination::series);
    Ledger ledger = opened();
    ledger.set_control(filter, std::array{0.0, 0.5}, d.upgrade);
    ledger.move({std::nullopt, d.electric, 10, 36'500, Flow::registered}, autonomous);
    EXPECT_EQ(ledger.value(d.electric, d.pm), 50);
}

TEST_F(ControlledLedger, a_control_across_accounts_is_booked_on_each) {
    const ControlId fuel = d.chart.add_control("fuel", Combination::series, {d.diesel, d.boiler, d.electric});
    Ledger ledger = opened();
    ledger.set_control(fuel, std::array{0.5, 0.0}, d.upgrade);
    EXPECT_EQ(ledger.balance(d.upgrade, d.trucks, d.nox), -250);
    EXPECT_EQ(ledger.balance(d.upgrade, d.boilers, d.nox), -30);
}

TEST_F(ControlledLedger, lifting_and_lifting_again_restores_and_then_does_nothing) {
    const ControlId filter = add("filter", Combination::series);
    Ledger ledger = opened();
    ledger.lift_control(filter, d.upgrade);
    ledger.set_control(filter, std::array{1.0 / 3, 1.0 / 7}, d.upgrade);
    ledger.lift_control(filter, d.scrappage);
    ledger.lift_control(filter, d.scrappage);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500);
    EXPECT_EQ(ledger.balance(d.upgrade, d.trucks, d.nox), -ledger.balance(d.scrappage, d.trucks, d.nox));
}

TEST_F(ControlledLedger, effects_out_of_range_are_refused_and_change_nothing) {
    const ControlId series = add("series", Combination::series);
    const ControlId best = add("best", Combination::best_of);
    const ControlId cap = add("cap", Combination::cap);
    const ControlId instead = add("instead", Combination::instead);
    const ControlId less = add("less", Combination::activity);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Ledger ledger = opened();
    EXPECT_THROW(ledger.set_control(series, std::array{0.5, 1.01}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(series, std::array{0.5, nan}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(series, std::array{0.5}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(best, std::array{-0.1, 0.0}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(cap, std::array{1.5, 0.0}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(instead, std::array{-2.0, 0.0}, d.upgrade), std::logic_error);
    EXPECT_THROW(ledger.set_control(less, std::array{0.5, 0.5}, d.upgrade), std::logic_error);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 200);
}

} // namespace
} // namespace models::ledger
