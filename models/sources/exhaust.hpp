#pragma once

#include "models/quantity/register.hpp"
#include "models/sources/cohort.hpp"
#include "models/sources/emission_columns.hpp"

#include <optional>
#include <span>

namespace models::sources {

/// How an exhaust factor rises with age a [a]: 1 + slope · clamp(a − onset, 0, span). The guide's λ is tabulated by
/// calendar year and ends in 2018; this is its form by age.
struct Deterioration {
    double onset = 0; ///< [a]
    double span = 0;  ///< years over which it rises [a]
    double slope = 0; ///< [1/a]

    double at(double age) const;
};

/// One pollutant's exhaust: EF = base × correction × deterioration, where the correction holds the factors for speed,
/// fuel sulphur, load, and the year's mean of temperature and humidity (MEP 2014 No. 92, Annex 3: EF = BEF · φ_temp ·
/// φ_RH · γ_speed · λ_age · θ_S · θ_load).
struct ExhaustFactor {
    std::optional<quantity::Parameter> base; ///< [mg/activity unit]; nothing: no exhaust
    double correction = 1;                   ///< [1]
    Deterioration deterioration;
};

/// Exhaust of one emission stage. PM10 = PM2.5 / 0.9 and TSP = PM10 (same guide: exhaust particles are fine ones).
struct Exhaust {
    ExhaustFactor nox;
    ExhaustFactor voc;
    ExhaustFactor pm25;

    bool deteriorates() const;
};

/// PM2.5 in the PM10 of exhaust [1].
inline constexpr double fine_share_of_exhaust = 0.9;

/// Mean deterioration of cohorts, weighted by what they do. `oldest_age` is that of the first cohort [month], each
/// following one is a year younger. 1 when none does anything.
double mean_deterioration(const Deterioration& deterioration, std::span<const Cohort> cohorts, int oldest_age);

/// What one unit of activity emits from the exhaust of these cohorts [mg/activity unit].
EmissionRates exhaust_rates(const Exhaust& exhaust, const quantity::Values& values, std::span<const Cohort> cohorts,
                            int oldest_age);

} // namespace models::sources
