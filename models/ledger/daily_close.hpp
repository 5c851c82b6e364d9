#pragma once

#include "models/ledger/chart.hpp"

#include <span>
#include <vector>

namespace models::ledger {

/// The daily close (日结). Every account keeps a running balance per column in whole quanta a day; at midnight
///     day = balance × calendar profile × state factor
/// is written. A cell is one account and column.
class DailyClose {
public:
    /// The chart must outlive the close and have passed its check.
    explicit DailyClose(const Chart& chart);

    /// Empty balances, no day closed, no state.
    void reset();

    std::size_t cell(AccountId account, ColumnId column) const { return index(account) * columns_ + index(column); }

    /// Adds a change to an account's balances, one for each column [quanta/d].
    void change(AccountId account, std::span<const double> deltas) {
        double* balance = &balances_[index(account) * columns_];
        for (std::size_t column = 0; column < columns_; ++column) {
            balance[column] += deltas[column];
        }
    }

    /// What multiplies the cell's days from the next close on: without measures and as it is.
    void set_state(std::size_t cell, double unaided, double acting) {
        unaided_[cell] = unaided;
        acting_[cell] = acting;
    }

    /// Writes the next day.
    void close();

    int days() const { return days_; } ///< closed so far
    double balance(std::size_t cell) const { return balances_[cell]; }
    double unaided_state(std::size_t cell) const { return unaided_[cell]; }
    double last_day(std::size_t cell) const { return written_[cell]; } ///< [quanta]
    double month(std::size_t month, std::size_t cell) const { return months_[month * balances_.size() + cell]; }
    double total(std::size_t cell) const; ///< all days closed [quanta]

    /// The last closed day at state factor 1 [quanta].
    double last_day_without_state(std::size_t cell) const { return balances_[cell] * profile(cell, days_ - 1); }

    /// Sum over closed days of profile × unaided state, for each column of an account [d].
    std::span<const double> factor_sums(AccountId account) const {
        return {&factor_sums_[index(account) * columns_], columns_};
    }

    /// Sum of the calendar's factors over the days first <= day < last [d].
    double profile_sum(std::size_t cell, int first, int last) const;

private:
    double profile(std::size_t cell, int day) const {
        return factors_[static_cast<std::size_t>(day) * profiles_ + profile_of_[cell]];
    }

    const Chart* chart_;
    std::size_t columns_;
    std::size_t profiles_;                  ///< the chart's and one that is the same every day
    std::vector<double> factors_;           ///< day × profile
    std::vector<std::uint32_t> profile_of_; ///< by cell, as all below
    std::vector<double> balances_;
    std::vector<double> unaided_;
    std::vector<double> acting_;
    std::vector<double> factor_sums_;
    std::vector<double> written_;
    std::vector<double> months_; ///< month × cell
    int days_ = 0;
    std::size_t month_ = 0; ///< of the next day to close
};

} // namespace models::ledger
