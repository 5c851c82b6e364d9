#include "models/ledger/controls.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace models::ledger {

namespace {

bool in_range(Combination combination, double effect) {
    switch (combination) {
    case Combination::series:
    case Combination::activity:
        return std::isfinite(effect) && effect <= 1;
    case Combination::best_of:
    case Combination::cap:
        return effect >= 0 && effect <= 1;
    case Combination::instead:
        return std::isfinite(effect) && (effect >= 0 || effect == keeps_rate);
    }
    return false;
}

} // namespace

Controls::Controls(const Chart& chart)
    : chart_(&chart),
      columns_(chart.columns.size()),
      first_on_line_(chart.lines.size() + 1),
      standing_(chart.controls.size()),
      effects_(chart.controls.size() * columns_),
      remainders_(columns_) {
    std::vector<std::vector<ControlId>> by_line(chart.lines.size());
    for (std::size_t control = 0; control < chart.controls.size(); ++control) {
        for (const LineId line : chart.controls[control].lines) {
            by_line[index(line)].push_back(static_cast<ControlId>(control));
        }
    }
    for (std::size_t line = 0; line < by_line.size(); ++line) {
        on_line_.insert(on_line_.end(), by_line[line].begin(), by_line[line].end());
        first_on_line_[line + 1] = static_cast<std::uint32_t>(on_line_.size());
    }
}

void Controls::reset() {
    std::fill(standing_.begin(), standing_.end(), static_cast<unsigned char>(false));
}

void Controls::set(ControlId control, std::span<const double> effects) {
    const Control& entry = chart_->controls[index(control)];
    const std::size_t expected = entry.combination == Combination::activity ? 1 : columns_;
    if (effects.size() != expected) {
        throw std::logic_error("ledger: control '" + entry.key + "' needs one effect for each column, or one in all " +
                               "when it acts on the activity");
    }
    for (const double effect : effects) {
        if (!in_range(entry.combination, effect)) {
            throw std::logic_error("ledger: control '" + entry.key +
                                   "' has an effect out of range: " + std::to_string(effect));
        }
    }
    std::copy(effects.begin(), effects.end(),
              effects_.begin() + static_cast<std::ptrdiff_t>(index(control) * columns_));
    standing_[index(control)] = true;
}

void Controls::apply(LineId line, std::span<const double> rates, std::span<double> controlled) {
    std::copy(rates.begin(), rates.end(), controlled.begin());
    std::fill(remainders_.begin(), remainders_.end(), Remainder{});
    activity_ = 1;
    for (std::uint32_t at = first_on_line_[index(line)]; at < first_on_line_[index(line) + 1]; ++at) {
        if (stands(on_line_[at])) {
            combine(on_line_[at], controlled);
        }
    }
    for (std::size_t column = 0; column < columns_; ++column) {
        const Remainder& left = remainders_[column];
        controlled[column] *= std::max(left.series * (1 - left.best), left.floor) * activity_;
    }
}

void Controls::combine(ControlId control, std::span<double> controlled) {
    const double* effect = &effects_[index(control) * columns_];
    const Combination combination = chart_->controls[index(control)].combination;
    if (combination == Combination::activity) {
        activity_ *= 1 - *effect;
        return;
    }
    for (std::size_t column = 0; column < columns_; ++column) {
        Remainder& left = remainders_[column];
        switch (combination) {
        case Combination::series:
            left.series *= 1 - effect[column];
            break;
        case Combination::best_of:
            left.best = std::max(left.best, effect[column]);
            break;
        case Combination::cap:
            left.floor = std::max(left.floor, effect[column]);
            break;
        case Combination::instead:
            controlled[column] = effect[column] == keeps_rate ? controlled[column] : effect[column];
            break;
        case Combination::activity:
            break;
        }
    }
}

} // namespace models::ledger
