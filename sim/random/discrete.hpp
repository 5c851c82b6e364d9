#pragma once

#include <cstdint>

namespace sim::random {

/// How many of `n` independent trials with probability `p` succeed: the inverse of the distribution function at u in
/// (0, 1). Exact by summing up from zero while the variance is small, then a Cornish–Fisher expansion of third order
/// whose error in the distribution function stays below 1e-5 (see `expansion_variance`). Monotone in u. Probabilities
/// above one half count the failures, so nothing sums past the middle. Requires 0 ≤ p ≤ 1 and n < 2⁵³.
std::uint64_t binomial(std::uint64_t n, double p, double u);

/// How many happen when `mean` are expected, in the same way. Requires a finite mean ≥ 0.
std::uint64_t poisson(double mean, double u);

/// Variance from which on the Cornish–Fisher expansion takes over.
inline constexpr double expansion_variance = 20;

} // namespace sim::random
