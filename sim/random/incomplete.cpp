#include "sim/random/incomplete.hpp"

#include <cassert>
#include <limits>

namespace sim::random {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double tiny = 1e-300;
constexpr int most_terms = 1'000'000;

double away_from_zero(double x) {
    return std::abs(x) < tiny ? tiny : x;
}

/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), term by term (modified Lentz; Numerical Recipes §5.2).
class Lentz {
public:
    explicit Lentz(double b0) : value_(away_from_zero(b0)), c_(value_) {}
    /// Takes a term in; false once it no longer changes the value.
    bool add(double a, double b) {
        d_ = 1.0 / away_from_zero(b + a * d_);
        c_ = away_from_zero(b + a / c_);
        value_ *= c_ * d_;
        return std::abs(c_ * d_ - 1.0) > epsilon;
    }
    double value() const { return value_; }

private:
    double value_;
    double c_;
    double d_ = 0;
};

/// Log of the other tail: ln(1 − e^a).
double log_rest(double a) {
    return std::log(-std::expm1(std::fmin(a, 0.0)));
}

/// Σ xⁿ / ((a+1)…(a+n)), DLMF 8.7.1.
double lower_gamma_series(double a, double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < most_terms && term > epsilon * sum / 4; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum;
}

/// Γ(a,x) eˣ x⁻ᵃ as a continued fraction, DLMF 8.9.2.
double upper_gamma_fraction(double a, double x) {
    Lentz fraction(x + 1.0 - a);
    for (int n = 1; n < most_terms && fraction.add(n * (a - n), x + 2.0 * n + 1.0 - a); ++n) {
    }
    return 1.0 / fraction.value();
}

/// a B(a,b) I_x(a,b) x⁻ᵃ (1−x)⁻ᵇ as a continued fraction, DLMF 8.17.22.
double beta_fraction(double a, double b, double x) {
    Lentz fraction(1.0);
    bool goes_on = true;
    for (int m = 0; m < most_terms && goes_on; ++m) {
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        fraction.add(odd, 1.0);
        const double k = m + 1.0;
        goes_on = fraction.add(k * (b - k) * x / ((a + 2.0 * k - 1.0) * (a + 2.0 * k)), 1.0);
    }
    return 1.0 / fraction.value();
}

} // namespace

LogGamma::LogGamma(double shape) : shape_(shape), log_gamma_(std::lgamma(shape)) {
    assert(shape > 0 && std::isfinite(shape));
}

double LogGamma::log_density(double y) const {
    return shape_ * y - std::exp(y) - log_gamma_;
}

LogTails LogGamma::tails(double y) const {
    const double x = std::exp(y);
    if (x < shape_ + 1.0) {
        const double lower = log_density(y) - std::log(shape_) + std::log(lower_gamma_series(shape_, x));
        return {lower, log_rest(lower)};
    }
    const double upper = log_density(y) + std::log(upper_gamma_fraction(shape_, x));
    return {log_rest(upper), upper};
}

LogitBeta::LogitBeta(double alpha, double beta)
    : alpha_(alpha),
      beta_(beta),
      log_beta_(std::lgamma(alpha) + std::lgamma(beta) - std::lgamma(alpha + beta)) {
    assert(alpha > 0 && beta > 0 && std::isfinite(alpha + beta));
}

double LogitBeta::log_density(double y) const {
    return -alpha_ * std::log1p(std::exp(-y)) - beta_ * std::log1p(std::exp(y)) - log_beta_;
}

LogTails LogitBeta::tails(double y) const {
    const double x = 1.0 / (1.0 + std::exp(-y));
    if (x < (alpha_ + 1.0) / (alpha_ + beta_ + 2.0)) {
        const double lower = log_density(y) - std::log(alpha_) + std::log(beta_fraction(alpha_, beta_, x));
        return {lower, log_rest(lower)};
    }
    const double rest = 1.0 / (1.0 + std::exp(y));
    const double upper = log_density(y) - std::log(beta_) + std::log(beta_fraction(beta_, alpha_, rest));
    return {log_rest(upper), upper};
}

} // namespace sim::random
