#pragma once

#include <cmath>

namespace sim::random {

/// Logarithms of P(Y ≤ y) and P(Y > y): neither tail loses its digits.
struct LogTails {
    double lower = 0;
    double upper = 0;
};

/// The logarithm Y = ln X of a gamma variable X with the given shape and scale one (incomplete gamma function).
class LogGamma {
public:
    /// `shape` must be positive and finite.
    explicit LogGamma(double shape);
    LogTails tails(double y) const;
    /// Log of the density of Y.
    double log_density(double y) const;
    /// Where a search for a quantile may begin.
    double centre() const { return std::log(shape_); }

private:
    double shape_;
    double log_gamma_;
};

/// The logit Y = ln X/(1−X) of a beta variable X (incomplete beta function).
class LogitBeta {
public:
    /// `alpha` and `beta` must be positive and finite.
    LogitBeta(double alpha, double beta);
    LogTails tails(double y) const;
    /// Log of the density of Y.
    double log_density(double y) const;
    /// Where a search for a quantile may begin.
    double centre() const { return std::log(alpha_ / beta_); }

private:
    double alpha_;
    double beta_;
    double log_beta_;
};

/// The y at which the tails of a variable reach the target: Newton's method on the logarithm of the smaller tail,
/// which is nearly straight far out. Both variables above are log-concave, so it converges from either side.
template<class Variable>
double quantile_at(const Variable& variable, LogTails target, double guess) {
    const bool from_below = target.lower < target.upper;
    double y = guess;
    for (int step = 0; step < 200; ++step) {
        const LogTails here = variable.tails(y);
        const double tail = from_below ? here.lower : here.upper;
        const double missing = (from_below ? target.lower : target.upper) - tail;
        const double move = missing * std::exp(tail - variable.log_density(y));
        y += from_below ? move : -move;
        if (std::abs(move) <= 1e-13 * (1.0 + std::abs(y))) {
            break;
        }
    }
    return y;
}

} // namespace sim::random
