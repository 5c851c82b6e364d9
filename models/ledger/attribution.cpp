#include "models/ledger/attribution.hpp"

#include <algorithm>

namespace models::ledger {

Attribution::Attribution(const Chart& chart)
    : columns_(chart.columns.size()),
      accounts_(chart.accounts.size()),
      rows_(chart.measures.size() * accounts_, no_row) {
    for (std::size_t account = 0; account < accounts_; ++account) {
        for (std::size_t column = 0; column < columns_; ++column) {
            steps_.push_back({static_cast<AccountId>(account), static_cast<ColumnId>(column), {}});
        }
    }
}

void Attribution::reset() {
    std::fill(rows_.begin(), rows_.end(), no_row);
    entries_.clear();
    for (const std::size_t cell : stepped_) {
        steps_[cell].steps.clear();
    }
    stepped_.clear();
}

Attribution::Entry* Attribution::new_row(MeasureId measure, AccountId account) {
    const std::size_t first = entries_.size();
    rows_[index(measure) * accounts_ + index(account)] = static_cast<std::uint32_t>(first);
    entries_.resize(first + columns_);
    return &entries_[first];
}

Attribution::Entry Attribution::entry(MeasureId measure, AccountId account, ColumnId column) const {
    const std::uint32_t first = rows_[index(measure) * accounts_ + index(account)];
    return first == no_row ? Entry{} : entries_[first + index(column)];
}

void Attribution::set_steps(AccountId account, ColumnId column, std::span<const FactorStep> steps) {
    const std::size_t cell = index(account) * columns_ + index(column);
    if (steps_[cell].steps.empty() && !steps.empty()) {
        stepped_.push_back(cell);
    } else if (!steps_[cell].steps.empty() && steps.empty()) {
        std::erase(stepped_, cell);
    }
    steps_[cell].steps.assign(steps.begin(), steps.end());
}

void Attribution::book_steps(const DailyClose& close) {
    for (const std::size_t cell : stepped_) {
        book_steps(steps_[cell], close.last_day_without_state(cell), close.unaided_state(cell), close.days() - 1);
    }
}

void Attribution::book_steps(const Steps& steps, double day, double unaided, int today) {
    double before = unaided;
    for (const FactorStep& step : steps.steps) {
        Entry& entry = row(step.measure, steps.account)[index(steps.column)];
        entry.stepped += day * (step.value - before);
        entry.stepped_since = entry.stepped_since == never ? today : entry.stepped_since;
        before = step.value;
    }
}

double Attribution::balance(MeasureId measure, AccountId account, ColumnId column) const {
    return entry(measure, account, column).balance;
}

double Attribution::attributed(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const {
    const Entry done = entry(measure, account, column);
    return done.booked + done.balance * close.factor_sums(account)[index(column)] + done.stepped;
}

double Attribution::full_year(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const {
    const Entry done = entry(measure, account, column);
    const double standing = done.balance * close.factor_sums(account)[index(column)];
    if (done.stepped == 0) {
        return standing;
    }
    const std::size_t cell = close.cell(account, column);
    const double all = close.profile_sum(cell, 0, close.days());
    return standing + done.stepped * all / close.profile_sum(cell, done.stepped_since, close.days());
}

} // namespace models::ledger
