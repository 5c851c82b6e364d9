#pragma once

#include "models/measures/works.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Something to be built: an `amount` in `section`s, in the unit of the part; officers `permit`, `preparation`
/// elsewhere, how much one of the `crews` builds `per_day` in which `season` and whether `outdoors`, and `acceptance`.
measures::Works read_works(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
