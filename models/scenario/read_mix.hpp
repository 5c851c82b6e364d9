#pragma once

#include "models/plan/mix.hpp"
#include "models/scenario/mix_file.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/read_plan.hpp"
#include "models/scenario/read_units.hpp"
#include "models/sources/inventory.hpp"

#include <vector>

namespace models::scenario {

/// What a mix is made from, besides its own decisions.
struct Ingredients {
    const plan::Plan& plan;
    const std::vector<PlannedPart>& parts;
    const Offices& offices;
    const sources::Inventory& inventory;
    const std::optional<measures::RoadSurvey>& road_survey; ///< where there are roads
    const Surroundings& around;
    reading::Context& context;
};

/// Reads every part that the mix runs, with the mix's changes in its fields.
plan::Mix read_mix(const MixDecisions& decisions, const Ingredients& from);

} // namespace models::scenario
