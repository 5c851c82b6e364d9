#pragma once

#include "models/measures/campaign.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Reads a campaign: its `season` (all year when missing), a `ramp`, its `controls` and the `compliance` with it; one
/// of the last two may be missing.
measures::Campaign read_campaign(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
