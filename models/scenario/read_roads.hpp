#pragma once

#include "models/measures/upkeep.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/roads.hpp"

#include <optional>

namespace models::scenario {

/// Reads sources/roads.yaml and the table of road classes that it names; nothing when the scenario has no such file.
/// Adds an account per sweeping round, `road_dust.<round>`, and a line per class, `road_dust.<round>.<class>`.
std::optional<sources::Roads> read_roads(reading::Folder& folder, reading::Context& context,
                                         const Surroundings& around);

/// Enters the series and the names of chance of the monthly road survey.
measures::RoadSurvey enter_road_survey(reading::Context& context, const Surroundings& around);

} // namespace models::scenario
