#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace models::sources {

/// Vehicles (or machines) of one model year, or some of them on their way.
struct Cohort {
    std::uint64_t count = 0; ///< [vehicle]
    double activity = 0;     ///< what all of them do [activity unit/a]

    Cohort& operator+=(const Cohort& other);
};

/// Takes `count` average vehicles out of a cohort, all of them when there are fewer.
Cohort take(Cohort& cohort, std::uint64_t count);

/// Lets a cohort keep this share of its activity; what it lost.
double slow_down(Cohort& cohort, double kept);

/// Spreads `count` over cohorts in proportion to weights that are not negative, in whole vehicles that add up exactly;
/// over the last cohort when all weights are 0.
void spread(std::uint64_t count, std::span<const double> weights, std::span<Cohort> cohorts);

/// How many of a cohort are scrapped while a cumulated hazard of `hazard` passes: binomial with the probability
/// 1 − exp(−hazard), at the uniform u.
std::uint64_t scrapped(std::uint64_t count, double hazard, double u);

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
    double power(int age) const;

    double shape_;
    std::vector<double> powers_; // (age in years)^k by month
};

} // namespace models::sources
