#include "models/ledger/attribution.hpp"

#include <algorithm>

namespace models::ledger {

Attribution::Attribution(const Chart& chart)
    : columns_(chart.columns.size()),
      accounts_(chart.accounts.size()),
      rows_(chart.measures.size() * accounts_, no_row),
      balances_(0, columns_),
      booked_(0, columns_) {
    for (std::size_t account = 0; account < accounts_; ++account) {
        for (std::size_t column = 0; column < columns_; ++column) {
            steps_.push_back({static_cast<AccountId>(account), static_cast<ColumnId>(column), {}});
        }
    }
}

void Attribution::reset() {
    std::fill(rows_.begin(), rows_.end(), no_row);
    balances_.clear();
    booked_.clear();
    stepped_.clear();
    for (const std::size_t at : in_use_) {
        steps_[at].steps.clear();
    }
    in_use_.clear();
}

std::uint32_t Attribution::new_row(MeasureId measure, AccountId account) {
    const auto row = static_cast<std::uint32_t>(balances_.size());
    rows_[index(measure) * accounts_ + index(account)] = row;
    balances_.grow();
    booked_.grow();
    stepped_.resize(stepped_.size() + columns_);
    return row;
}

void Attribution::set_steps(AccountId account, ColumnId column, std::span<const FactorStep> steps) {
    const std::size_t at = index(account) * columns_ + index(column);
    if (steps_[at].steps.empty() && !steps.empty()) {
        in_use_.push_back(at);
    } else if (!steps_[at].steps.empty() && steps.empty()) {
        std::erase(in_use_, at);
    }
    steps_[at].steps.assign(steps.begin(), steps.end());
}

void Attribution::book_steps(const DailyClose& close) {
    for (const std::size_t at : in_use_) {
        book_steps(steps_[at], close);
    }
}

void Attribution::book_steps(const Steps& steps, const DailyClose& close) {
    const double day = close.last_day_without_state(steps.account, steps.column);
    double before = close.unaided_state(steps.account, steps.column);
    for (const FactorStep& step : steps.steps) {
        Stepped& sum = stepped_[row(step.measure, steps.account) * columns_ + index(steps.column)];
        sum.booked += day * (step.value - before);
        sum.since = sum.since == no_day ? close.days() - 1 : sum.since;
        before = step.value;
    }
}

Attribution::Stepped Attribution::stepped(MeasureId measure, AccountId account, ColumnId column) const {
    const std::uint32_t row = known_row(measure, account);
    return row == no_row ? Stepped{} : stepped_[row * columns_ + index(column)];
}

double Attribution::balance(MeasureId measure, AccountId account, ColumnId column) const {
    const std::uint32_t row = known_row(measure, account);
    return row == no_row ? 0 : balances_.at(row, index(column));
}

double Attribution::attributed(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const {
    const std::uint32_t row = known_row(measure, account);
    if (row == no_row) {
        return 0;
    }
    const double by_balance =
        booked_.at(row, index(column)) + balances_.at(row, index(column)) * close.factor_sum(account, column);
    return by_balance + stepped_[row * columns_ + index(column)].booked;
}

double Attribution::full_year(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const {
    const double standing = balance(measure, account, column) * close.factor_sum(account, column);
    const Stepped steps = stepped(measure, account, column);
    if (steps.booked == 0) {
        return standing;
    }
    const double all = close.profile_sum(account, column, 0, close.days());
    return standing + steps.booked * all / close.profile_sum(account, column, steps.since, close.days());
}

} // namespace models::ledger
