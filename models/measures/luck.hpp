#pragma once

#include "sim/random/distribution.hpp"
#include "sim/random/stream.hpp"

#include <cstdint>

namespace models::measures {

/// A number that falls anew for each thing and occasion, such as how long one permit takes. What we don't know about
/// all of them together is a parameter, not luck.
struct Luck {
    sim::random::Name name;
    sim::random::Distribution distribution;

    /// The number of this thing on this occasion; the same in every mix and on every thread.
    double of(sim::random::Chance chance, std::uint32_t entity, std::uint32_t occurrence = 0) const {
        return sim::random::quantile(distribution, chance.uniform(name, entity, occurrence));
    }
};

} // namespace models::measures
