#include "sim/ensemble/interval.hpp"

#include "sim/random/incomplete.hpp"
#include "sim/random/normal.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sim::ensemble {

// With X = ν/(ν + T²), a beta variable of ν/2 and 1/2, the logit of X is ln(ν/T²).
double student_two_sided(double degrees, double confidence) {
    assert(degrees >= 1 && confidence > 0 && confidence < 1);
    const random::LogitBeta variable(0.5 * degrees, 0.5);
    const random::LogTails outside{std::log1p(-confidence), std::log(confidence)};
    return std::sqrt(degrees * std::exp(-random::quantile_at(variable, outside, variable.centre())));
}

double normal_two_sided(double confidence) {
    return random::normal_quantile(0.5 * (1.0 + confidence));
}

Interval wilson(double share, double trials, double score) {
    if (!(trials > 0)) {
        return {0.0, 1.0};
    }
    const double z2 = score * score / trials;
    const double centre = (share + 0.5 * z2) / (1.0 + z2);
    const double half = std::sqrt(z2 * (share * (1.0 - share) + 0.25 * z2)) / (1.0 + z2);
    return {share > 0 ? std::max(0.0, centre - half) : 0.0, share < 1 ? std::min(1.0, centre + half) : 1.0};
}

} // namespace sim::ensemble
