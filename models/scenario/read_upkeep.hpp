#pragma once

#include "models/measures/upkeep.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/roads.hpp"

namespace models::scenario {

/// Reads a part that adds sweeping: `rounds` (all when missing), `extra_passes`, and `machines` with
/// `share_a_machine` and `delivery`, which only urban carriageways can have.
measures::SweepingPart read_sweeping_part(reading::Fields& fields, const PartReading& part,
                                          const sources::Roads& roads);

} // namespace models::scenario
