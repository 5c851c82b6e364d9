#include "models/ledger/ledger.hpp"
#include "small_district.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace models::ledger {
namespace {

using test::SmallDistrict;

class LedgerVerbs : public testing::Test {
protected:
    LedgerVerbs() { d.open(ledger); }

    void expect_as_opened() const {
        EXPECT_EQ(ledger.stock(d.diesel).count, 10);
        EXPECT_EQ(ledger.stock(d.diesel).activity, 36'500);
        EXPECT_EQ(ledger.stock(d.electric).count, 0);
        EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500);
        EXPECT_EQ(ledger.balance(d.trucks, d.pm), 200);
        EXPECT_EQ(ledger.flow(d.diesel, Flow::scrapped), 0);
    }

    SmallDistrict d;
    Ledger ledger{d.chart};
};

TEST_F(LedgerVerbs, opening_a_line_values_its_stock_in_whole_milligrams_a_day) {
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 500); // 36 500 km/a / 365 d/a × 5 mg/km
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 200);
    EXPECT_EQ(ledger.balance(d.boilers, d.nox), 60); // 7 300 / 365 × 3
    EXPECT_EQ(ledger.balance(opening, d.trucks, d.nox), 500);
    EXPECT_EQ(ledger.balance(d.roads, d.nox), 500);
}

TEST_F(LedgerVerbs, a_value_between_two_milligrams_goes_to_the_nearer) {
    ledger.set_rate(d.diesel, std::array{5.004, 2.006}, autonomous);
    EXPECT_EQ(ledger.value(d.diesel, d.nox), 500);
    EXPECT_EQ(ledger.value(d.diesel, d.pm), 201);
}

TEST_F(LedgerVerbs, a_move_between_lines_takes_count_and_activity_along) {
    ledger.move({d.diesel, d.electric, 4, 14'600, Flow::converted}, d.scrappage);
    EXPECT_EQ(ledger.stock(d.diesel).count, 6);
    EXPECT_EQ(ledger.stock(d.diesel).activity, 21'900);
    EXPECT_EQ(ledger.stock(d.electric).count, 4);
    EXPECT_EQ(ledger.stock(d.electric).activity, 14'600);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 300);
    EXPECT_EQ(ledger.balance(d.trucks, d.pm), 160); // 120 diesel + 40 electric
    EXPECT_EQ(ledger.balance(d.scrappage, d.trucks, d.nox), -200);
    EXPECT_EQ(ledger.balance(d.scrappage, d.trucks, d.pm), -40);
}

TEST_F(LedgerVerbs, a_move_between_accounts_is_booked_on_both) {
    ledger.move({d.diesel, d.boiler, 1, 3'650, Flow::converted}, d.scrappage);
    EXPECT_EQ(ledger.balance(d.scrappage, d.trucks, d.nox), -50);
    EXPECT_EQ(ledger.balance(d.scrappage, d.boilers, d.nox), 30);
}

TEST_F(LedgerVerbs, stock_comes_from_outside_and_leaves_the_books) {
    ledger.move({std::nullopt, d.electric, 2, 7'300, Flow::registered}, autonomous);
    ledger.move({d.diesel, std::nullopt, 2, 7'300, Flow::scrapped}, autonomous);
    EXPECT_EQ(ledger.stock(d.electric).count, 2);
    EXPECT_EQ(ledger.stock(d.diesel).count, 8);
    EXPECT_EQ(ledger.balance(autonomous, d.trucks, d.nox), -100);
    EXPECT_EQ(ledger.balance(autonomous, d.trucks, d.pm), -20);
}

TEST_F(LedgerVerbs, the_last_unit_takes_the_rest_of_the_activity_so_that_an_empty_line_emits_nothing) {
    ledger.move({d.diesel, d.electric, 10, 36'499.9, Flow::converted}, d.scrappage);
    EXPECT_EQ(ledger.stock(d.diesel).activity, 0);
    EXPECT_EQ(ledger.stock(d.electric).activity, 36'500);
    EXPECT_EQ(ledger.value(d.diesel, d.nox), 0);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 0);
}

TEST_F(LedgerVerbs, stock_is_held_in_whole_steps_so_that_what_went_away_comes_back_exactly) {
    for (int times = 0; times < 3; ++times) {
        ledger.move({d.diesel, d.electric, 0.1, 0.1, Flow::restock}, autonomous);
    }
    const double left = ledger.stock(d.diesel).activity;
    EXPECT_EQ(left * 65'536, std::floor(left * 65'536));
    EXPECT_EQ(left, 36'500 - 3 * 6'554.0 / 65'536); // a tenth is 6 554 steps
    EXPECT_EQ(left + ledger.stock(d.electric).activity, 36'500);
    for (int times = 0; times < 3; ++times) {
        ledger.move({d.electric, d.diesel, 0.1, 0.1, Flow::restock}, autonomous);
    }
    EXPECT_EQ(ledger.stock(d.electric).activity, 0);
    EXPECT_EQ(ledger.stock(d.electric).count, 0);
}

TEST_F(LedgerVerbs, activity_alone_can_move) {
    ledger.move({d.diesel, std::nullopt, 0, 3'650, Flow::restock}, autonomous);
    EXPECT_EQ(ledger.stock(d.diesel).count, 10);
    EXPECT_EQ(ledger.balance(d.trucks, d.nox), 450);
}

TEST_F(LedgerVerbs, a_move_of_more_units_than_there_are_is_refused) {
    EXPECT_THROW(ledger.move({d.diesel, d.electric, 10.001, 0, Flow::converted}, d.scrappage), std::logic_error);
    EXPECT_THROW(ledger.move({d.electric, std::nullopt, 1, 0, Flow::scrapped}, d.scrappage), std::logic_error);
    expect_as_opened();
}

TEST_F(LedgerVerbs, a_move_of_more_activity_than_there_is_is_refused) {
    EXPECT_THROW(ledger.move({d.diesel, d.electric, 1, 36'501, Flow::converted}, d.scrappage), std::logic_error);
    expect_as_opened();
}

TEST_F(LedgerVerbs, a_callers_rounding_of_the_activity_is_forgiven) {
    ledger.move({d.diesel, d.electric, 9, 36'500.03, Flow::converted}, d.scrappage);
    EXPECT_EQ(ledger.stock(d.diesel).activity, 0);
    EXPECT_EQ(ledger.stock(d.diesel).count, 1);
    EXPECT_EQ(ledger.stock(d.electric).activity, 36'500);
}

TEST_F(LedgerVerbs, a_move_without_ends_or_with_odd_amounts_is_refused) {
    const double odd[] = {-1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e30};
    EXPECT_THROW(ledger.move({std::nullopt, std::nullopt, 1, 1, Flow::restock}, autonomous), std::logic_error);
    for (const double amount : odd) {
        EXPECT_THROW(ledger.move({std::nullopt, d.diesel, amount, 0, Flow::restock}, autonomous), std::logic_error);
        EXPECT_THROW(ledger.move({std::nullopt, d.diesel, 0, amount, Flow::restock}, autonomous), std::logic_error);
    }
    expect_as_opened();
}

TEST_F(LedgerVerbs, a_line_that_was_never_opened_takes_part_in_nothing) {
    ledger.reset();
    EXPECT_THROW(ledger.move({std::nullopt, d.diesel, 1, 1, Flow::registered}, autonomous), std::logic_error);
    EXPECT_THROW(ledger.set_rate(d.diesel, std::array{1.0, 1.0}, autonomous), std::logic_error);
}

TEST_F(LedgerVerbs, a_refused_move_into_an_unopened_line_takes_nothing_from_the_other) {
    Chart chart = d.chart;
    const LineId unopened = chart.add_line("unopened", d.trucks);
    Ledger other(chart);
    d.open(other);
    EXPECT_THROW(other.move({d.diesel, unopened, 1, 3'650, Flow::converted}, autonomous), std::logic_error);
    EXPECT_EQ(other.stock(d.diesel).count, 10);
}

TEST_F(LedgerVerbs, a_line_opens_once_and_only_before_the_first_close) {
    EXPECT_THROW(ledger.open(d.diesel, 1, 1, std::array{1.0, 1.0}), std::logic_error);
    ledger.reset();
    ledger.close(0);
    EXPECT_THROW(ledger.open(d.diesel, 1, 1, std::array{1.0, 1.0}), std::logic_error);
}

TEST_F(LedgerVerbs, a_new_rate_changes_what_the_same_stock_emits) {
    ledger.set_rate(d.boiler, std::array{0.75, 0.25}, d.upgrade);
    EXPECT_EQ(ledger.rate(d.boiler, d.nox), 0.75);
    EXPECT_EQ(ledger.balance(d.boilers, d.nox), 15);
    EXPECT_EQ(ledger.balance(d.boilers, d.pm), 5);
    EXPECT_EQ(ledger.balance(d.upgrade, d.boilers, d.nox), -45);
}

TEST_F(LedgerVerbs, rates_that_are_negative_not_finite_or_too_few_are_refused) {
    EXPECT_THROW(ledger.set_rate(d.diesel, std::array{-1.0, 0.0}, autonomous), std::logic_error);
    EXPECT_THROW(ledger.set_rate(d.diesel, std::array{std::numeric_limits<double>::quiet_NaN(), 0.0}, autonomous),
                 std::logic_error);
    EXPECT_THROW(ledger.set_rate(d.diesel, std::array{1.0}, autonomous), std::logic_error);
    expect_as_opened();
}

TEST_F(LedgerVerbs, a_value_too_large_to_be_exact_is_refused) {
    EXPECT_THROW(ledger.set_rate(d.diesel, std::array{1e14, 0.0}, autonomous), std::logic_error);
}

TEST_F(LedgerVerbs, flows_count_units_on_each_line_they_touch) {
    ledger.move({std::nullopt, d.electric, 3, 10'950, Flow::registered}, autonomous);
    ledger.move({d.diesel, d.electric, 2, 7'300, Flow::converted}, d.scrappage);
    EXPECT_EQ(ledger.flow(d.electric, Flow::registered), 3);
    EXPECT_EQ(ledger.flow(d.electric, Flow::converted), 2);
    EXPECT_EQ(ledger.flow(d.diesel, Flow::converted), 2);
    EXPECT_EQ(ledger.flow(d.diesel, Flow::registered), 0);
}

TEST_F(LedgerVerbs, a_tally_counts_lines_by_grade_and_by_whose_doing_it_is) {
    EXPECT_EQ(ledger.tally(d.heat, Grade::none), 1);
    ledger.grade(d.boiler, Grade::d, opening);
    ledger.grade(d.boiler, Grade::a, d.upgrade);
    EXPECT_EQ(ledger.grade(d.boiler), Grade::a);
    EXPECT_EQ(ledger.tally(d.heat, Grade::none), 0);
    EXPECT_EQ(ledger.tally(d.heat, Grade::d), 0);
    EXPECT_EQ(ledger.tally(d.heat, Grade::a), 1);
    EXPECT_EQ(ledger.tally(d.heat, Grade::d, opening), 1);
    EXPECT_EQ(ledger.tally(d.heat, Grade::d, d.upgrade), -1);
    EXPECT_EQ(ledger.tally(d.heat, Grade::a, d.upgrade), 1);
    EXPECT_EQ(ledger.tally(d.roads, Grade::a), 0);
}

TEST_F(LedgerVerbs, a_valuation_prices_moves_for_each_measure) {
    Chart chart = d.chart;
    const ValuationId capital = chart.add_valuation(
        "capital", "CNY", {{d.electric, Flow::registered, 300'000}, {d.diesel, Flow::scrapped, -500}});
    const ValuationId credit = chart.add_valuation("credit", "t", {{d.diesel, Flow::retired_early, 0.25}});
    Ledger other(chart);
    d.open(other);
    other.move({std::nullopt, d.electric, 2, 7'300, Flow::registered}, autonomous);
    other.move({d.diesel, std::nullopt, 3, 10'950, Flow::retired_early}, d.scrappage);
    other.move({d.diesel, std::nullopt, 1, 3'650, Flow::scrapped}, autonomous);
    EXPECT_EQ(other.valued(capital, autonomous), 599'500);
    EXPECT_EQ(other.valued(capital, d.scrappage), 0);
    EXPECT_EQ(other.valued(credit, d.scrappage), 0.75);
}

TEST_F(LedgerVerbs, a_column_of_another_unit_has_its_own_quantum) {
    Chart chart;
    const ColumnId cost = chart.add_column("operating_cost", "CNY", 100); // held in fen
    chart.month_ends = {1};
    const LineId line = chart.add_line("boiler", chart.add_account("boilers", chart.add_group("heat")));
    Ledger other(chart);
    other.open(line, 1, 7'300, std::array{330.0}); // 3.30 CNY a cubic metre
    other.close(0);
    EXPECT_EQ(other.total(AccountId{0}, cost), 66); // 20 m3/d × 3.30 CNY
}

} // namespace
} // namespace models::ledger
