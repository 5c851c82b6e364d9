#pragma once

#include <numbers>

namespace sim::random {

/// 95 % point of the standard normal: half the width of its 90 % interval.
inline constexpr double normal_score_95 = 1.6448536269514722;

/// Density of the standard normal.
double normal_density(double z);

/// Distribution function of the standard normal.
double normal_cdf(double z);

/// Quantile of the standard normal for u in (0, 1). Wichura, AS 241 (PPND16), relative error about 1e-16.
/// It never falls as u rises, but for the last digit of neighbouring numbers.
double normal_quantile(double u);

/// The uniform of a child that errs with its parent: a Gaussian copula with Spearman's rank correlation in [−1, 1].
/// u_child = Φ(r Φ⁻¹(u_parent) + √(1−r²) Φ⁻¹(u_own)) with r = 2 sin(π ρ / 6) (Pearson 1907; Kruskal 1958).
/// Correlations 1, −1 and 0 give u_parent, 1 − u_parent and u_own to the last bit. The result stays inside (0, 1).
double correlate(double u_parent, double u_own, double rank_correlation);

} // namespace sim::random
