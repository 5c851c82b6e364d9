#include "models/ledger/ledger.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <stdexcept>
#include <string>

namespace models::ledger {

namespace {

constexpr double steps_per_unit = 65536;          ///< stock is held in these steps [1/unit]
constexpr double no_fractions = 4503599627370496; ///< 2^52: from here on a double has no fraction to keep

[[noreturn]] void refuse(const std::string& what) {
    throw std::logic_error("ledger: " + what);
}

[[noreturn]] void refuse_amount(double amount) {
    refuse("an amount is negative, not finite or too large to be held exactly: " + std::to_string(amount));
}

[[noreturn]] void refuse_overdraw(const Line& line, const Stock& there, const Stock& asked) {
    refuse("line '" + line.key + "' has " + std::to_string(there.count) + " units doing " +
           std::to_string(there.activity) + ", but " + std::to_string(asked.count) + " doing " +
           std::to_string(asked.activity) + " were to be taken");
}

[[noreturn]] void refuse_line(const Line& line, const char* problem) {
    refuse("line '" + line.key + "' " + problem);
}

/// The nearest whole number, halves to even, of 0 <= x < 2^52.
template<typename Number>
Number whole(Number x) {
    return (x + no_fractions) - no_fractions;
}

double in_steps(double amount) {
    const double steps = amount * steps_per_unit;
    if (!(steps >= 0 && steps < no_fractions)) {
        refuse_amount(amount);
    }
    return whole(steps) / steps_per_unit;
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
      years_per_day_(1 / chart.days_per_year),
      valuations_(chart.valuations.size()),
      controls_(chart),
      close_(chart),
      attribution_(chart),
      opened_(chart.lines.size()),
      stocks_(chart.lines.size()),
      grades_(chart.lines.size()),
      rates_(chart.lines.size(), chart.columns.size()),
      controlled_(rates_),
      values_(rates_),
      deltas_(1, chart.columns.size()),
      flows_(chart.lines.size() * flow_kinds),
      prices_(flows_.size() * valuations_),
      valued_(chart.measures.size() * valuations_),
      tallies_(chart.groups.size() * grade_kinds * chart.measures.size()) {
    for (const Line& line : chart.lines) {
        accounts_.push_back(line.account);
    }
    for (std::size_t valuation = 0; valuation < valuations_; ++valuation) {
        for (const Price& price : chart.valuations[valuation].prices) {
            prices_[place(price.line, price.flow) * valuations_ + valuation] = price.value;
        }
    }
    reset();
}

void Ledger::reset() {
    controls_.reset();
    close_.reset();
    attribution_.reset();
    std::fill(opened_.begin(), opened_.end(), static_cast<unsigned char>(false));
    std::fill(stocks_.begin(), stocks_.end(), Stock{});
    std::fill(grades_.begin(), grades_.end(), Grade::none);
    rates_.fill(0);
    controlled_.fill(0);
    values_.fill(0);
    deltas_.fill(0);
    std::fill(flows_.begin(), flows_.end(), 0.0);
    std::fill(valued_.begin(), valued_.end(), 0.0);
    std::fill(tallies_.begin(), tallies_.end(), 0);
    for (const AccountId account : accounts_) {
        ++tallies_[place(chart_->accounts[index(account)].group, Grade::none, opening)];
    }
}

void Ledger::open(LineId line, double count, double activity, std::span<const double> rates) {
    if (opened_[index(line)] || closed_days() > 0) {
        refuse_line(chart_->lines[index(line)], "can be opened once only, before the first close");
    }
    const Stock stock{in_steps(count), in_steps(activity)};
    write_rates(line, rates);
    opened_[index(line)] = true;
    stocks_[index(line)] = stock;
    revalue(line);
    book(account(line), opening);
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
        revalue(*move.from);
        count_flow(*move.from, move.flow, moved.count, measure);
        if (!move.to || account(*move.from) != account(*move.to)) {
            book(account(*move.from), measure);
        }
    }
    if (move.to) {
        stocks_[index(*move.to)].count += moved.count;
        stocks_[index(*move.to)].activity += moved.activity;
        revalue(*move.to);
        count_flow(*move.to, move.flow, moved.count, measure);
        book(account(*move.to), measure);
    }
}

Stock Ledger::take(LineId line, Stock asked) {
    require_open(line);
    Stock& there = stocks_[index(line)];
    if (!covers(there, asked)) {
        refuse_overdraw(chart_->lines[index(line)], there, asked);
    }
    const Stock taken{asked.count, granted_activity(asked, there)};
    there.count -= taken.count;
    there.activity -= taken.activity;
    return taken;
}

void Ledger::count_flow(LineId line, Flow flow, double count, MeasureId measure) {
    const std::size_t passed = place(line, flow);
    flows_[passed] += count;
    for (std::size_t valuation = 0; valuation < valuations_; ++valuation) {
        valued_[index(measure) * valuations_ + valuation] += prices_[passed * valuations_ + valuation] * count;
    }
}

void Ledger::require_open(LineId line) const {
    assert(index(line) < opened_.size());
    if (!opened_[index(line)]) {
        refuse_line(chart_->lines[index(line)], "was never opened");
    }
}

void Ledger::set_rate(LineId line, std::span<const double> rates, MeasureId measure) {
    require_open(line);
    write_rates(line, rates);
    revalue(line);
    book(account(line), measure);
}

void Ledger::write_rates(LineId line, std::span<const double> rates) {
    const auto usable = [](double rate) { return std::isfinite(rate) && rate >= 0; };
    if (rates.size() != chart_->columns.size() || !std::all_of(rates.begin(), rates.end(), usable)) {
        refuse_line(chart_->lines[index(line)], "needs a rate for each column, finite and not negative");
    }
    rates_.write(index(line), rates);
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
    const std::vector<LineId>& lines = chart_->controls[index(control)].lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        apply_controls(lines[at]);
        revalue(lines[at]);
        if (at + 1 == lines.size() || account(lines[at]) != account(lines[at + 1])) {
            book(account(lines[at]), measure);
        }
    }
}

void Ledger::apply_controls(LineId line) {
    controls_.apply(line, rates_[index(line)], controlled_[index(line)]);
}

void Ledger::revalue(LineId line) {
    const double activity = stocks_[index(line)].activity * years_per_day_;
    const Pair* rate = controlled_[index(line)];
    Pair* value = values_[index(line)];
    Pair* delta = deltas_[0];
    Pair sum;
    for (std::size_t pair = 0; pair < values_.pairs(); ++pair) {
        const Pair now = whole(rate[pair] * activity);
        delta[pair] = delta[pair] + (now - value[pair]);
        value[pair] = now;
        sum = sum + now;
    }
    if (!(sum.lower + sum.upper < no_fractions)) {
        refuse_line(chart_->lines[index(line)], "emits more than can be held exactly");
    }
}

void Ledger::book(AccountId account, MeasureId measure) {
    assert(index(measure) < chart_->measures.size());
    Pair* balance = close_.balances(account);
    Pair* delta = deltas_[0];
    attribution_.book(measure, account, delta, close_.factor_sums(account));
    for (std::size_t pair = 0; pair < deltas_.pairs(); ++pair) {
        balance[pair] = balance[pair] + delta[pair];
        delta[pair] = {};
    }
}

void Ledger::grade(LineId line, Grade grade, MeasureId measure) {
    const GroupId group = chart_->accounts[index(account(line))].group;
    --tallies_[place(group, grades_[index(line)], measure)];
    ++tallies_[place(group, grade, measure)];
    grades_[index(line)] = grade;
}

void Ledger::set_state_factor(AccountId account, ColumnId column, double unaided, std::span<const FactorStep> steps) {
    const auto usable = [](double factor) { return std::isfinite(factor) && factor >= 0; };
    if (!usable(unaided) || !std::all_of(steps.begin(), steps.end(), [&](auto step) { return usable(step.value); })) {
        refuse("account '" + chart_->accounts[index(account)].key + "' needs finite state factors, none negative");
    }
    close_.set_state(account, column, unaided, steps.empty() ? unaided : steps.back().value);
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

} // namespace models::ledger
