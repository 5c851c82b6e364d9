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
      first_on_line_(chart.lines.size() + 1),
      standing_(chart.controls.size()),
      effects_(chart.controls.size(), chart.columns.size()),
      remainders_(effects_.pairs()) {
    std::vector<std::vector<ControlId>> by_line(chart.lines.size());
    for (std::size_t control = 0; control < chart.controls.size(); ++control) {
        combinations_.push_back(chart.controls[control].combination);
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
    check(chart_->controls[index(control)], effects);
    effects_.write(index(control), effects);
    standing_[index(control)] = true;
}

void Controls::check(const Control& control, std::span<const double> effects) const {
    const std::size_t expected = control.combination == Combination::activity ? 1 : chart_->columns.size();
    if (effects.size() != expected) {
        throw std::logic_error("ledger: control '" + control.key + "' needs " + std::to_string(expected) +
                               " effects, not " + std::to_string(effects.size()));
    }
    for (const double effect : effects) {
        if (!in_range(control.combination, effect)) {
            throw std::logic_error("ledger: control '" + control.key +
                                   "' has an effect out of range: " + std::to_string(effect));
        }
    }
}

void Controls::apply(LineId line, const Pair* rates, Pair* controlled) {
    std::fill(remainders_.begin(), remainders_.end(), Remainder{});
    std::copy(rates, rates + remainders_.size(), controlled);
    activity_ = 1;
    bool changed = false;
    for (std::uint32_t at = first_on_line_[index(line)]; at < first_on_line_[index(line) + 1]; ++at) {
        if (stands(on_line_[at])) {
            combine(on_line_[at], controlled);
            changed = true;
        }
    }
    if (changed) {
        for (std::size_t pair = 0; pair < remainders_.size(); ++pair) {
            const Remainder& left = remainders_[pair];
            const Pair share = larger(left.series * (Pair{1, 1} - left.best), left.floor);
            controlled[pair] = controlled[pair] * share * activity_;
        }
    }
}

void Controls::combine(ControlId control, Pair* controlled) {
    const Pair* effect = effects_[index(control)];
    const auto each_pair = [this](auto step) {
        for (std::size_t pair = 0; pair < remainders_.size(); ++pair) {
            step(remainders_[pair], pair);
        }
    };
    switch (combinations_[index(control)]) {
    case Combination::series:
        return each_pair([&](Remainder& left, std::size_t pair) {
            left.series = left.series * (Pair{1, 1} - effect[pair]);
        });
    case Combination::best_of:
        return each_pair([&](Remainder& left, std::size_t pair) { left.best = larger(left.best, effect[pair]); });
    case Combination::cap:
        return each_pair([&](Remainder& left, std::size_t pair) { left.floor = larger(left.floor, effect[pair]); });
    case Combination::instead:
        return each_pair([&](Remainder&, std::size_t pair) {
            const auto rate = [](double given, double own) { return given == keeps_rate ? own : given; };
            controlled[pair] = {rate(effect[pair].lower, controlled[pair].lower),
                                rate(effect[pair].upper, controlled[pair].upper)};
        });
    case Combination::activity:
        activity_ *= 1 - effect->lower;
    }
}

} // namespace models::ledger
