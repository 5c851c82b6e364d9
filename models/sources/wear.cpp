#include "models/sources/wear.hpp"

namespace models::sources {

EmissionRates wear_rates(const std::vector<WearPart>& parts, const quantity::Values& values) {
    EmissionRates rates;
    for (const WearPart& part : parts) {
        const double tsp = values[part.tsp] * part.speed_factor;
        rates.tsp += tsp;
        rates.pm10 += tsp * part.pm10_share;
        rates.pm25 += tsp * part.pm25_share;
    }
    return rates;
}

double tyre_speed_factor(double speed) {
    if (speed < 40) {
        return 1.39;
    }
    return speed <= 90 ? -0.00974 * speed + 1.78 : 0.902;
}

double brake_speed_factor(double speed) {
    if (speed < 40) {
        return 1.67;
    }
    return speed <= 95 ? -0.0270 * speed + 2.75 : 0.185;
}

} // namespace models::sources
