#include "naive_ledger.hpp"

#include <algorithm>
#include <cmath>

namespace models::ledger::test {

NaiveLedger::NaiveLedger(const Chart& chart)
    : chart_(chart),
      before_(zeros()),
      by_measure_(chart.measures.size(), zeros()),
      attributed_(by_measure_),
      months_(chart.month_ends.size(), zeros()) {}

NaiveLedger::Cells NaiveLedger::zeros() const {
    return Cells(chart_.accounts.size(), std::vector<double>(chart_.columns.size()));
}

void NaiveLedger::open(LineId line, double count, double activity, std::span<const double> rates) {
    rates_[line].assign(rates.begin(), rates.end());
    moves_.push_back({std::nullopt, line, count, activity, Flow::restock});
    due_to(opening);
}

void NaiveLedger::move(const Move& move, MeasureId measure) {
    moves_.push_back(move);
    due_to(measure);
}

void NaiveLedger::set_rate(LineId line, std::span<const double> rates, MeasureId measure) {
    rates_[line].assign(rates.begin(), rates.end());
    due_to(measure);
}

void NaiveLedger::set_control(ControlId control, std::span<const double> effects, MeasureId measure) {
    standing_[control].assign(effects.begin(), effects.end());
    due_to(measure);
}

void NaiveLedger::lift_control(ControlId control, MeasureId measure) {
    standing_.erase(control);
    due_to(measure);
}

void NaiveLedger::set_state_factor(AccountId account, ColumnId column, double unaided,
                                   std::span<const FactorStep> steps) {
    states_[{account, column}] = {unaided, {steps.begin(), steps.end()}};
}

Stock NaiveLedger::stock(LineId line) const {
    Stock stock;
    for (const Move& move : moves_) {
        stock.count += (move.to == line ? move.count : 0) - (move.from == line ? move.count : 0);
        stock.activity += (move.to == line ? move.activity : 0) - (move.from == line ? move.activity : 0);
    }
    return stock;
}

double NaiveLedger::controlled_rate(LineId line, std::size_t column) const {
    double rate = rates_.at(line)[column];
    double series = 1;
    double best = 0;
    double floor = 0;
    double activity = 1;
    for (const auto& [id, effects] : standing_) {
        const Control& control = chart_.controls[index(id)];
        if (std::find(control.lines.begin(), control.lines.end(), line) == control.lines.end()) {
            continue;
        }
        const double effect = effects[control.combination == Combination::activity ? 0 : column];
        switch (control.combination) {
        case Combination::series:
            series *= 1 - effect;
            break;
        case Combination::best_of:
            best = std::max(best, effect);
            break;
        case Combination::cap:
            floor = std::max(floor, effect);
            break;
        case Combination::instead:
            rate = effect == keeps_rate ? rate : effect;
            break;
        case Combination::activity:
            activity *= 1 - effect;
            break;
        }
    }
    return rate * std::max(series * (1 - best), floor) * activity;
}

NaiveLedger::Cells NaiveLedger::balances() const {
    Cells cells = zeros();
    for (const auto& [line, rates] : rates_) {
        const double activity = stock(line).activity;
        for (std::size_t column = 0; column < rates.size(); ++column) {
            cells[index(chart_.lines[index(line)].account)][column] +=
                std::nearbyint(activity / chart_.days_per_year * controlled_rate(line, column));
        }
    }
    return cells;
}

void NaiveLedger::due_to(MeasureId measure) {
    const Cells now = balances();
    for (std::size_t account = 0; account < now.size(); ++account) {
        for (std::size_t column = 0; column < now[account].size(); ++column) {
            by_measure_[index(measure)][account][column] += now[account][column] - before_[account][column];
        }
    }
    before_ = now;
}

void NaiveLedger::close(int day) {
    const auto month = static_cast<std::size_t>(
        std::upper_bound(chart_.month_ends.begin(), chart_.month_ends.end(), day) - chart_.month_ends.begin());
    const Cells now = balances();
    for (std::size_t account = 0; account < now.size(); ++account) {
        for (std::size_t column = 0; column < now[account].size(); ++column) {
            const auto follows = chart_.accounts[account].profiles[column];
            const double profile =
                follows ? chart_.profiles[index(*follows)].factors[static_cast<std::size_t>(day)] : 1;
            const State& state = states_[{static_cast<AccountId>(account), static_cast<ColumnId>(column)}];
            for (std::size_t measure = 0; measure < by_measure_.size(); ++measure) {
                attributed_[measure][account][column] +=
                    by_measure_[measure][account][column] * profile * state.unaided;
            }
            double acting = state.unaided;
            for (const FactorStep& step : state.steps) {
                attributed_[index(step.measure)][account][column] +=
                    now[account][column] * profile * (step.value - acting);
                acting = step.value;
            }
            months_[month][account][column] += now[account][column] * profile * acting;
        }
    }
}

double NaiveLedger::balance(AccountId account, ColumnId column) const {
    return balances()[index(account)][index(column)];
}

double NaiveLedger::balance(MeasureId measure, AccountId account, ColumnId column) const {
    return by_measure_[index(measure)][index(account)][index(column)];
}

double NaiveLedger::month(std::size_t month, AccountId account, ColumnId column) const {
    return months_[month][index(account)][index(column)];
}

double NaiveLedger::total(AccountId account, ColumnId column) const {
    double sum = 0;
    for (const Cells& month : months_) {
        sum += month[index(account)][index(column)];
    }
    return sum;
}

double NaiveLedger::attributed(MeasureId measure, AccountId account, ColumnId column) const {
    return attributed_[index(measure)][index(account)][index(column)];
}

} // namespace models::ledger::test
