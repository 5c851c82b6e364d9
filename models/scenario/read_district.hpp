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
    std::vector<plan::Place> places;
    std::vector<bool> holidays; ///< by day of the horizon
};

Frame read_frame(const reading::Node& node, reading::Context& context);

/// The twelve months of `climate.csv`; nothing when the file is absent.
std::optional<sources::Climate> read_climate(reading::Folder& folder, reading::Context& context);

/// What stops work outdoors: the rain of the climate, its cold days (the column `cold` of climate.csv) and the
/// holidays.
measures::OutdoorClimate read_outdoors(const std::optional<sources::Climate>& climate, const Frame& frame,
                                       reading::Context& context);

} // namespace models::scenario
