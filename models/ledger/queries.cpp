#include "models/ledger/ledger.hpp"

namespace models::ledger {

namespace {

/// Sum of a query over a group's accounts, in the chart's order.
template<typename Query>
double over(const Chart& chart, GroupId group, Query query) {
    double sum = 0;
    for (const AccountId account : chart.groups[index(group)].accounts) {
        sum += query(account);
    }
    return sum;
}

} // namespace

int Ledger::tally(GroupId group, Grade grade, MeasureId measure) const {
    return tallies_[place(group, grade, measure)];
}

int Ledger::tally(GroupId group, Grade grade) const {
    int sum = 0;
    for (std::size_t measure = 0; measure < chart_->measures.size(); ++measure) {
        sum += tally(group, grade, static_cast<MeasureId>(measure));
    }
    return sum;
}

double Ledger::valued(ValuationId valuation, MeasureId measure) const {
    return valued_[index(measure) * valuations_ + index(valuation)];
}

double Ledger::balance(AccountId account, ColumnId column) const {
    return close_.balance(account, column);
}

double Ledger::balance(GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return balance(account, column); });
}

double Ledger::balance(MeasureId measure, AccountId account, ColumnId column) const {
    return attribution_.balance(measure, account, column);
}

double Ledger::balance(MeasureId measure, GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return balance(measure, account, column); });
}

double Ledger::yesterday(AccountId account, ColumnId column) const {
    return in_unit(close_.last_day(account, column), column);
}

double Ledger::yesterday(GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return yesterday(account, column); });
}

double Ledger::month(std::size_t month, AccountId account, ColumnId column) const {
    return in_unit(close_.month(month, account, column), column);
}

double Ledger::month(std::size_t at, GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return month(at, account, column); });
}

double Ledger::total(AccountId account, ColumnId column) const {
    return in_unit(close_.total(account, column), column);
}

double Ledger::total(GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return total(account, column); });
}

double Ledger::base_year(AccountId account, ColumnId column) const {
    const double calendar = close_.profile_sum(account, column, 0, chart_->days());
    return in_unit(balance(opening, account, column) * calendar, column);
}

double Ledger::base_year(GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return base_year(account, column); });
}

double Ledger::attributed(MeasureId measure, AccountId account, ColumnId column) const {
    return in_unit(attribution_.attributed(measure, account, column, close_), column);
}

double Ledger::attributed(MeasureId measure, GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return attributed(measure, account, column); });
}

double Ledger::full_year(MeasureId measure, AccountId account, ColumnId column) const {
    return in_unit(attribution_.full_year(measure, account, column, close_), column);
}

double Ledger::full_year(MeasureId measure, GroupId group, ColumnId column) const {
    return over(*chart_, group, [&](AccountId account) { return full_year(measure, account, column); });
}

} // namespace models::ledger
