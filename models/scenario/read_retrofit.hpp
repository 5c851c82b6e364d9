#pragma once

#include "models/measures/retrofit.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/asphalt.hpp"
#include "models/sources/boilers.hpp"

#include <optional>

namespace models::scenario {

/// A part that renovates facilities: `facilities` names which, and a mapping of that name says what the works do.
///
///     6.4b:
///       mechanism: retrofit
///       lead: ecology.air
///       supporting: [city_management]   # an officer of each is needed at the same time
///       joining: {value: 30 d, …}       # until an owner signs; nobody is waited for when it is left out
///       crews: crews.boilers            # a team like any other, shared by the parts that name it
///       season: boiler_works            # when works may be done; all year when it is left out
///       facilities: boilers             # or asphalt_tanks
///       wanted: 20                      # the readiest below the aim
///       aim: b
///       steps: {permit: …, design: …, works: …, rework: …, commissioning: …, grading: …}
///       fails: 10 %                     # commissioning fails the first time
///       boilers: {nox: …, coupled: …, heat_pump_share: …}
///
/// With `facilities: counted` things have no line of their own: `population` says how many there are, `controls` what
/// all of them together change; `aim` is not asked for and `crews` may be left out.
measures::Retrofit read_retrofit(reading::Fields& fields, const PartReading& part,
                                 const std::optional<sources::Boilers>& boilers,
                                 const std::optional<sources::Asphalt>& asphalt);

} // namespace models::scenario
