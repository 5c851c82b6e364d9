#include "sim/random/quantile_table.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <limits>

namespace sim::random {
namespace {

constexpr double per_score = 16;
constexpr double first_score = -8.25;
constexpr int knot_count = 2 * 132 + 1;

LogTails tails_at_score(double z) {
    return {std::log(normal_cdf(z)), std::log(normal_cdf(-z))};
}

} // namespace

QuantileTable::QuantileTable(std::vector<Knot> knots) : knots_(std::move(knots)) {
    for (std::size_t i = 0; i < knots_.size(); ++i) {
        const double before = i > 0 ? knots_[i].value - knots_[i - 1].value : std::numeric_limits<double>::infinity();
        const double after =
            i + 1 < knots_.size() ? knots_[i + 1].value - knots_[i].value : std::numeric_limits<double>::infinity();
        knots_[i].rise = std::clamp(knots_[i].rise, 0.0, std::max(0.0, 3.0 * std::min(before, after)));
    }
}

/// `back` turns the variable's y into the value and its derivative dx/dy; the slope is then dx/dz = φ(z)/f(y) · dx/dy.
template<class Variable, class Back>
std::vector<QuantileTable::Knot> QuantileTable::knots_of(const Variable& variable, Back back) {
    std::vector<Knot> knots;
    knots.reserve(knot_count);
    double y = variable.centre();
    for (int i = 0; i < knot_count; ++i) {
        const double z = first_score + i / per_score;
        y = quantile_at(variable, tails_at_score(z), y);
        const auto [value, derivative] = back(y);
        const double dy_dz = normal_density(z) * std::exp(-variable.log_density(y));
        knots.push_back({value, derivative * dy_dz / per_score});
        y += dy_dz / per_score;
    }
    return knots;
}

QuantileTable QuantileTable::gamma(double shape) {
    return QuantileTable(knots_of(LogGamma(shape), [](double y) { return std::pair(std::exp(y), std::exp(y)); }));
}

QuantileTable QuantileTable::beta(double alpha, double beta) {
    return QuantileTable(knots_of(LogitBeta(alpha, beta), [](double y) {
        const double x = 1.0 / (1.0 + std::exp(-y));
        return std::pair(x, x / (1.0 + std::exp(y)));
    }));
}

/// Cubic Hermite between two knots.
double QuantileTable::at(double u) const {
    const double position = std::clamp((normal_quantile(u) - first_score) * per_score, 0.0, knot_count - 1.0);
    const auto i = std::min(static_cast<std::size_t>(position), knots_.size() - 2);
    const double t = position - static_cast<double>(i);
    const Knot& left = knots_[i];
    const Knot& right = knots_[i + 1];
    const double gap = right.value - left.value;
    const double bend = left.rise - gap + t * (2.0 * gap - left.rise - right.rise);
    return left.value + t * (gap + (1.0 - t) * bend);
}

} // namespace sim::random
