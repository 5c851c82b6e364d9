#pragma once

#include "models/ledger/daily_close.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace models::ledger {

/// A state factor once this measure, too, works on the state.
struct FactorStep {
    MeasureId measure;
    double value; ///< [1]
};

/// Whose doing it is. Each change of a balance belongs to a measure; with F the running sum of a cell's unaided
/// factors over closed days, a change D books -D·F at once, and what a measure did by now is
///     booked + (its balance) · F,
/// so no array of days is kept. A step of a state factor is booked day by day:
///     balance × profile × (factor with this measure - factor before it).
class Attribution {
public:
    /// The chart must outlive the attribution and have passed its check.
    explicit Attribution(const Chart& chart);

    /// Nothing booked; memory kept.
    void reset();

    /// Books a change of an account's balances, one for each column [quanta/d], given their factor sums F so far.
    void book(MeasureId measure, AccountId account, std::span<const double> deltas, std::span<const double> sums) {
        Entry* entry = row(measure, account);
        for (std::size_t column = 0; column < columns_; ++column) {
            entry[column].balance += deltas[column];
            entry[column].booked -= deltas[column] * sums[column];
        }
    }

    /// Replaces the steps of a state factor, in the order in which they build on each other.
    void set_steps(AccountId account, ColumnId column, std::span<const FactorStep> steps);

    /// Books the steps of the day just closed.
    void book_steps(const DailyClose& close);

    double balance(MeasureId measure, AccountId account, ColumnId column) const; ///< [quanta/d]

    /// The measure's part of what the closed days emitted [quanta].
    double attributed(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const;

    /// Its part, had its present balance stood on every closed day; a state's steps count with their mean, weighted by
    /// the calendar, since the first one acted [quanta].
    double full_year(MeasureId measure, AccountId account, ColumnId column, const DailyClose& close) const;

private:
    static constexpr int never = -1;

    /// What one measure did to one account and column.
    struct Entry {
        double balance = 0;
        double booked = 0;
        double stepped = 0;        ///< by its steps of the state factor [quanta]
        int stepped_since = never; ///< the first day on which one acted
    };

    struct Steps {
        AccountId account;
        ColumnId column;
        std::vector<FactorStep> steps;
    };

    /// The entries, by column, of a measure and account that have any. Rows are kept in the order of first use.
    Entry* row(MeasureId measure, AccountId account) {
        const std::uint32_t first = rows_[index(measure) * accounts_ + index(account)];
        return first == no_row ? new_row(measure, account) : &entries_[first];
    }
    Entry* new_row(MeasureId measure, AccountId account);
    Entry entry(MeasureId measure, AccountId account, ColumnId column) const;
    void book_steps(const Steps& steps, double day, double unaided, int today);

    static constexpr std::uint32_t no_row = UINT32_MAX;

    std::size_t columns_;
    std::size_t accounts_;
    std::vector<std::uint32_t> rows_; ///< measure × account -> first place in entries_
    std::vector<Entry> entries_;
    std::vector<Steps> steps_;         ///< by cell, empty for most
    std::vector<std::size_t> stepped_; ///< cells that have steps
};

} // namespace models::ledger
