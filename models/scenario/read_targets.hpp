#pragma once

#include "models/plan/part.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/targets/target.hpp"

#include <vector>

namespace models::scenario {

/// What the plan promises, and what is judged together.
struct Targets {
    std::vector<targets::Target> targets;
    std::vector<targets::TargetGroup> groups;
};

/// Reads `targets.yaml` once all sources and parts are known.
Targets read_targets(const reading::Node& node, reading::Context& context, const Surroundings& around,
                     const std::vector<plan::Part>& parts);

} // namespace models::scenario
