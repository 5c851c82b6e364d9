#pragma once

#include "models/measures/sites.hpp"
#include "models/measures/turnover.hpp"
#include "models/measures/upkeep.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/read_lever.hpp"
#include "models/scenario/read_plan.hpp"
#include "models/scenario/read_units.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/inventory.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace models::scenario {

/// What parts and mixes are made from, besides their own decisions.
struct Ingredients {
    const plan::Plan& plan;
    const std::vector<PlannedPart>& parts;
    const Offices& offices;
    const sources::Inventory& inventory;
    const std::optional<measures::RoadSurvey>& road_survey; ///< where there are roads
    const Surroundings& around;
    reading::Context& context;
};

/// A part as it is to be run: with a process of its own, or with what it adds to something that goes on anyway.
struct ReadPart {
    plan::Undertaking undertaking;
    measures::TurnoverPolicy turnover{};
    std::vector<measures::SweepingPart> sweeping{};
    std::vector<measures::Domes> domes{};
};

/// Reads a part of the plan from fields that may hold a mix's changes; nothing after a report that leaves nothing to
/// run. `scope` says under which key its numbers are entered.
/// `parts` says which parts run beside it, for levers.
std::optional<ReadPart> read_part(std::size_t part, const reading::Node& fields, const reading::Scope& scope,
                                  const PartsOfMix& parts, const Ingredients& from);

/// Every part as the plan has it, in the plan's order; nothing for goals. Mixes that change nothing about a part share
/// it, and its numbers; a lever belongs to one mix, as the numbers that it acts on may be the mix's own.
std::vector<std::optional<ReadPart>> read_parts(const Ingredients& from);

} // namespace models::scenario
