#pragma once

#include "models/quantity/text.hpp"
#include "models/targets/indicator.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace models::targets {

/// On which side of the threshold a value meets the target; the threshold itself meets it.
enum class Comparison { at_least, at_most };

/// Whether the plan binds itself to a target or strives for it (力争).
enum class Strength { binding, strive };

/// A promise of the plan that can be checked: an indicator against a threshold at a deadline.
struct Target {
    std::string id; ///< of the plan's row, such as 6.4b
    quantity::Text title;
    Indicator indicator;
    Comparison comparison = Comparison::at_least;
    std::optional<double> threshold; ///< as a fraction where the indicator is a share; nothing until the city sets it
    std::string unit;                ///< in which value and threshold are shown: %, pp, t, user ...
    double units_per_one = 1.0;      ///< 100 where the unit is % or pp, otherwise 1
    std::string valuation;           ///< 口径
    sim::time::Tick deadline = 0;    ///< the last tick of the day by which it must hold
    Strength strength = Strength::binding;
    std::string reference;
};

/// Targets that are judged together.
struct TargetGroup {
    std::string key;
    quantity::Text title;
    std::vector<std::size_t> members; ///< indices into the district's targets
};

/// How far `value` lies on the good side of the threshold, in the threshold's unit; negative when the target is missed.
double margin(Comparison comparison, double threshold, double value);

/// A margin of zero or more meets the target. Floating-point dust below the threshold (1e-9 of its size) is forgiven:
/// 35 of 100 meet 35 %.
bool met(Comparison comparison, double threshold, double value);

} // namespace models::targets
