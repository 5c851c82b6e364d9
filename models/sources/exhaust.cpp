#include "models/sources/exhaust.hpp"

#include <algorithm>

namespace models::sources {
namespace {

double rate(const ExhaustFactor& factor, const quantity::Values& values, std::span<const Cohort> cohorts,
            int oldest_age) {
    if (!factor.base) {
        return 0;
    }
    return values[*factor.base] * factor.correction * mean_deterioration(factor.deterioration, cohorts, oldest_age);
}

} // namespace

double Deterioration::at(double age) const {
    return 1.0 + slope * std::clamp(age - onset, 0.0, span);
}

bool Exhaust::deteriorates() const {
    return nox.deterioration.slope != 0 || voc.deterioration.slope != 0 || pm25.deterioration.slope != 0;
}

double mean_deterioration(const Deterioration& deterioration, std::span<const Cohort> cohorts, int oldest_age) {
    if (deterioration.slope == 0) {
        return 1;
    }
    double activity = 0;
    double weighted = 0;
    double age = oldest_age / 12.0;
    for (const Cohort& cohort : cohorts) {
        activity += cohort.activity;
        weighted += cohort.activity * deterioration.at(age);
        age -= 1.0;
    }
    return activity > 0 ? weighted / activity : 1;
}

EmissionRates exhaust_rates(const Exhaust& exhaust, const quantity::Values& values, std::span<const Cohort> cohorts,
                            int oldest_age) {
    const double pm25 = rate(exhaust.pm25, values, cohorts, oldest_age);
    const double pm10 = pm25 / fine_share_of_exhaust;
    return {.nox = rate(exhaust.nox, values, cohorts, oldest_age),
            .voc = rate(exhaust.voc, values, cohorts, oldest_age),
            .pm25 = pm25,
            .pm10 = pm10,
            .tsp = pm10};
}

} // namespace models::sources
