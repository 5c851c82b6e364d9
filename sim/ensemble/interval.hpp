#pragma once

#include <cstdint>

namespace sim::ensemble {

/// Two ends that hold the unknown number with the confidence asked for.
struct Interval {
    double low = 0;
    double high = 0;
    double half_width() const { return 0.5 * (high - low); }
};

/// How sure an interval is meant to be, unless said otherwise.
inline constexpr double usual_confidence = 0.95;

/// The t with P(|T| ≤ t) = confidence for Student's distribution, by the incomplete beta function.
/// `degrees` ≥ 1 and 0 < confidence < 1.
double student_two_sided(double degrees, double confidence);

/// The z with P(|Z| ≤ z) = confidence for the standard normal.
double normal_two_sided(double confidence);

/// Wilson's score interval (1927) for a share seen in `trials` effective trials, `score` standard errors wide.
/// Without trials it is [0, 1].
Interval wilson(double share, double trials, double score);

} // namespace sim::ensemble
