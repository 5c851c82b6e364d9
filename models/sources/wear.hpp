#pragma once

#include "models/quantity/register.hpp"
#include "models/sources/emission_columns.hpp"

#include <vector>

namespace models::sources {

/// Particles that one worn part gives off, whatever drives the vehicle: tyres, brakes or the road itself.
struct WearPart {
    quantity::Parameter tsp; ///< at the guidebook's reference speed [mg/km]
    double speed_factor = 1; ///< [1]
    double pm10_share = 0;   ///< of TSP [1]
    double pm25_share = 0;   ///< of TSP [1]
};

/// PM2.5, PM10 and TSP of all worn parts [mg/km].
EmissionRates wear_rates(const std::vector<WearPart>& parts, const quantity::Values& values);

/// Correction of tyre wear for the mean speed [km/h]: 1.39 below 40, −0.00974 V + 1.78 up to 90, 0.902 beyond
/// (EMEP/EEA guidebook 1.A.3.b.vi-vii).
double tyre_speed_factor(double speed);

/// Correction of brake wear for the mean speed [km/h]: 1.67 below 40, −0.0270 V + 2.75 up to 95, 0.185 beyond (same).
double brake_speed_factor(double speed);

} // namespace models::sources
