#pragma once

#include "models/measures/uptake.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/asphalt.hpp"

#include <optional>

namespace models::scenario {

/// A part by which something new spreads: `of` names what, `warm_mix` of the district's asphalt or a mere `share`;
/// `delay`, `ramp`, `curve` and `reach` say how, `controls` what it does to emissions.
measures::Uptake read_uptake(reading::Fields& fields, const PartReading& part,
                             const std::optional<sources::Asphalt>& asphalt);

} // namespace models::scenario
