#pragma once

#include "models/ledger/chart.hpp"
#include "models/plan/part.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/scenario/reading/node.hpp"

#include <vector>

namespace models::scenario {

/// A part of the plan and what its file says of it, which mixes may change.
struct PlannedPart {
    plan::Part part;
    reading::Node fields;
};

/// All parts in plan/*.yaml, files in alphabetical order. Adds a measure to the chart for each.
std::vector<PlannedPart> read_plan(reading::Folder& folder, reading::Context& context, Surroundings& around);

/// What every part says, whatever its mechanism: reads these fields of a part, in a mix or not.
struct CommonFields {
    quantity::Text title;
    std::string mechanism;
    std::string lead;
    sim::time::Tick starts;   ///< first tick of the first day on which the part may act
    sim::time::Tick deadline; ///< last tick of its day
};
CommonFields read_common(reading::Fields& fields, const Surroundings& around);

} // namespace models::scenario
