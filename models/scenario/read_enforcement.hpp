#pragma once

#include "models/measures/enforcement.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// A part that checks whether a rule is kept.
///
///     3.10a:
///       mechanism: enforcement
///       lead: traffic_police
///       subjects: 4000 vehicle
///       violating: 12 %
///       floor: 3 %
///       checks: 200 1/month
///       a_tour: 50
///       tour: 0.5 d                     # of officers
///       detects: 70 %
///       deterrence: 1                   # e-folds of violation per check and subject
///       tolerated: 8 %                  # at the deadline, known
///       controls: […]                   # optional
///
/// Enters the series `<part>.violating` and `<part>.caught`, the violations found per check.
measures::Enforcement read_enforcement(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
