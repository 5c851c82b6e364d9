#pragma once

#include "models/measures/rule_control.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

#include <vector>

namespace models::scenario {

/// What a part's `controls` do to emissions; none when it has no such field. Each adds a control to the chart.
std::vector<measures::RuleControl> read_rule_controls(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
