#include "models/measures/levers.hpp"

#include <algorithm>

namespace models::measures {
namespace {

/// The first pull on this number or, when there is none, on a later one.
template<class Pulls>
auto place_of(Pulls& pulls, quantity::Parameter parameter) {
    return std::ranges::lower_bound(pulls, parameter.index, {}, [](const Pull& pull) { return pull.on.index; });
}

} // namespace

void Levers::pull(const Pull& pull) {
    const auto place = place_of(pulls_, pull.on);
    if (place == pulls_.end() || place->on != pull.on) {
        pulls_.insert(place, pull);
        return;
    }
    place->times *= pull.times;
    place->plus += pull.plus;
    place->bounds = pull.bounds;
}

double Levers::pulled(quantity::Parameter parameter) const {
    const double drawn = (*drawn_)[parameter];
    const auto place = place_of(pulls_, parameter);
    if (place == pulls_.end() || place->on != parameter) {
        return drawn;
    }
    return std::clamp(place->times * drawn + place->plus, place->bounds.least, place->bounds.most);
}

} // namespace models::measures
