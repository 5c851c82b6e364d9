#pragma once

#include "models/ledger/chart.hpp"
#include "models/ledger/rows.hpp"

#include <vector>

namespace models::ledger {

/// The daily close (日结). Every account keeps a running balance per column in whole quanta a day; at midnight
///     day = balance × calendar profile × state factor
/// is written.
class DailyClose {
public:
    /// The chart must outlive the close and have passed its check.
    explicit DailyClose(const Chart& chart);

    /// Empty balances, no day closed, no state.
    void reset();

    Pair* balances(AccountId account) { return balances_[index(account)]; } ///< running [quanta/d]

    /// Sum over closed days of profile × unaided state [d].
    const Pair* factor_sums(AccountId account) const { return factor_sums_[index(account)]; }

    /// What multiplies the days from the next close on: without measures, and as it is.
    void set_state(AccountId account, ColumnId column, double unaided, double acting);

    /// Writes the next day.
    void close();

    int days() const { return days_; } ///< closed so far
    double balance(AccountId account, ColumnId column) const { return balances_.at(index(account), index(column)); }
    double factor_sum(AccountId account, ColumnId column) const {
        return factor_sums_.at(index(account), index(column));
    }
    double unaided_state(AccountId account, ColumnId column) const {
        return unaided_.at(index(account), index(column));
    }
    double last_day(AccountId account, ColumnId column) const { return written_.at(index(account), index(column)); }
    /// The last closed day at state factor 1 [quanta].
    double last_day_without_state(AccountId account, ColumnId column) const;
    double month(std::size_t month, AccountId account, ColumnId column) const; ///< [quanta]
    double total(AccountId account, ColumnId column) const;                    ///< all days closed [quanta]

    /// Sum of the calendar's factors over the days first <= day < last [d].
    double profile_sum(AccountId account, ColumnId column, int first, int last) const;

private:
    /// Which profile each column of a pair follows.
    struct Profiles {
        std::uint32_t lower;
        std::uint32_t upper;
    };

    double profile(AccountId account, ColumnId column, int day) const;

    const Chart* chart_;
    std::size_t profiles_;              ///< the chart's and one that is the same every day
    std::vector<double> factors_;       ///< day × profile
    std::vector<Profiles> profiles_of_; ///< account × pair of columns
    Rows balances_;                     ///< by account, as all below
    Rows unaided_;
    Rows acting_;
    Rows factor_sums_;
    Rows written_; ///< the last day
    Rows months_;  ///< month × account
    int days_ = 0;
    std::size_t month_ = 0; ///< of the next day to close
};

} // namespace models::ledger
