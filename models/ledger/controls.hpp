#pragma once

#include "models/ledger/chart.hpp"

#include <span>
#include <vector>

namespace models::ledger {

/// Which controls stand, how strongly, and what they leave of a line's rates. What they leave follows from the list
/// of those that stand and from nothing else: no history, nothing divided out.
class Controls {
public:
    /// The chart must outlive the controls and have passed its check.
    explicit Controls(const Chart& chart);

    /// Lifts all.
    void reset();

    /// One effect for each column, exactly one for `activity`. Throws std::logic_error when an effect is out of its
    /// range: not finite; above 1; negative for `cap`; negative and not `keeps_rate` for `instead`.
    void set(ControlId control, std::span<const double> effects);
    void lift(ControlId control) { standing_[index(control)] = false; }
    bool stands(ControlId control) const { return standing_[index(control)]; }

    /// Writes what one unit of a line's activity emits [quanta] given its own rates, as Combination says.
    void apply(LineId line, std::span<const double> rates, std::span<double> controlled);

private:
    /// What the controls seen so far make of one column.
    struct Remainder {
        double series = 1; ///< share left by `series`
        double best = 0;   ///< largest effect of `best_of`
        double floor = 0;  ///< largest `cap`
    };

    void combine(ControlId control, std::span<double> controlled);

    const Chart* chart_;
    std::size_t columns_;
    std::vector<std::uint32_t> first_on_line_; ///< line -> its first place in on_line_; one more than lines
    std::vector<ControlId> on_line_;           ///< controls of each line, in the chart's order
    std::vector<unsigned char> standing_;
    std::vector<double> effects_; ///< control × column
    std::vector<Remainder> remainders_;
    double activity_ = 1; ///< share of activity left
};

} // namespace models::ledger
