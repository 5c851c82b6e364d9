#include "models/measures/levers.hpp"

#include <algorithm>

namespace models::measures {

double Levers::pulled(quantity::Parameter parameter) const {
    double times = 1.0;
    double plus = 0.0;
    sim::random::Bounds bounds{};
    for (const Pull& each : pulls_) {
        if (each.on == parameter) {
            times *= each.times;
            plus += each.plus;
            bounds = each.bounds;
        }
    }
    return std::clamp(times * (*drawn_)[parameter] + plus, bounds.least, bounds.most);
}

} // namespace models::measures
