#include "models/measures/seasonal_work.hpp"

#include <algorithm>

namespace models::measures {

using sim::time::Season;
using sim::time::Tick;
using sim::time::Window;

std::optional<Tick> fits_from(const Season& season, Tick from, Tick work) {
    for (const Window& window : season.windows()) {
        const Tick begins = std::max(from, window.opens);
        if (begins + work < window.closes) {
            return begins;
        }
    }
    return std::nullopt;
}

std::optional<Tick> worked_off(const Season& season, Tick from, Tick work) {
    for (const Window& window : season.windows()) {
        const Tick begins = std::max(from, window.opens);
        if (begins >= window.closes) {
            continue;
        }
        if (begins + work <= window.closes) {
            return begins + work;
        }
        work -= window.closes - begins;
    }
    return std::nullopt;
}

} // namespace models::measures
