#pragma once

#include "models/sources/climate.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/calendar.hpp"

#include <vector>

namespace models::sources {

/// Wet and dry days of a horizon: a chain of two states whose chances change with the month (Gabriel and Neumann 1962,
/// Q. J. R. Meteorol. Soc. 88:90). A day is wet with at least 0.254 mm of rain, the threshold of AP-42 13.2.1.
class Rain {
public:
    /// The chances that one day is wet.
    struct Chances {
        double after_wet; ///< when the day before was wet
        double after_dry; ///< when the day before was dry
    };

    /// `luck` names the chance of each day.
    Rain(const Climate& climate, const sim::time::Calendar& calendar, sim::random::Name luck);

    /// The days of one draw, true when wet.
    std::vector<bool> draw(const sim::random::Chance& chance) const;

    int days() const { return static_cast<int>(chances_.size()); }
    const Chances& on(int day) const { return chances_[static_cast<std::size_t>(day)]; }

    /// The chance that a day is wet when nothing is known of the day before.
    double wet(int day) const { return wet_[static_cast<std::size_t>(day)]; }

    /// The share of wet days that the horizon has on average.
    double wet_share() const;

private:
    std::vector<Chances> chances_; ///< by day
    std::vector<double> wet_;      ///< by day
    sim::random::Name luck_;
};

} // namespace models::sources
