#pragma once

#include "models/measures/clearance.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// A part that clears faults as they come up.
///
///     7.5b:
///       mechanism: clearance
///       lead: city_management
///       arrivals: 6 1/month
///       stock: 12                       # open when the part begins, known; 0 when left out
///       found: 10 d
///       handling: 0.5 d                 # of officers
///       clearing: 12 d
///       within: 30 d                    # limit from discovery, known
///       required: 90 %                  # within the limit, known; 90 % when left out
///       controls: […]                   # optional
///
/// Enters the series `<part>.open`.
measures::Clearance read_clearance(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
