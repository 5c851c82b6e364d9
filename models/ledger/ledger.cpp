#include "models/ledger/ledger.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <stdexcept>
#include <string>

namespace models::ledger {

namespace {

constexpr double steps_per_unit = 65536; ///< stock is held in these steps [1/unit]

[[noreturn]] void refuse(const std::string& what) {
    throw std::logic_error("ledger: " + what);
}

/// The nearest whole number, halves to even, of 0 <= x < 2^52: from there on a double has no fraction to keep.
inline double whole(double x) {
    constexpr double no_fractions = 4503599627370496; // 2^52
    if (!(x >= 0 && x < no_fractions)) {
        refuse("an amount is negative, not finite or too large to be held exactly: " + std::to_string(x));
    }
    return (x + no_fractions) - no_fractions;
}

double in_steps(double amount) {
    return whole(amount * steps_per_unit) / steps_per_unit;
}

/// What a request for activity gets from what there is, once the count is known to be there.
double granted_activity(const Stock& asked, const Stock& there) {
    const bool last_unit = asked.count > 0 && asked.count == there.count;
    return last_unit ? there.activity : std::min(asked.activity, there.activity);
}

bool covers(const Stock& there, const Stock& asked) {
    const double rounding = asked.activity * 1e-6 + 1.0 / 64;
    return asked.count <= there.count && asked.activity <= there.activity + rounding;
}

} // namespace

Ledger::Ledger(const Chart& chart)
    : chart_((chart.check(), &chart)),
      columns_(chart.columns.size()),
      controls_(chart),
      close_(chart),
      attribution_(chart),
      prices_(chart.lines.size() * flow_kinds * chart.valuations.size()),
      deltas_(columns_) {
    for (std::size_t valuation = 0; valuation < chart.valuations.size(); ++valuation) {
        for (const Price& price : chart.valuations[valuation].prices) {
            const std::size_t line_and_flow = index(price.line) * flow_kinds + index(price.flow);
            prices_[line_and_flow * chart.valuations.size() + valuation] = price.value;
        }
    }
    reset();
}

void Ledger::reset() {
    const std::size_t lines = chart_->lines.size();
    controls_.reset();
    close_.reset();
    attribution_.reset();
    opened_.assign(lines, false);
    stocks_.assign(lines, Stock{});
    grades_.assign(lines, Grade::none);
    rates_.assign(lines * columns_, 0);
    unit_days_.assign(lines * columns_, 0);
    values_.assign(lines * columns_, 0);
    flows_.assign(lines * flow_kinds, 0);
    valued_.assign(chart_->measures.size() * chart_->valuations.size(), 0);
    tallies_.assign(chart_->groups.size() * grade_kinds * chart_->measures.size(), 0);
    for (const Line& line : chart_->lines) {
        ++tallied(chart_->accounts[index(line.account)].group, Grade::none, opening);
    }
}

void Ledger::open(LineId line, double count, double activity, std::span<const double> rates) {
    if (opened_[index(line)] || closed_days() > 0) {
        refuse("line '" + chart_->lines[index(line)].key + "' can be opened once only, before the first close");
    }
    const Stock stock{in_steps(count), in_steps(activity)};
    write_rates(line, rates);
    opened_[index(line)] = true;
    stocks_[index(line)] = stock;
    revalue(line, opening);
}

void Ledger::move(const Move& move, MeasureId measure) {
    if (!move.from && !move.to) {
        refuse("a move needs a line to come from or to go to");
    }
    Stock moved{in_steps(move.count), in_steps(move.activity)};
    if (move.to) {
        require_open(*move.to);
    }
    if (move.from) {
        moved = take(*move.from, moved);
        revalue(*move.from, measure);
        count_flow(*move.from, move, measure);
    }
    if (move.to) {
        stocks_[index(*move.to)].count += moved.count;
        stocks_[index(*move.to)].activity += moved.activity;
        revalue(*move.to, measure);
        count_flow(*move.to, move, measure);
    }
}

Stock Ledger::take(LineId line, Stock asked) {
    require_open(line);
    Stock& there = stocks_[index(line)];
    if (!covers(there, asked)) {
        refuse("line '" + chart_->lines[index(line)].key + "' has " + std::to_string(there.count) + " units doing " +
               std::to_string(there.activity) + ", but " + std::to_string(asked.count) + " doing " +
               std::to_string(asked.activity) + " were to be taken");
    }
    const Stock taken{asked.count, granted_activity(asked, there)};
    there.count -= taken.count;
    there.activity -= taken.activity;
    return taken;
}

void Ledger::count_flow(LineId line, const Move& move, MeasureId measure) {
    const std::size_t line_and_flow = index(line) * flow_kinds + index(move.flow);
    flows_[line_and_flow] += move.count;
    const std::size_t valuations = chart_->valuations.size();
    for (std::size_t valuation = 0; valuation < valuations; ++valuation) {
        valued_[index(measure) * valuations + valuation] +=
            prices_[line_and_flow * valuations + valuation] * move.count;
    }
}

void Ledger::require_open(LineId line) const {
    assert(index(line) < opened_.size());
    if (!opened_[index(line)]) {
        refuse("line '" + chart_->lines[index(line)].key + "' was never opened");
    }
}

void Ledger::set_rate(LineId line, std::span<const double> rates, MeasureId measure) {
    require_open(line);
    write_rates(line, rates);
    revalue(line, measure);
}

void Ledger::write_rates(LineId line, std::span<const double> rates) {
    const auto usable = [](double rate) { return std::isfinite(rate) && rate >= 0; };
    if (rates.size() != columns_ || !std::all_of(rates.begin(), rates.end(), usable)) {
        refuse("line '" + chart_->lines[index(line)].key + "' needs a rate for each column, finite and not negative");
    }
    std::copy(rates.begin(), rates.end(), rates_.begin() + static_cast<std::ptrdiff_t>(index(line) * columns_));
    apply_controls(line);
}

void Ledger::set_control(ControlId control, std::span<const double> effects, MeasureId measure) {
    controls_.set(control, effects);
    control_changed(control, measure);
}

void Ledger::lift_control(ControlId control, MeasureId measure) {
    if (controls_.stands(control)) {
        controls_.lift(control);
        control_changed(control, measure);
    }
}

void Ledger::control_changed(ControlId control, MeasureId measure) {
    for (const LineId line : chart_->controls[index(control)].lines) {
        apply_controls(line);
        revalue(line, measure);
    }
}

void Ledger::apply_controls(LineId line) {
    const std::size_t first = index(line) * columns_;
    const std::span<double> unit_day{&unit_days_[first], columns_};
    controls_.apply(line, {&rates_[first], columns_}, unit_day);
    for (double& amount : unit_day) {
        amount /= chart_->days_per_year;
    }
}

void Ledger::revalue(LineId line, MeasureId measure) {
    assert(index(measure) < chart_->measures.size());
    const AccountId account = chart_->lines[index(line)].account;
    const double activity = stocks_[index(line)].activity;
    const double* unit_day = &unit_days_[index(line) * columns_];
    double* value = &values_[index(line) * columns_];
    for (std::size_t column = 0; column < columns_; ++column) {
        const double now = whole(activity * unit_day[column]);
        deltas_[column] = now - value[column];
        value[column] = now;
    }
    close_.change(account, deltas_);
    attribution_.book(measure, account, deltas_, close_.factor_sums(account));
}

void Ledger::grade(LineId line, Grade grade, MeasureId measure) {
    const GroupId group = chart_->accounts[index(chart_->lines[index(line)].account)].group;
    --tallied(group, grades_[index(line)], measure);
    ++tallied(group, grade, measure);
    grades_[index(line)] = grade;
}

void Ledger::set_state_factor(AccountId account, ColumnId column, double unaided, std::span<const FactorStep> steps) {
    const auto usable = [](double factor) { return std::isfinite(factor) && factor >= 0; };
    if (!usable(unaided) || !std::all_of(steps.begin(), steps.end(), [&](auto step) { return usable(step.value); })) {
        refuse("account '" + chart_->accounts[index(account)].key + "' needs finite state factors, none negative");
    }
    close_.set_state(close_.cell(account, column), unaided, steps.empty() ? unaided : steps.back().value);
    attribution_.set_steps(account, column, steps);
}

void Ledger::close(int day) {
    if (day != closed_days() || day >= chart_->days()) {
        refuse("day " + std::to_string(day) + " can't be closed after " + std::to_string(closed_days()) +
               " closed days of " + std::to_string(chart_->days()));
    }
    close_.close();
    attribution_.book_steps(close_);
}

int& Ledger::tallied(GroupId group, Grade grade, MeasureId measure) {
    return tallies_[(index(group) * grade_kinds + index(grade)) * chart_->measures.size() + index(measure)];
}

} // namespace models::ledger
