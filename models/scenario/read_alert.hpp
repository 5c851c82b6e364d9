#pragma once

#include "models/measures/alert.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Calls on a `trigger`, which is rain, in a `season`: officers must be there `within` so long; their `turnout` and
/// their `work`; `required` says which share of the calls must be answered in time.
measures::Alert read_alert(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
