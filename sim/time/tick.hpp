#pragma once

#include <cstdint>

namespace sim::time {

/// Simulated time: whole seconds since 00:00 of the first day of the horizon [s].
using Tick = std::int64_t;

constexpr Tick ticks_per_hour = 3'600;
constexpr Tick ticks_per_day = 24 * ticks_per_hour;

/// Order of events at one instant, first to last; equal priorities run in the order they were scheduled.
/// What ends comes before what begins, so that a crew freed at noon can start again at noon. States drift before the
/// day is closed, and the day is closed before anyone judges it.
enum class Priority : std::uint8_t { finish, release, grant, start, advance, close, judge };

} // namespace sim::time
