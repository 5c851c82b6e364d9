#include "models/ledger/daily_close.hpp"

#include <algorithm>

namespace models::ledger {

DailyClose::DailyClose(const Chart& chart)
    : chart_(&chart),
      columns_(chart.columns.size()),
      profiles_(chart.profiles.size() + 1),
      factors_(static_cast<std::size_t>(chart.days()) * profiles_, 1.0) {
    for (std::size_t profile = 0; profile < chart.profiles.size(); ++profile) {
        for (std::size_t day = 0; day < chart.profiles[profile].factors.size(); ++day) {
            factors_[day * profiles_ + profile] = chart.profiles[profile].factors[day];
        }
    }
    const auto same_every_day = static_cast<ProfileId>(chart.profiles.size());
    for (const Account& account : chart.accounts) {
        for (const auto& profile : account.profiles) {
            profile_of_.push_back(static_cast<std::uint32_t>(profile.value_or(same_every_day)));
        }
    }
    reset();
}

void DailyClose::reset() {
    const std::size_t cells = profile_of_.size();
    balances_.assign(cells, 0);
    unaided_.assign(cells, 1);
    acting_.assign(cells, 1);
    factor_sums_.assign(cells, 0);
    written_.assign(cells, 0);
    months_.assign(cells * chart_->month_ends.size(), 0);
    days_ = 0;
    month_ = 0;
}

void DailyClose::close() {
    const double* today = &factors_[static_cast<std::size_t>(days_) * profiles_];
    double* month = &months_[month_ * balances_.size()];
    for (std::size_t cell = 0; cell < balances_.size(); ++cell) {
        const double profile = today[profile_of_[cell]];
        factor_sums_[cell] += profile * unaided_[cell];
        written_[cell] = balances_[cell] * (profile * acting_[cell]);
        month[cell] += written_[cell];
    }
    ++days_;
    if (days_ == chart_->month_ends[month_]) {
        ++month_;
    }
}

double DailyClose::total(std::size_t cell) const {
    double sum = 0;
    for (std::size_t at = 0; at < chart_->month_ends.size(); ++at) {
        sum += month(at, cell);
    }
    return sum;
}

double DailyClose::profile_sum(std::size_t cell, int first, int last) const {
    double sum = 0;
    for (int day = first; day < last; ++day) {
        sum += profile(cell, day);
    }
    return sum;
}

} // namespace models::ledger
