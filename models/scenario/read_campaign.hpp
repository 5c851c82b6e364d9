#pragma once

#include "models/measures/campaign.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Reads a campaign: its `season` (from the part's `starts` on when missing), a `ramp` and a list of `controls`, each
/// with the `lines` it stands on (patterns), an `efficiency` per pollutant, and the `effectiveness` and `penetration`
/// of its rule. Adds a control to the chart for each.
measures::Campaign read_campaign(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
