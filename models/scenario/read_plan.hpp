#pragma once

#include "models/ledger/chart.hpp"
#include "models/plan/plan.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/read_units.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/scenario/reading/node.hpp"

#include <string>
#include <vector>

namespace models::scenario {

/// What the file says of a part, which mixes may change; in the order of the plan's parts.
struct PlannedPart {
    std::string id;
    reading::Node fields;
};

/// The plan, and its parts as they are written.
struct WrittenPlan {
    plan::Plan plan; ///< without units and places
    std::vector<PlannedPart> parts;
};

/// The plan in plan/*.yaml: chapters, sections, tasks, documents, measures and parts, in order of their numbers. Adds a
/// measure to the chart for each part. A part that comes after itself, by whatever detour, is reported with all members
/// of the circle.
WrittenPlan read_plan(reading::Folder& folder, reading::Context& context, const Surroundings& around,
                      const std::vector<plan::Unit>& units);

/// What every part decides, whatever its mechanism. Reads the fields that all parts have, in a mix.
struct CommonFields {
    std::string mechanism;
    sim::time::Tick starts;      ///< first tick of the first day on which it may begin
    quantity::Parameter release; ///< from when it might begin until its money or its order is there [d]
};
CommonFields read_common(reading::Fields& fields, const Surroundings& around, const plan::Part& part);

} // namespace models::scenario
