#pragma once

#include "models/ledger/chart.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/outdoors.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "models/sources/inventory.hpp"
#include "models/targets/target.hpp"
#include "sim/time/calendar.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace models::district {

/// A team of a unit, a town's own people, or a crew for hire. A mix says how many it has.
struct Team {
    std::string key; ///< such as ecology.air
    quantity::Text title;
    std::optional<std::size_t> unit{};  ///< of the plan's units; nothing: for hire
    std::optional<std::size_t> place{}; ///< of the plan's places, where the team is a place's own
};

/// A source group as the tables show it.
struct Group {
    ledger::GroupId id;
    quantity::Text title;
};

/// Everything that was read of a scenario folder, immutable and shared by all threads.
struct District {
    std::string key;
    quantity::Text title;
    sim::time::Calendar calendar{{}, {}};
    ledger::Chart chart;
    std::vector<Group> groups;                ///< in report order
    std::vector<ledger::ColumnId> pollutants; ///< the columns that are tonnes
    quantity::Register numbers;               ///< of the world and of every mix
    sources::Inventory inventory;
    std::vector<Team> teams;
    plan::Plan plan;
    measures::OutdoorClimate outdoors;
    std::vector<plan::Mix> mixes; ///< BAU is always among them
    std::size_t bau = 0;          ///< index of BAU among the mixes
    std::vector<targets::Target> targets;
    std::vector<targets::TargetGroup> target_groups;
    measures::ObservationBook observations;
};

} // namespace models::district
