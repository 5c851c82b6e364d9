#pragma once

#include "models/measures/turnover.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/fleet.hpp"

namespace models::scenario {

/// A part with the mechanism `turnover`, appended to what the mix does about fleets. It moves purchases, retires
/// vehicles, or both:
///
///     classes: [truck_light, truck_heavy]    whose purchases
///     new_energy_share: 36 %                 reached by each; or {excavator: 20 %, loader: 45 %} without `classes`
///     ramp: 3 month                          from `starts` to the full effect, otherwise at once
///     aim: 35 %                              finished when reached, over all classes
///     aim_of: registrations                  of the year, or stock; otherwise registrations
///     retire:
///       classes: sanitation
///       powertrain: diesel
///       up_to_stage: cn4                     and older
///       share: 50 %                          of those here at the end of the base year, or number: 60 vehicle
///       counts: retired                      or all_gone, when natural scrapping counts too
///       per_month: 8 vehicle/month           handed in on average
///       replaced_by: electric                same_powertrain or nothing
void read_turnover(reading::Fields& fields, const PartReading& part, const sources::Fleet& fleet,
                   measures::TurnoverPolicy& into);

} // namespace models::scenario
