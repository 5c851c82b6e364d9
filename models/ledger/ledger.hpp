#pragma once

#include "models/ledger/attribution.hpp"
#include "models/ledger/chart.hpp"
#include "models/ledger/controls.hpp"
#include "models/ledger/daily_close.hpp"

#include <optional>
#include <span>
#include <vector>

namespace models::ledger {

/// What a line has: how many, and how much they do in a year together. Both are held in whole 1/65 536 of a unit, so
/// that stock is conserved exactly and in any order (to 2^36 units a line).
struct Stock {
    double count = 0;    ///< [unit]
    double activity = 0; ///< [activity unit/a]
};

/// Stock that goes from line to line, into the books (`from` empty) or out of them (`to` empty).
struct Move {
    std::optional<LineId> from;
    std::optional<LineId> to;
    double count = 0;
    double activity = 0;
    Flow flow = Flow::restock;
};

/// The ledger (台账) of one replication. Three verbs change it: `move` stock, set a `rate`, set or lift a `control`;
/// each is dated now, counts for the whole day, and is made on behalf of a measure or of nobody (`autonomous`).
///
///     value of a line   = round(activity / days per year × rate × controls), whole quanta (mg) a day
///     balance           = sum of the values of an account's lines: exact, whatever the order of changes
///     a day's close     = balance × calendar profile × state factor
///
/// A line without stock is exactly zero, and a lifted control restores the exact balance. Amounts reported are in the
/// column's unit (t). Misuse by a caller (more stock than there is, a line that was never opened, a negative rate, days
/// closed out of order) throws std::logic_error and leaves the ledger as it was, except when a line's value grows
/// beyond 2^52 quanta a day: then it must be reset.
class Ledger {
public:
    /// The chart must outlive the ledger; throws what Chart::check throws.
    explicit Ledger(const Chart& chart);
    explicit Ledger(Chart&&) = delete;

    /// Empty books at the start of the horizon; memory is kept.
    void reset();

    const Chart& chart() const { return *chart_; }

    // Verbs

    /// Opens a line with the base year's stock [unit, activity unit/a] and a rate for each column
    /// [quanta/activity unit]. Every line is opened once, before the first close, also when it is still empty.
    void open(LineId line, double count, double activity, std::span<const double> rates);

    /// Moves stock. The last unit of a line takes the rest of its activity along, so that an empty line emits nothing
    /// (the one rule by which the order of two moves of a day can matter).
    /// More count than there is is refused; more activity too, except for a caller's rounding (a millionth of the
    /// request and 1/64 of a unit), which takes all there is.
    void move(const Move& move, MeasureId measure);

    /// Replaces the line's rates, one for each column [quanta/activity unit].
    void set_rate(LineId line, std::span<const double> rates, MeasureId measure);

    /// Sets or changes a control. Effects: one for each column (`series`, `best_of`: share taken away, at most 1;
    /// `cap`: share that stays at least; `instead`: rate [quanta/activity unit] or `keeps_rate`); exactly one for
    /// `activity`: the share of activity taken away, at most 1.
    void set_control(ControlId control, std::span<const double> effects, MeasureId measure);

    /// Lifts a control; nothing happens when it does not stand.
    void lift_control(ControlId control, MeasureId measure);

    /// Gives an individual's line its grade; opening grades are posted on behalf of `opening`.
    void grade(LineId line, Grade grade, MeasureId measure);

    /// A state that a process keeps (silt, carbon) as a factor on the account's day, from today's close on. `unaided`
    /// is what it would be without any measure; each step is the factor once its measure is added, the last one acts.
    void set_state_factor(AccountId account, ColumnId column, double unaided, std::span<const FactorStep> steps = {});

    /// Writes the day, counted from the first of the horizon; days are closed one after the other.
    void close(int day);

    // What is

    int closed_days() const { return close_.days(); }
    Stock stock(LineId line) const { return stocks_[index(line)]; }
    double rate(LineId line, ColumnId column) const {
        return rates_.at(index(line), index(column));
    } ///< own [quanta/activity unit]
    double value(LineId line, ColumnId column) const {
        return values_.at(index(line), index(column));
    } ///< after controls [quanta/d]
    /// Units that a flow took into or out of the line so far; a move between two lines counts on both.
    double flow(LineId line, Flow flow) const { return flows_[place(line, flow)]; }
    Grade grade(LineId line) const { return grades_[index(line)]; }
    int tally(GroupId group, Grade grade) const;                    ///< lines of the group with this grade
    int tally(GroupId group, Grade grade, MeasureId measure) const; ///< net change on the measure's behalf
    /// Price times count of all moves on the measure's behalf, at both ends [valuation's unit].
    double valued(ValuationId valuation, MeasureId measure) const;

    // Balances: whole quanta a day, before daily factors

    double balance(AccountId account, ColumnId column) const;
    double balance(GroupId group, ColumnId column) const;
    double balance(MeasureId measure, AccountId account, ColumnId column) const; ///< sum of changes on its behalf
    double balance(MeasureId measure, GroupId group, ColumnId column) const;

    // Amounts, in the column's unit

    double yesterday(AccountId account, ColumnId column) const; ///< the last day closed
    double yesterday(GroupId group, ColumnId column) const;
    double month(std::size_t month, AccountId account, ColumnId column) const; ///< its days closed so far
    double month(std::size_t month, GroupId group, ColumnId column) const;
    double total(AccountId account, ColumnId column) const; ///< all days closed so far
    double total(GroupId group, ColumnId column) const;

    /// Opening balance at the calendar's factors of the whole horizon: what a base year without change emits.
    double base_year(AccountId account, ColumnId column) const;
    double base_year(GroupId group, ColumnId column) const;

    /// The part of `total` that is due to the measure; the parts of all measures, `opening` and `autonomous` add up.
    double attributed(MeasureId measure, AccountId account, ColumnId column) const;
    double attributed(MeasureId measure, GroupId group, ColumnId column) const;

    /// The measure's effect had its present balance stood on every closed day, with their factors. Its steps of a
    /// state factor count with their mean, weighted by the calendar, since the first of them acted.
    double full_year(MeasureId measure, AccountId account, ColumnId column) const;
    double full_year(MeasureId measure, GroupId group, ColumnId column) const;

private:
    static std::size_t place(LineId line, Flow flow) { return index(line) * flow_kinds + index(flow); }
    std::size_t place(GroupId group, Grade grade, MeasureId measure) const {
        return (index(group) * grade_kinds + index(grade)) * chart_->measures.size() + index(measure);
    }
    AccountId account(LineId line) const { return accounts_[index(line)]; }
    double in_unit(double quanta, ColumnId column) const {
        return quanta / chart_->columns[index(column)].quanta_per_unit;
    }

    void require_open(LineId line) const;
    Stock take(LineId line, Stock asked);
    void count_flow(LineId line, Flow flow, double count, MeasureId measure);
    void write_rates(LineId line, std::span<const double> rates);
    void control_changed(ControlId control, MeasureId measure);
    void apply_controls(LineId line);
    /// Values the line as it stands now and adds the difference to deltas_, until its account is booked.
    void revalue(LineId line);
    void book(AccountId account, MeasureId measure);

    const Chart* chart_;
    double years_per_day_; ///< [a/d]
    std::size_t valuations_;
    Controls controls_;
    DailyClose close_;
    Attribution attribution_;
    std::vector<AccountId> accounts_; ///< by line, as the next six
    std::vector<unsigned char> opened_;
    std::vector<Stock> stocks_;
    std::vector<Grade> grades_;
    Rows rates_;                 ///< own [quanta/activity unit]
    Rows controlled_;            ///< after controls [quanta/activity unit]
    Rows values_;                ///< [quanta/d]
    Rows deltas_;                ///< one row: changes not yet booked [quanta/d]
    std::vector<double> flows_;  ///< line × flow [unit]
    std::vector<double> prices_; ///< line × flow × valuation
    std::vector<double> valued_; ///< measure × valuation
    std::vector<int> tallies_;   ///< group × grade × measure
};

} // namespace models::ledger
