#pragma once

#include "models/sources/rain.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/calendar.hpp"
#include "sim/time/tick.hpp"
#include "sim/time/window.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace models::measures {

/// What stops work outdoors, for the whole district: rain, cold and holidays. Without rain and cold nothing but the
/// holidays does.
struct OutdoorClimate {
    std::optional<sources::Rain> rain; ///< the same wet days as the roads meet
    std::array<double, 12> cold{};     ///< share of a month's days that are too cold, January first [1]
    sim::random::Name cold_luck{};
    std::vector<bool> holidays{}; ///< by day of the horizon; empty: none
};

/// The days of one replication. They are drawn when somebody first asks.
class Outdoors {
public:
    /// Both must outlive this.
    Outdoors(const OutdoorClimate& climate, const sim::time::Calendar& calendar, sim::random::Chance luck)
        : climate_{&climate},
          calendar_{&calendar},
          luck_{luck} {}

    /// Whether people can work outdoors on this day of the horizon.
    bool workable(int day);
    /// Whether this day is a holiday of the district.
    bool holiday(int day) const {
        return !climate_->holidays.empty() && climate_->holidays[static_cast<std::size_t>(day)];
    }
    /// Whether it rains on this day.
    bool wet(int day);
    /// The first days of rain after a dry day, in order.
    std::vector<int> first_wet_days();

    /// When so many workable days inside the season have passed since `from` [s]; a part of a day counts as such.
    /// Nothing when the horizon ends before. A null season is the whole year.
    std::optional<sim::time::Tick> after(sim::time::Tick from, double workable_days, const sim::time::Season* season);

private:
    void draw();

    const OutdoorClimate* climate_;
    const sim::time::Calendar* calendar_;
    sim::random::Chance luck_;
    std::vector<bool> wet_{};
    std::vector<bool> workable_{};
};

} // namespace models::measures
