#pragma once

#include "models/plan/part.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/targets/indicator.hpp"

#include <vector>

namespace models::scenario {

/// What indicators may name.
struct Measurable {
    const ledger::Chart& chart;
    const measures::ObservationBook& observations;
    const std::vector<plan::Part>& parts;
};

/// Reads the indicator of a target from its fields: exactly one of `value`, `share`, `share_rise`, `reduction`.
targets::Indicator read_indicator(reading::Fields& fields, const Measurable& measurable);

} // namespace models::scenario
