#include "history.hpp"
#include "naive_ledger.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>

namespace models::ledger {
namespace {

using test::History;
using test::PostedControl;
using test::PostedGrade;
using test::PostedMove;
using test::Posting;

/// Each property is held to by 25 random histories.
class AnyHistory : public testing::TestWithParam<std::uint64_t> {
protected:
    template<typename Use>
    void for_each_cell(Use use) const {
        for (std::size_t account = 0; account < history.chart.accounts.size(); ++account) {
            for (std::size_t column = 0; column < history.chart.columns.size(); ++column) {
                use(static_cast<AccountId>(account), static_cast<ColumnId>(column));
            }
        }
    }

    template<typename Id, typename Item, typename Use>
    static void for_each_id(const std::vector<Item>& items, Use use) {
        for (std::size_t at = 0; at < items.size(); ++at) {
            use(static_cast<Id>(at));
        }
    }

    template<typename Entry, typename Use>
    void for_each_posted(Use use) const {
        for (const auto& day : history.days) {
            for (const Posting& posting : day) {
                if (const auto* entry = std::get_if<Entry>(&posting)) {
                    use(*entry);
                }
            }
        }
    }

    /// Every number a ledger answers with, in a fixed order.
    std::vector<double> answers(const Ledger& ledger) const {
        std::vector<double> all;
        for_each_cell([&](AccountId account, ColumnId column) {
            all.push_back(ledger.balance(account, column));
            all.push_back(ledger.total(account, column));
            all.push_back(ledger.yesterday(account, column));
            for_each_id<MeasureId>(history.chart.measures, [&](MeasureId measure) {
                all.push_back(ledger.balance(measure, account, column));
                all.push_back(ledger.attributed(measure, account, column));
                all.push_back(ledger.full_year(measure, account, column));
            });
        });
        for_each_id<ValuationId>(history.chart.valuations, [&](ValuationId valuation) {
            for_each_id<MeasureId>(history.chart.measures,
                                   [&](MeasureId measure) { all.push_back(ledger.valued(valuation, measure)); });
        });
        for_each_id<LineId>(history.chart.lines, [&](LineId line) {
            all.push_back(ledger.stock(line).activity);
            all.push_back(ledger.flow(line, Flow::converted));
        });
        for_each_id<GroupId>(history.chart.groups,
                             [&](GroupId group) { all.push_back(ledger.tally(group, Grade::b)); });
        return all;
    }

    History history = test::random_history(GetParam());
};

TEST_P(AnyHistory, moves_conserve_stock_exactly) {
    Ledger ledger(history.chart);
    Stock expected;
    for (const test::Opened& line : history.opened) {
        expected.count += line.count;
        expected.activity += line.activity;
    }
    for_each_posted<PostedMove>([&](const PostedMove& posted) {
        const double sign = (posted.move.to ? 1.0 : 0.0) - (posted.move.from ? 1.0 : 0.0);
        expected.count += sign * posted.move.count;
        expected.activity += sign * posted.move.activity;
    });
    keep(ledger, history);
    Stock stock;
    for_each_id<LineId>(history.chart.lines, [&](LineId line) {
        stock.count += ledger.stock(line).count;
        stock.activity += ledger.stock(line).activity;
    });
    EXPECT_EQ(stock.count, expected.count);
    EXPECT_EQ(stock.activity, expected.activity);
}

TEST_P(AnyHistory, no_line_ever_goes_below_zero) {
    Ledger ledger(history.chart);
    keep(ledger, history, [&] {
        for_each_id<LineId>(history.chart.lines, [&](LineId line) {
            ASSERT_GE(ledger.stock(line).count, 0);
            ASSERT_GE(ledger.stock(line).activity, 0);
            ASSERT_GE(ledger.value(line, ColumnId{0}), 0);
        });
    });
}

TEST_P(AnyHistory, a_line_without_activity_emits_exactly_zero) {
    Ledger ledger(history.chart);
    keep(ledger, history);
    for_each_id<LineId>(history.chart.lines, [&](LineId line) {
        const Stock all = ledger.stock(line);
        ledger.move({line, std::nullopt, all.count, all.activity, Flow::scrapped}, autonomous);
    });
    for_each_cell([&](AccountId account, ColumnId column) { EXPECT_EQ(ledger.balance(account, column), 0); });
}

TEST_P(AnyHistory, balances_of_all_measures_add_up_exactly_in_whole_milligrams) {
    Ledger ledger(history.chart);
    keep(ledger, history, [&] {
        for_each_cell([&](AccountId account, ColumnId column) {
            double sum = 0;
            for_each_id<MeasureId>(history.chart.measures,
                                   [&](MeasureId measure) { sum += ledger.balance(measure, account, column); });
            ASSERT_EQ(sum, ledger.balance(account, column));
            ASSERT_EQ(sum, std::floor(sum));
        });
    });
}

TEST_P(AnyHistory, tonnes_of_all_measures_add_up_to_the_total) {
    Ledger ledger(history.chart);
    keep(ledger, history);
    for_each_cell([&](AccountId account, ColumnId column) {
        double sum = 0;
        double largest = 0;
        for_each_id<MeasureId>(history.chart.measures, [&](MeasureId measure) {
            const double part = ledger.attributed(measure, account, column);
            sum += part;
            largest = std::max(largest, std::abs(part));
        });
        EXPECT_NEAR(sum, ledger.total(account, column), 1e-12 * largest);
    });
}

TEST_P(AnyHistory, the_order_within_a_day_changes_no_balance_and_no_close) {
    Ledger ledger(history.chart);
    Ledger other(history.chart);
    keep(ledger, history);
    keep(other, test::reordered(history, GetParam() + 1'000));
    for_each_cell([&](AccountId account, ColumnId column) {
        EXPECT_EQ(ledger.balance(account, column), other.balance(account, column));
        EXPECT_EQ(ledger.total(account, column), other.total(account, column));
    });
}

TEST_P(AnyHistory, lifting_all_controls_restores_the_balances_of_a_history_without_any) {
    Ledger controlled(history.chart);
    keep(controlled, history);
    for_each_id<ControlId>(history.chart.controls,
                           [&](ControlId control) { controlled.lift_control(control, autonomous); });
    Ledger bare(history.chart);
    keep(bare, without(history, [](const Posting& posting) { return std::holds_alternative<PostedControl>(posting); }));
    for_each_cell([&](AccountId account, ColumnId column) {
        EXPECT_EQ(controlled.balance(account, column), bare.balance(account, column));
    });
}

TEST_P(AnyHistory, gives_the_same_bits_again_on_a_new_ledger_and_on_a_used_one) {
    const auto first = std::make_unique<Ledger>(history.chart);
    keep(*first, history);
    Ledger used(history.chart);
    keep(used, test::reordered(history, 7));
    used.reset();
    keep(used, history);
    EXPECT_EQ(answers(used), answers(*first));
}

TEST_P(AnyHistory, flows_and_valuations_equal_a_recount) {
    Ledger ledger(history.chart);
    keep(ledger, history);
    std::map<std::pair<LineId, Flow>, double> flows;
    std::map<std::pair<ValuationId, MeasureId>, double> values;
    const auto recount = [&](LineId line, const PostedMove& posted) {
        flows[{line, posted.move.flow}] += posted.move.count;
        for_each_id<ValuationId>(history.chart.valuations, [&](ValuationId valuation) {
            for (const Price& price : history.chart.valuations[index(valuation)].prices) {
                const bool priced = price.line == line && price.flow == posted.move.flow;
                values[{valuation, posted.measure}] += priced ? price.value * posted.move.count : 0;
            }
        });
    };
    for_each_posted<PostedMove>([&](const PostedMove& posted) {
        for (const auto& end : {posted.move.from, posted.move.to}) {
            if (end) {
                recount(*end, posted);
            }
        }
    });
    for (const auto& [key, count] : flows) {
        EXPECT_EQ(ledger.flow(key.first, key.second), count);
    }
    for (const auto& [key, value] : values) {
        EXPECT_EQ(ledger.valued(key.first, key.second), value);
    }
}

TEST_P(AnyHistory, tallies_equal_a_recount_and_add_up_over_measures) {
    Ledger ledger(history.chart);
    keep(ledger, history);
    std::map<LineId, Grade> grades;
    for_each_posted<PostedGrade>([&](const PostedGrade& posted) { grades[posted.line] = posted.grade; });
    std::map<std::pair<GroupId, Grade>, int> tallies;
    for_each_id<LineId>(history.chart.lines, [&](LineId line) {
        const AccountId account = history.chart.lines[index(line)].account;
        ++tallies[{history.chart.accounts[index(account)].group, grades[line]}];
    });
    for_each_id<GroupId>(history.chart.groups, [&](GroupId group) {
        for (const Grade grade : {Grade::none, Grade::d, Grade::c, Grade::b, Grade::a}) {
            EXPECT_EQ(ledger.tally(group, grade), (tallies[{group, grade}]));
        }
    });
}

TEST_P(AnyHistory, agrees_with_a_ledger_that_recomputes_everything_from_scratch) {
    Ledger ledger(history.chart);
    test::NaiveLedger naive(history.chart);
    keep(ledger, history);
    keep(naive, history);
    for_each_id<LineId>(history.chart.lines, [&](LineId line) {
        EXPECT_EQ(ledger.stock(line).count, naive.stock(line).count);
        EXPECT_EQ(ledger.stock(line).activity, naive.stock(line).activity);
    });
    for_each_cell([&](AccountId account, ColumnId column) {
        double scale = 0;
        for_each_id<MeasureId>(history.chart.measures, [&](MeasureId measure) {
            scale = std::max(scale, 1e-12 * std::abs(naive.attributed(measure, account, column)) / 1e9);
        });
        EXPECT_EQ(ledger.balance(account, column), naive.balance(account, column));
        EXPECT_NEAR(ledger.total(account, column), naive.total(account, column) / 1e9, scale);
        for (std::size_t month = 0; month < history.chart.month_ends.size(); ++month) {
            EXPECT_NEAR(ledger.month(month, account, column), naive.month(month, account, column) / 1e9, scale);
        }
        for_each_id<MeasureId>(history.chart.measures, [&](MeasureId measure) {
            EXPECT_EQ(ledger.balance(measure, account, column), naive.balance(measure, account, column));
            EXPECT_NEAR(ledger.attributed(measure, account, column), naive.attributed(measure, account, column) / 1e9,
                        scale);
        });
    });
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyHistory, testing::Range<std::uint64_t>(1, 26));

} // namespace
} // namespace models::ledger
