#include "models/sources/cohort.hpp"

#include <cassert>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace models::sources {

void spread(std::uint64_t count, std::span<const double> weights, std::span<Cohort> cohorts) {
    assert(weights.size() == cohorts.size() && !cohorts.empty());
    const double whole = std::accumulate(weights.begin(), weights.end(), 0.0);
    double passed = 0;
    std::uint64_t given = 0;
    for (std::size_t at = 0; at < cohorts.size() && whole > 0; ++at) {
        passed += weights[at];
        const auto due = static_cast<std::uint64_t>(std::llround(static_cast<double>(count) * (passed / whole)));
        cohorts[at].count += due - given;
        given = due;
    }
    cohorts.back().count += count - given;
}

Survival::Survival(double shape) : shape_(shape), powers_(oldest + 2) {
    if (!(shape > 0) || !std::isfinite(shape)) {
        throw std::invalid_argument("the shape of a Weibull survival must be positive and finite");
    }
    for (std::size_t month = 0; month < powers_.size(); ++month) {
        powers_[month] = std::pow(static_cast<double>(month) / 12.0, shape);
    }
}

double Survival::scale(double life) const {
    return std::pow(life, -shape_);
}

double Survival::surviving(double scale, int age) const {
    return std::exp(-scale * power(age));
}

} // namespace models::sources
