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

    /// Books a change of an account's balances [quanta/d], given the account's factor sums F so far.
    void book(MeasureId measure, AccountId account, const Pair* deltas, const Pair* sums) {
        const std::uint32_t at = row(measure, account);
        Pair* balance = balances_[at];
        Pair* booked = booked_[at];
        for (std::size_t pair = 0; pair < balances_.pairs(); ++pair) {
            const Pair delta = deltas[pair];
            const Pair before = delta * sums[pair];
            balance[pair] = balance[pair] + delta;
            booked[pair] = booked[pair] - before;
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
    /// What one measure did by its steps of a state factor.
    struct Stepped {
        double booked = 0;  ///< [quanta]
        int since = no_day; ///< the first day on which one acted
    };

    /// The steps of one account's state factor.
    struct Steps {
        AccountId account;
        ColumnId column;
        std::vector<FactorStep> steps;
    };

    static constexpr int no_day = -1;
    static constexpr std::uint32_t no_row = UINT32_MAX;

    /// The row of a measure and account, made when first asked for.
    std::uint32_t row(MeasureId measure, AccountId account) {
        const std::uint32_t known = known_row(measure, account);
        return known == no_row ? new_row(measure, account) : known;
    }
    std::uint32_t known_row(MeasureId measure, AccountId account) const {
        return rows_[index(measure) * accounts_ + index(account)];
    }
    std::uint32_t new_row(MeasureId measure, AccountId account);
    void book_steps(const Steps& steps, const DailyClose& close);
    Stepped stepped(MeasureId measure, AccountId account, ColumnId column) const;

    std::size_t columns_;
    std::size_t accounts_;
    std::vector<std::uint32_t> rows_; ///< measure × account -> row of the three below
    Rows balances_;                   ///< [quanta/d]
    Rows booked_;                     ///< [quanta]
    std::vector<Stepped> stepped_;    ///< row × column
    std::vector<Steps> steps_;        ///< by account and column, empty for most
    std::vector<std::size_t> in_use_; ///< places in steps_ that are not empty
};

} // namespace models::ledger
