#pragma once

#include "models/measures/alert.hpp"
#include "models/measures/approval.hpp"
#include "models/measures/campaign.hpp"
#include "models/measures/clearance.hpp"
#include "models/measures/deliverable.hpp"
#include "models/measures/enforcement.hpp"
#include "models/measures/feedback.hpp"
#include "models/measures/inspection.hpp"
#include "models/measures/judgement.hpp"
#include "models/measures/lever.hpp"
#include "models/measures/retrofit.hpp"
#include "models/measures/sites.hpp"
#include "models/measures/standing.hpp"
#include "models/measures/turnover.hpp"
#include "models/measures/upkeep.hpp"
#include "models/measures/uptake.hpp"
#include "models/measures/works.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace models::plan {

/// A part without a process of its own: it changes how something goes on that goes on in every mix, such as the
/// turnover of the fleet or the sweeping of roads.
struct WithinOngoing {};

/// What a part does once it has begun.
using Mechanism =
    std::variant<WithinOngoing, measures::Judgement, measures::Retrofit, measures::Uptake, measures::Campaign,
                 measures::Deliverable, measures::Standing, measures::Works, measures::Lever, measures::Approval,
                 measures::Alert, measures::Inspection, measures::Clearance, measures::Feedback, measures::Enforcement>;

/// A part as a mix runs it.
struct Undertaking {
    std::size_t part;            ///< of the plan
    sim::time::Tick starts;      ///< first tick of the first day on which it may begin
    quantity::Parameter release; ///< from when it might begin until its money or its order is there [d]
    Mechanism mechanism;
    sim::time::Tick slip = 0; ///< begins so much later than it would
};

/// A mix of measures: which parts of the plan run, with which decisions. What goes on in every mix stands here too,
/// because a mix decides how: fleets turn over with or without parts, roads are swept with the base year's effort or
/// not at all.
struct Mix {
    std::string key;
    quantity::Text title;
    std::vector<bool> runs;                      ///< by part of the district; goals never run
    std::vector<quantity::Parameter> team_sizes; ///< by team of the district [1]

    std::vector<Undertaking> undertakings; ///< in the plan's order
    measures::TurnoverPolicy turnover;     ///< of the fleet
    std::vector<measures::Domes> domes;
    std::optional<measures::Upkeep> upkeep; ///< of roads, where there are any
};

/// Whether a plain judgement stands in for the part's process in this mix.
bool judged(const Mix& mix, std::size_t part);

} // namespace models::plan
