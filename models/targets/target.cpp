#include "models/targets/target.hpp"

#include <algorithm>
#include <cmath>

namespace models::targets {

double margin(Comparison comparison, double threshold, double value) {
    return comparison == Comparison::at_least ? value - threshold : threshold - value;
}

bool met(Comparison comparison, double threshold, double value) {
    const double dust = 1e-9 * std::max(std::abs(threshold), std::abs(value));
    return margin(comparison, threshold, value) >= -dust;
}

} // namespace models::targets
