#pragma once

#include "models/quantity/register.hpp"
#include "models/quantity/unit.hpp"
#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/references.hpp"
#include "sim/random/distribution.hpp"
#include "sim/time/calendar.hpp"

#include <cstdint>
#include <map>

namespace models::scenario::reading {

/// What a number's reader made of it, which its papers do not say.
struct Terms {
    sim::random::Bounds bounds{}; ///< where every draw of it lies
    bool is_share = false;
};

/// What every reader of a scenario shares: where mistakes go, how units convert, where numbers are entered, which
/// references exist.
struct Context {
    Diagnostics& diagnostics;
    quantity::Units& units;
    quantity::Register& numbers;
    const References& references;
    sim::time::Date first_day{};            ///< stands in for a date that cannot be read
    std::map<std::uint32_t, Terms> terms{}; ///< of the numbers entered, by index of their parameters
};

} // namespace models::scenario::reading
