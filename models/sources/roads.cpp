#include "models/sources/roads.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace models::sources {
namespace {

constexpr double silt_power = 0.91;
constexpr double weight_power = 1.02;
constexpr double mg_per_g = 1e3;

/// Sum of share × relative value over the classes, divided by the sum of shares.
double mean_by_traffic(const Roads& roads, const quantity::Values& values, quantity::Parameter RoadClass::*relative) {
    double sum = 0.0;
    double shares = 0.0;
    for (const RoadClass& road : roads.classes) {
        sum += values[road.vehicle_km_share] * values[road.*relative];
        shares += values[road.vehicle_km_share];
    }
    return sum / shares;
}

double sum_of_shares(const Roads& roads, const quantity::Values& values) {
    double shares = 0.0;
    for (const RoadClass& road : roads.classes) {
        shares += values[road.vehicle_km_share];
    }
    return shares;
}

/// The mean day against a dry one: AP-42 13.2.1 eq. 2, where it is 1 - P / 4N for P wet days of N.
double mean_of_days(const Roads& roads, const quantity::Values& values) {
    const double wet = roads.rain.wet_share();
    return 1.0 - wet + wet * values[roads.wet_day_share];
}

constexpr int newton_steps = 6;

/// Ln silt of a surveyed class over its roads and the months of the base year: a mixture, so months widen the spread.
struct SurveyedClass {
    double roads;
    double log_mean;
    double spread;
};

/// The number of roads above a threshold and its derivative.
std::pair<double, double> poor_roads(const std::vector<SurveyedClass>& classes, double log_threshold) {
    double poor = 0.0;
    double slope = 0.0;
    for (const SurveyedClass& surveyed : classes) {
        const double score = (surveyed.log_mean - log_threshold) / surveyed.spread;
        poor += surveyed.roads * sim::random::normal_cdf(score);
        slope -= surveyed.roads * sim::random::normal_density(score) / surveyed.spread;
    }
    return {poor, slope};
}

} // namespace

SiltResponse::SiltResponse() {
    for (int knot = 0; knot <= last_knot; ++knot) {
        const double silt = static_cast<double>(std::max(knot, first_knot)) / knots_per_unit;
        const double value = beyond(silt);
        knots_.push_back({value, silt_power * value / silt / knots_per_unit});
    }
}

double SiltResponse::beyond(double silt_ratio) {
    return std::pow(silt_ratio, silt_power);
}

double paved_road_dust(double particle_factor, double silt, double weight) {
    return particle_factor * std::pow(silt, silt_power) * std::pow(weight, weight_power);
}

void Roads::open(const Opening& opening) const {
    const quantity::Values& values = opening.values;
    const double shares = sum_of_shares(*this, values);
    const double silt_unit = values[silt_of_traffic] / mean_by_traffic(*this, values, &RoadClass::silt);
    const double weight_unit = values[weight] / mean_by_traffic(*this, values, &RoadClass::weight);
    const double mean_day = mean_of_days(*this, values) * values[calibration] * mg_per_g;
    const auto dust_of = [&](const RoadClass& road, quantity::Parameter particle_factor) {
        return mean_day * paved_road_dust(values[particle_factor], silt_unit * values[road.silt],
                                          weight_unit * values[road.weight]);
    };
    std::vector<double> rates;
    for (const RoadClass& road : classes) {
        write({.pm25 = dust_of(road, particle_factors.pm25),
               .pm10 = dust_of(road, particle_factors.pm10),
               .tsp = dust_of(road, particle_factors.tsp)},
              columns, rates);
        opening.ledger.open(road.line, 0.0, values[vehicle_km] * values[road.vehicle_km_share] / shares, rates);
    }
}

double Roads::removal_of_pass(double mechanised, const quantity::Values& values) const {
    return mechanised * values[silt.removal_mechanised] + (1.0 - mechanised) * values[silt.removal_manual];
}

SiltBudget Roads::budget(const SweepingRound& round, const quantity::Values& values) const {
    return {1.0 / values[silt.return_time], values[round.passes] * removal_of_pass(mechanised(round, values), values),
            values[silt.wash]};
}

WetDays Roads::wet_days(const ExpectedSilt& expected, const quantity::Values& values) const {
    const double wet = expected.on_wet_days / expected.mean;
    const double mean = 1.0 - wet + wet * values[wet_day_share];
    return {values[wet_day_share] / mean, 1.0 / mean};
}

PoorRoads::PoorRoads(const Roads& roads, const quantity::Values& values, const std::vector<ExpectedSilt>& expected)
    : spread_{values[roads.survey.spread]} {
    std::vector<SurveyedClass> classes;
    double surveyed = 0.0;
    for (const RoadClass& road : roads.classes) {
        const ExpectedSilt& silt = expected[road.round];
        log_silt_.push_back(std::log(values[road.silt]));
        classes.push_back({values[road.surveyed], log_silt_.back() + silt.log_mean,
                           std::sqrt(spread_ * spread_ + silt.log_variance)});
        surveyed += values[road.surveyed];
    }
    // Newton's method on the score of the share, which is nearly a straight line.
    const double wanted = sim::random::normal_quantile(values[roads.survey.poor_share]);
    for (int step = 0; step < newton_steps; ++step) {
        const auto [poor, slope] = poor_roads(classes, log_threshold_);
        const double score = sim::random::normal_quantile(poor / surveyed);
        log_threshold_ += (wanted - score) * sim::random::normal_density(score) * surveyed / slope;
    }
}

double PoorRoads::share(std::size_t road_class, double silt_ratio) const {
    return sim::random::normal_cdf((log_silt_[road_class] + std::log(silt_ratio) - log_threshold_) / spread_);
}

} // namespace models::sources
