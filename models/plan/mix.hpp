#pragma once

#include "models/measures/campaign.hpp"
#include "models/measures/retrofit.hpp"
#include "models/measures/sites.hpp"
#include "models/measures/turnover.hpp"
#include "models/measures/upkeep.hpp"
#include "models/measures/uptake.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace models::plan {

/// A mix of measures: which parts of the plan run, with which decisions. What goes on in every mix stands here too,
/// because a mix decides how: fleets turn over with or without parts, roads are swept with the base year's effort or
/// not at all.
struct Mix {
    std::string key;
    quantity::Text title;
    std::vector<bool> runs;                      ///< by part of the district
    std::vector<quantity::Parameter> team_sizes; ///< by team of the district [1]

    measures::TurnoverPolicy turnover; ///< of the fleet
    std::vector<measures::Retrofit> retrofits;
    std::vector<measures::Uptake> uptakes;
    std::vector<measures::Campaign> campaigns;
    std::vector<measures::Domes> domes;
    std::optional<measures::Upkeep> upkeep; ///< of roads, where there are any
};

} // namespace models::plan
