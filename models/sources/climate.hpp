#pragma once

#include <array>

namespace models::sources {

/// The months of an average year, January first.
struct Climate {
    std::array<double, 12> temperature;   ///< mean of the month [°C]
    std::array<double, 12> humidity;      ///< mean relative humidity, 0..1
    std::array<double, 12> wet_after_wet; ///< P(a day with at least 0.254 mm of rain | the day before was wet)
    std::array<double, 12> wet_after_dry; ///< P(… | the day before was dry)
    std::array<double, 12> cold{};        ///< share of days too cold for work outdoors, 0..1
};

} // namespace models::sources
