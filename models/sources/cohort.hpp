#pragma once

#include "sim/random/discrete.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace models::sources {

/// Vehicles (or machines) of one model year, or some of them on their way.
struct Cohort {
    std::uint64_t count = 0; ///< [vehicle]
    double activity = 0;     ///< what all of them do [activity unit/a]

    Cohort& operator+=(const Cohort& other) {
        count += other.count;
        activity += other.activity;
        return *this;
    }
};

/// Takes `count` average vehicles out of a cohort, all of them when there are fewer.
inline Cohort take(Cohort& cohort, std::uint64_t count) {
    if (count >= cohort.count) {
        return std::exchange(cohort, {});
    }
    const double share = static_cast<double>(count) / static_cast<double>(cohort.count);
    const Cohort taken{count, cohort.activity * share};
    cohort.count -= taken.count;
    cohort.activity -= taken.activity;
    return taken;
}

/// Lets a cohort keep this share of its activity; what it lost.
inline double slow_down(Cohort& cohort, double kept) {
    const double lost = cohort.activity * (1.0 - kept);
    cohort.activity -= lost;
    return lost;
}

/// Spreads `count` over cohorts in proportion to weights that are not negative, in whole vehicles that add up exactly;
/// over the last cohort when all weights are 0.
void spread(std::uint64_t count, std::span<const double> weights, std::span<Cohort> cohorts);

/// How many of a cohort are scrapped while a cumulated hazard of `hazard` passes: binomial with the probability
/// 1 − exp(−hazard), at the uniform u.
inline std::uint64_t scrapped(std::uint64_t count, double hazard, double u) {
    if (u <= 1.0 - static_cast<double>(count) * hazard) { // P(none) is at least this
        return 0;
    }
    return sim::random::binomial(count, -std::expm1(-hazard), u);
}

/// Weibull survival S(a) = exp(−(a/T)^k) by age in whole months (Hao et al. 2011, Sci. China Technol. Sci. 54:625). The
/// shape k is known, so that a^k is tabulated once; the life T may differ from draw to draw.
class Survival {
public:
    /// Throws std::invalid_argument unless the shape is positive and finite.
    explicit Survival(double shape);

    double shape() const { return shape_; }

    /// T^−k, which one draw computes once [a^−k].
    double scale(double life) const;

    /// Share still there at an age [month]; all at negative ages, and those past `oldest` as if they were that old.
    double surviving(double scale, int age) const;
    /// Cumulated hazard of the month that follows an age [month].
    double hazard(double scale, int age) const { return scale * (power(age + 1) - power(age)); }

    static constexpr int oldest = 60 * 12; ///< [month]

private:
    double power(int age) const { return powers_[static_cast<std::size_t>(std::clamp(age, 0, oldest + 1))]; }

    double shape_;
    std::vector<double> powers_; // (age in years)^k by month
};

} // namespace models::sources
