#pragma once

#include "models/district/district.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/folder.hpp"
#include "sim/time/calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace models::scenario {

/// What `district.yaml` says, before anything else is read.
struct Frame {
    std::string key;
    quantity::Text title;
    sim::time::Calendar calendar;
    Seasons seasons;
    ledger::Chart chart; ///< pollutants, `activity` and the groups
    std::vector<district::Group> groups;
    std::vector<ledger::ColumnId> pollutants;
    std::vector<std::string> shared_errors;
};

Frame read_frame(const reading::Node& node, reading::Context& context);

/// The twelve months of `climate.csv`; nothing when the file is absent.
std::optional<sources::Climate> read_climate(reading::Folder& folder, reading::Context& context);

/// A team, and how many people or crews it has unless a mix changes that.
struct TeamSize {
    district::Team team;
    quantity::Parameter size; ///< [1]
};

/// The teams of `units.yaml`, in the order of the file.
std::vector<TeamSize> read_teams(const reading::Node& node, reading::Context& context);

} // namespace models::scenario
