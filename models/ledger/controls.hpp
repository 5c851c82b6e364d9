#pragma once

#include "models/ledger/chart.hpp"
#include "models/ledger/rows.hpp"

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
    /// range: not finite; above 1 except for `instead`; negative for `best_of` and `cap`; negative and not
    /// `keeps_rate` for `instead`. A negative effect of `series` or `activity` adds emissions.
    void set(ControlId control, std::span<const double> effects);
    void lift(ControlId control) { standing_[index(control)] = false; }
    bool stands(ControlId control) const { return standing_[index(control)]; }

    /// Writes what one unit of a line's activity emits [quanta] given its own rates, as Combination says.
    void apply(LineId line, const Pair* rates, Pair* controlled);

private:
    void combine(ControlId control, Pair* controlled);
    void check(const Control& control, std::span<const double> effects) const;

    const Chart* chart_;
    std::vector<std::uint32_t> first_on_line_; ///< line -> its first place in on_line_; one more than lines
    std::vector<ControlId> on_line_;           ///< controls of each line, in the chart's order
    std::vector<Combination> combinations_;    ///< by control, as all below
    std::vector<unsigned char> standing_;
    Rows effects_;

    /// What the controls seen so far leave of one pair of columns of the line at hand.
    struct Remainder {
        Pair series{1, 1};
        Pair best{0, 0};
        Pair floor{0, 0};
    };
    std::vector<Remainder> remainders_;
    double activity_ = 1; ///< share of activity left
};

} // namespace models::ledger
