#include "sim/random/discrete.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sim::random {
namespace {

/// First cumulants of a lattice distribution; the third to fifth divided by the variance.
struct Cumulants {
    double mean;
    double variance;
    double third;
    double fourth;
    double fifth;
};

/// The smallest count k whose distribution function reaches u, by the Cornish–Fisher expansion to third order of the
/// smooth function that meets the steps at k + 1/2 (its variance is smaller by 1/12, which gives the terms in 1/24 and
/// 1/72). With the cumulants of a Poisson this is the expansion of Giles (2016), ACM TOMS algorithm 955.
double expanded_quantile(const Cumulants& c, double u) {
    const double sigma = std::sqrt(c.variance);
    const double z = normal_quantile(u);
    const double z2 = z * z;
    const double first = c.third * (z2 - 1.0) / 6.0;
    const double second = z * (c.fourth * (z2 - 3.0) / 24.0 - c.third * c.third * (2.0 * z2 - 5.0) / 36.0 - 1.0 / 24.0);
    const double third =
        c.fifth * (z2 * z2 - 6.0 * z2 + 3.0) / 120.0 - c.third * c.fourth * (z2 * z2 - 5.0 * z2 + 2.0) / 24.0 +
        c.third * c.third * c.third * (12.0 * z2 * z2 - 53.0 * z2 + 17.0) / 324.0 + c.third * (z2 - 1.0) / 72.0;
    return std::max(0.0, std::ceil(c.mean + sigma * z + first + second / sigma + third / c.variance - 0.5));
}

/// Sums probabilities up from zero until they reach u; `ratio(k)` is P(k)/P(k−1). Stops where a step no longer counts.
template<class Ratio>
std::uint64_t summed_quantile(double none, double u, Ratio ratio) {
    double probability = none;
    double sum = none;
    std::uint64_t k = 0;
    while (sum < u) {
        ++k;
        const double step = ratio(static_cast<double>(k));
        probability *= step;
        const double longer = sum + probability;
        if (longer == sum && step < 1.0) {
            return k - 1;
        }
        sum = longer;
    }
    return k;
}

std::uint64_t binomial_below_half(std::uint64_t n, double p, double u) {
    const auto trials = static_cast<double>(n);
    if (u <= 1.0 - trials * p) { // P(none) is at least this
        return 0;
    }
    const double q = 1.0 - p;
    const double variance = trials * p * q;
    if (variance >= expansion_variance) {
        const double pq = p * q;
        const double k =
            expanded_quantile({trials * p, variance, q - p, 1.0 - 6.0 * pq, (q - p) * (1.0 - 12.0 * pq)}, u);
        return static_cast<std::uint64_t>(std::min(k, trials));
    }
    const double odds = p / q;
    return summed_quantile(std::exp(trials * std::log1p(-p)), u,
                           [trials, odds](double k) { return (trials - k + 1.0) / k * odds; });
}

} // namespace

std::uint64_t binomial(std::uint64_t n, double p, double u) {
    assert(p >= 0 && p <= 1 && u > 0 && u < 1);
    return p <= 0.5 ? binomial_below_half(n, p, u) : n - binomial_below_half(n, 1.0 - p, 1.0 - u);
}

std::uint64_t poisson(double mean, double u) {
    assert(mean >= 0 && std::isfinite(mean) && u > 0 && u < 1);
    if (u <= 1.0 - mean) { // P(none) is at least this
        return 0;
    }
    if (mean >= expansion_variance) {
        return static_cast<std::uint64_t>(expanded_quantile({mean, mean, 1.0, 1.0, 1.0}, u));
    }
    return summed_quantile(std::exp(-mean), u, [mean](double k) { return mean / k; });
}

} // namespace sim::random
