#pragma once

/// The kinds of values that an Answer is made of.
namespace models::study {

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// A figure over the replications of a study.
struct Figure {
    double mean = 0.0;
    Interval mean_interval; ///< 95 % interval of the mean, over pairs
    double p5 = 0.0;
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
    double p95 = 0.0;
};

/// The likelihood scale of page one: >= 90, 70-90, 50-70, 20-50, < 20 %.
enum class Likelihood { very_likely, likely, even, risky, very_hard };

struct Probability {
    double value = 0.0;
    Interval interval;            ///< 95 % Wilson interval over pairs
    double effective_draws = 0.0; ///< independent draws that would give the same interval
    Likelihood likelihood = Likelihood::even;
};

/// How much of the variance of a value comes from what we don't know; the rest is luck.
struct IgnoranceShare {
    double value = 0.0;
    Interval interval; ///< 95 %
};

/// What a figure changes by, draw by draw.
struct Shift {
    double mean = 0.0;
    Interval interval; ///< 95 %, over pairs
};

} // namespace models::study
