#include "sim/random/distribution.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace sim::random {
namespace {

void require(bool holds, const char* otherwise) {
    if (!holds) {
        throw std::invalid_argument(otherwise);
    }
}

double positive(double x, const char* otherwise) {
    require(x > 0 && std::isfinite(x), otherwise);
    return x;
}

double tabulable(double shape, const char* otherwise) {
    require(shape >= QuantileTable::smallest_shape && shape <= 1e6, otherwise);
    return shape;
}

/// Three finite numbers in order, of which the outer two differ.
void require_triangle(double least, double mode, double most) {
    require(std::isfinite(least) && std::isfinite(mode) && std::isfinite(most), "the three numbers must be finite");
    require(least <= mode && mode <= most, "the mode must lie between the two ends");
    require(least < most, "the two ends must differ");
}

double logit(double x) {
    return std::log(x) - std::log1p(-x);
}

Estimate logs_of(Estimate e) {
    require(e.low > 0 && e.median > 0 && e.high > 0, "a lognormal's median and range must be positive");
    return {std::log(e.median), std::log(e.low), std::log(e.high)};
}

Estimate logits_of(Estimate e) {
    const auto inside = [](double x) { return x > 0 && x < 1; };
    require(inside(e.low) && inside(e.median) && inside(e.high),
            "a share's median and range must lie strictly between 0 and 1");
    return {logit(e.median), logit(e.low), logit(e.high)};
}

} // namespace

SplitNormal SplitNormal::of(Estimate e) {
    require(std::isfinite(e.low) && std::isfinite(e.median) && std::isfinite(e.high),
            "the median and its range must be finite");
    require(e.low <= e.median && e.median <= e.high, "the median must lie within its range");
    return {e.median, (e.median - e.low) / normal_score_95, (e.high - e.median) / normal_score_95};
}

double SplitNormal::score_of(double x) const {
    return x == median ? 0.0 : (x - median) / (x < median ? below : above);
}

Certain::Certain(double value) : value_(value) {
    require(std::isfinite(value), "a number must be finite");
}

Normal::Normal(Estimate estimate, Bounds bounds) : split_(SplitNormal::of(estimate)), bounds_(bounds) {
    require(bounds.least <= estimate.median && estimate.median <= bounds.most,
            "the median must lie within the bounds of the quantity");
    u_least_ = std::isinf(bounds.least) ? 0.0 : normal_cdf(split_.score_of(bounds.least));
    u_most_ = std::isinf(bounds.most) ? 1.0 : normal_cdf(split_.score_of(bounds.most));
}

double Normal::quantile(double u) const {
    const double within = std::clamp(u_least_ + u * (u_most_ - u_least_), 0x1p-60, 1.0 - 0x1p-53);
    return std::clamp(split_.at_score(normal_quantile(within)), bounds_.least, bounds_.most);
}

/// E = m + (σ₊ − σ₋)/√(2π).
std::optional<double> Normal::mean() const {
    if (u_least_ > 0 || u_most_ < 1) {
        return std::nullopt;
    }
    return split_.median + (split_.above - split_.below) * normal_density(0.0);
}

Lognormal::Lognormal(Estimate estimate) : log_(SplitNormal::of(logs_of(estimate))) {}

double Lognormal::quantile(double u) const {
    return std::exp(log_.at_score(normal_quantile(u)));
}

/// E = m (exp(σ₋²/2) Φ(−σ₋) + exp(σ₊²/2) Φ(σ₊)).
std::optional<double> Lognormal::mean() const {
    const auto half = [](double sigma, double sign) {
        return std::exp(0.5 * sigma * sigma) * normal_cdf(sign * sigma);
    };
    return std::exp(log_.median) * (half(log_.below, -1.0) + half(log_.above, 1.0));
}

Share::Share(Estimate estimate) : logit_(SplitNormal::of(logits_of(estimate))) {}

double Share::quantile(double u) const {
    return 1.0 / (1.0 + std::exp(-logit_.at_score(normal_quantile(u))));
}

Uniform::Uniform(double least, double most) : least_(least), most_(most) {
    require(std::isfinite(least) && std::isfinite(most), "the two ends must be finite");
    require(least <= most, "the lower end must not lie above the upper end");
}

Triangular::Triangular(double least, double mode, double most) : least_(least), mode_(mode), most_(most) {
    require_triangle(least, mode, most);
}

double Triangular::quantile(double u) const {
    const double width = most_ - least_;
    const double left = mode_ - least_;
    if (u * width <= left) {
        return least_ + std::sqrt(u * width * left);
    }
    return most_ - std::sqrt((1.0 - u) * width * (most_ - mode_));
}

Exponential::Exponential(double mean) : mean_(positive(mean, "an exponential's mean must be positive")) {}

// 1 − u is exact for the uniforms of `Chance`, and log takes half the time of log1p.
double Exponential::quantile(double u) const {
    return -mean_ * std::log(1.0 - u);
}

Weibull::Weibull(double shape, double scale)
    : inverse_shape_(1.0 / positive(shape, "a Weibull's shape must be positive")),
      scale_(positive(scale, "a Weibull's scale must be positive")) {}

double Weibull::quantile(double u) const {
    return scale_ * std::pow(-std::log1p(-u), inverse_shape_);
}

std::optional<double> Weibull::mean() const {
    return scale_ * std::tgamma(1.0 + inverse_shape_);
}

Gamma::Gamma(double shape, double scale)
    : shape_(tabulable(shape, "a gamma's shape must lie between 0.1 and a million")),
      scale_(positive(scale, "a gamma's scale must be positive")),
      table_(QuantileTable::gamma(shape)) {}

Beta::Beta(double alpha, double beta)
    : mean_(tabulable(alpha, "a beta's first parameter must lie between 0.1 and a million") /
            (alpha + tabulable(beta, "a beta's second parameter must lie between 0.1 and a million"))),
      table_(QuantileTable::beta(alpha, beta)) {}

Pert::Pert(double least, double mode, double most)
    : least_((require_triangle(least, mode, most), least)),
      most_(most),
      mean_((least + 4.0 * mode + most) / 6.0),
      table_(QuantileTable::beta(1.0 + 4.0 * (mode - least) / (most - least),
                                 1.0 + 4.0 * (most - mode) / (most - least))) {}

Empirical::Empirical(std::vector<double> column) : sorted_(std::move(column)) {
    require(!sorted_.empty(), "an empirical distribution needs at least one value");
    require(std::all_of(sorted_.begin(), sorted_.end(), [](double x) { return std::isfinite(x); }),
            "every value of an empirical distribution must be finite");
    std::sort(sorted_.begin(), sorted_.end());
    mean_ = std::accumulate(sorted_.begin(), sorted_.end(), 0.0) / static_cast<double>(sorted_.size());
}

/// The smallest observation x with P(X ≤ x) ≥ u.
double Empirical::quantile(double u) const {
    const auto rank = static_cast<std::size_t>(std::ceil(u * static_cast<double>(sorted_.size())));
    return sorted_[std::clamp<std::size_t>(rank, 1, sorted_.size()) - 1];
}

double quantile(const Distribution& distribution, double u) {
    return std::visit([u](const auto& shape) { return shape.quantile(u); }, distribution);
}

std::optional<double> mean(const Distribution& distribution) {
    return std::visit([](const auto& shape) { return shape.mean(); }, distribution);
}

} // namespace sim::random
