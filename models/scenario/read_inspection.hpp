#pragma once

#include "models/measures/inspection.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// A part that visits things and has put right what it finds.
///
///     37.1b:
///       mechanism: inspection
///       lead: ecology.soil
///       population: {value: 60 firm, range: 50..70, shape: lognormal, status: assumed}
///       coverage: 100 %                 # to visit in each round
///       rounds: 2                       # 1 when left out
///       season: outdoor_works           # the whole year when left out
///       outdoors: yes                   # rain, cold and holidays stop tours; no when left out
///       a_tour: 3
///       tour: 1 d                       # of officers
///       faulty: 30 %
///       rectify: 30 d
///       persists: 5 %                   # 0 when left out
///       needed: 95 %                    # of the due visits, known; 100 % when left out
///       controls: […]                   # optional
///
/// Enters the series `<part>.rectified`.
measures::Inspection read_inspection(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
