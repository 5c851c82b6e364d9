#pragma once

#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/fleet.hpp"

#include <optional>

namespace models::scenario {

/// On-road fleet and non-road machinery: `sources/fleet.csv` (one row for each class and powertrain) and the numbers
/// and factors it needs from `sources/fleet_numbers.csv` and `factors/{stages,exhaust,corrections,wear}.csv`. Adds an
/// account for each class and powertrain and a line for each stage, `on_road.truck_heavy.diesel.cn5`. Nothing when
/// there is no fleet.
std::optional<sources::Fleet> read_fleet(reading::Folder& folder, reading::Context& context,
                                         const Surroundings& around);

} // namespace models::scenario
