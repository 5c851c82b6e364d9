#pragma once

#include "models/quantity/register.hpp"
#include "models/quantity/unit.hpp"
#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/references.hpp"
#include "sim/time/calendar.hpp"

namespace models::scenario::reading {

/// What every reader of a scenario shares: where mistakes go, how units convert, where numbers are entered, which
/// references exist.
struct Context {
    Diagnostics& diagnostics;
    quantity::Units& units;
    quantity::Register& numbers;
    const References& references;
    sim::time::Date first_day{}; ///< stands in for a date that cannot be read
};

} // namespace models::scenario::reading
