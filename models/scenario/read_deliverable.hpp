#pragma once

#include "models/measures/deliverable.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Something to be written: how many `copies` (of each member where members lead), how long officers are `drafting`,
/// how long a `review` takes elsewhere, the share `returned` by it (at most three times), and the `revision` that
/// follows.
measures::Deliverable read_deliverable(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
