#pragma once

#include "models/measures/standing.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Something due after `every` month, quarter, half_year or year: `due` so long after it, with so much `work` once the
/// data are `ready`; `required` says which share of the periods must be on time.
measures::Standing read_standing(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
