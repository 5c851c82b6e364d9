#include "models/ledger/chart.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string_view>

namespace models::ledger {

namespace {

template<typename Id, typename Item>
Id append(std::vector<Item>& items, Item item) {
    items.push_back(std::move(item));
    return static_cast<Id>(items.size() - 1);
}

void demand(bool holds, std::string_view list, std::string_view key, std::string_view problem) {
    if (!holds) {
        throw std::invalid_argument("chart: " + std::string(list) + " '" + std::string(key) + "' " +
                                    std::string(problem));
    }
}

template<typename Id, typename Item>
bool in_list(Id id, const std::vector<Item>& items) {
    return index(id) < items.size();
}

template<typename Item>
void check_keys(std::string_view list, const std::vector<Item>& items) {
    std::set<std::string_view> seen;
    for (const Item& item : items) {
        demand(!item.key.empty(), list, item.key, "has no key");
        demand(seen.insert(item.key).second, list, item.key, "is there twice");
    }
}

void check_months(const std::vector<int>& ends) {
    int previous = 0;
    for (const int end : ends) {
        demand(end > previous, "month ending on day", std::to_string(end), "is out of order");
        previous = end;
    }
    demand(!ends.empty(), "list", "month_ends", "is empty");
}

void check_profile(const Profile& profile, int days) {
    demand(profile.factors.size() == static_cast<std::size_t>(days), "profile", profile.key,
           "needs one factor for each day of the horizon");
    for (const double factor : profile.factors) {
        demand(std::isfinite(factor) && factor >= 0, "profile", profile.key,
               "has a factor that is negative or not finite");
    }
}

void check_account(const Chart& chart, const Account& account) {
    demand(in_list(account.group, chart.groups), "account", account.key, "belongs to a group that does not exist");
    demand(account.profiles.size() == chart.columns.size(), "account", account.key,
           "needs one profile, or none, for each column");
    for (const auto& profile : account.profiles) {
        demand(!profile || in_list(*profile, chart.profiles), "account", account.key,
               "uses a profile that does not exist");
    }
}

void check_control(const Chart& chart, const Control& control) {
    std::set<LineId> seen;
    for (const LineId line : control.lines) {
        demand(in_list(line, chart.lines), "control", control.key, "stands on a line that does not exist");
        demand(seen.insert(line).second, "control", control.key, "stands on a line twice");
    }
}

void check_valuation(const Chart& chart, const Valuation& valuation) {
    std::set<std::pair<LineId, Flow>> seen;
    for (const Price& price : valuation.prices) {
        demand(in_list(price.line, chart.lines), "valuation", valuation.key, "prices a line that does not exist");
        demand(std::isfinite(price.value), "valuation", valuation.key, "has a price that is not finite");
        demand(seen.insert({price.line, price.flow}).second, "valuation", valuation.key, "prices a line's flow twice");
    }
}

} // namespace

Chart::Chart() : measures{{"opening"}, {"autonomous"}} {}

ColumnId Chart::add_column(std::string key, std::string unit, double quanta_per_unit) {
    return append<ColumnId>(columns, Column{std::move(key), std::move(unit), quanta_per_unit});
}

GroupId Chart::add_group(std::string key, Counting counting) {
    return append<GroupId>(groups, Group{std::move(key), counting, {}});
}

ProfileId Chart::add_profile(std::string key, std::vector<double> factors) {
    return append<ProfileId>(profiles, Profile{std::move(key), std::move(factors)});
}

AccountId Chart::add_account(std::string key, GroupId group, std::vector<std::optional<ProfileId>> by_column) {
    if (by_column.empty()) {
        by_column.resize(columns.size());
    }
    const auto id = append<AccountId>(accounts, Account{std::move(key), group, std::move(by_column)});
    groups.at(index(group)).accounts.push_back(id);
    return id;
}

LineId Chart::add_line(std::string key, AccountId account) {
    return append<LineId>(lines, Line{std::move(key), account});
}

ControlId Chart::add_control(std::string key, Combination combination, std::vector<LineId> on_lines) {
    return append<ControlId>(controls, Control{std::move(key), combination, std::move(on_lines)});
}

MeasureId Chart::add_measure(std::string key) {
    return append<MeasureId>(measures, Measure{std::move(key)});
}

ValuationId Chart::add_valuation(std::string key, std::string unit, std::vector<Price> prices) {
    return append<ValuationId>(valuations, Valuation{std::move(key), std::move(unit), std::move(prices)});
}

void Chart::check() const {
    check_keys("column", columns);
    check_keys("group", groups);
    check_keys("profile", profiles);
    check_keys("account", accounts);
    check_keys("line", lines);
    check_keys("control", controls);
    check_keys("measure", measures);
    check_keys("valuation", valuations);
    check_months(month_ends);
    demand(!columns.empty(), "list", "columns", "is empty");
    demand(days_per_year > 0 && std::isfinite(days_per_year), "number", "days_per_year", "must be positive");
    demand(measures.size() >= 2, "list", "measures", "must begin with opening and autonomous");
    for (const Column& column : columns) {
        demand(column.quanta_per_unit > 0 && std::isfinite(column.quanta_per_unit), "column", column.key,
               "must have a positive number of quanta in a unit");
    }
    for (const Profile& profile : profiles) {
        check_profile(profile, days());
    }
    for (const Account& account : accounts) {
        check_account(*this, account);
    }
    for (const Line& line : lines) {
        demand(in_list(line.account, accounts), "line", line.key, "belongs to an account that does not exist");
    }
    for (const Control& control : controls) {
        check_control(*this, control);
    }
    for (const Valuation& valuation : valuations) {
        check_valuation(*this, valuation);
    }
}

} // namespace models::ledger
