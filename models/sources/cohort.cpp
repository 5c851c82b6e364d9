#include "models/sources/cohort.hpp"

#include "sim/random/discrete.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace models::sources {

Cohort& Cohort::operator+=(const Cohort& other) {
    count += other.count;
    activity += other.activity;
    return *this;
}

Cohort take(Cohort& cohort, std::uint64_t count) {
    if (count >= cohort.count) {
        const Cohort all = cohort;
        cohort = {};
        return all;
    }
    const double share = static_cast<double>(count) / static_cast<double>(cohort.count);
    const Cohort taken{count, cohort.activity * share};
    cohort.count -= taken.count;
    cohort.activity -= taken.activity;
    return taken;
}

double slow_down(Cohort& cohort, double kept) {
    const double lost = cohort.activity * (1.0 - kept);
    cohort.activity -= lost;
    return lost;
}

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

std::uint64_t scrapped(std::uint64_t count, double hazard, double u) {
    if (u <= 1.0 - static_cast<double>(count) * hazard) { // P(none) is at least this
        return 0;
    }
    return sim::random::binomial(count, -std::expm1(-hazard), u);
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

double Survival::power(int age) const {
    return powers_[static_cast<std::size_t>(std::clamp(age, 0, oldest + 1))];
}

} // namespace models::sources
