#include "models/ledger/daily_close.hpp"

namespace models::ledger {

DailyClose::DailyClose(const Chart& chart)
    : chart_(&chart),
      profiles_(chart.profiles.size() + 1),
      factors_(static_cast<std::size_t>(chart.days()) * profiles_, 1.0),
      balances_(chart.accounts.size(), chart.columns.size()),
      unaided_(balances_),
      acting_(balances_),
      factor_sums_(balances_),
      written_(balances_),
      months_(chart.accounts.size() * chart.month_ends.size(), chart.columns.size()) {
    for (std::size_t profile = 0; profile < chart.profiles.size(); ++profile) {
        for (std::size_t day = 0; day < chart.profiles[profile].factors.size(); ++day) {
            factors_[day * profiles_ + profile] = chart.profiles[profile].factors[day];
        }
    }
    const auto followed = [&](const Account& account, std::size_t column) {
        const auto same_every_day = static_cast<ProfileId>(chart.profiles.size());
        const bool has_one = column < account.profiles.size() && account.profiles[column];
        return static_cast<std::uint32_t>(has_one ? *account.profiles[column] : same_every_day);
    };
    for (const Account& account : chart.accounts) {
        for (std::size_t pair = 0; pair < balances_.pairs(); ++pair) {
            profiles_of_.push_back({followed(account, 2 * pair), followed(account, 2 * pair + 1)});
        }
    }
    reset();
}

void DailyClose::reset() {
    balances_.fill(0);
    unaided_.fill(1);
    acting_.fill(1);
    factor_sums_.fill(0);
    written_.fill(0);
    months_.fill(0);
    days_ = 0;
    month_ = 0;
}

void DailyClose::set_state(AccountId account, ColumnId column, double unaided, double acting) {
    unaided_.at(index(account), index(column)) = unaided;
    acting_.at(index(account), index(column)) = acting;
}

void DailyClose::close() {
    const double* today = &factors_[static_cast<std::size_t>(days_) * profiles_];
    const Pair* balance = balances_[0];
    const Pair* unaided = unaided_[0];
    const Pair* acting = acting_[0];
    Pair* factor_sum = factor_sums_[0];
    Pair* written = written_[0];
    Pair* month = months_[month_ * chart_->accounts.size()];
    for (std::size_t at = 0; at < profiles_of_.size(); ++at) {
        const Pair profile{today[profiles_of_[at].lower], today[profiles_of_[at].upper]};
        const Pair day = balance[at] * (profile * acting[at]);
        factor_sum[at] = factor_sum[at] + profile * unaided[at];
        written[at] = day;
        month[at] = month[at] + day;
    }
    ++days_;
    if (days_ == chart_->month_ends[month_]) {
        ++month_;
    }
}

double DailyClose::last_day_without_state(AccountId account, ColumnId column) const {
    return balance(account, column) * profile(account, column, days_ - 1);
}

double DailyClose::month(std::size_t month, AccountId account, ColumnId column) const {
    return months_.at(month * chart_->accounts.size() + index(account), index(column));
}

double DailyClose::total(AccountId account, ColumnId column) const {
    double sum = 0;
    for (std::size_t at = 0; at < chart_->month_ends.size(); ++at) {
        sum += month(at, account, column);
    }
    return sum;
}

double DailyClose::profile_sum(AccountId account, ColumnId column, int first, int last) const {
    double sum = 0;
    for (int day = first; day < last; ++day) {
        sum += profile(account, column, day);
    }
    return sum;
}

double DailyClose::profile(AccountId account, ColumnId column, int day) const {
    const auto followed = chart_->accounts[index(account)].profiles[index(column)];
    return followed ? chart_->profiles[index(*followed)].factors[static_cast<std::size_t>(day)] : 1;
}

} // namespace models::ledger
