#pragma once

#include "models/ledger/chart.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/folder.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario {

/// The source group of this key; reports at `place` when the district has none and gives the first group.
ledger::GroupId group_named(std::string_view key, const reading::Place& place, reading::Context& context,
                            ledger::Chart& chart);

/// The group that a field names.
ledger::GroupId read_group(reading::Fields& fields, std::string_view name, const Surroundings& around);

/// The column that a field names; nothing, after a report, when it is none of the district's pollutants.
std::optional<ledger::ColumnId> read_pollutant(reading::Fields& fields, std::string_view name,
                                               const Surroundings& around);

/// One factor for each day of the horizon, in proportion to its month's (January first) and 1 on average.
std::vector<double> daily_factors(const std::array<double, 12>& months, const sim::time::Calendar& calendar);

/// The month profile of factors/month_profiles.csv that a field names, for every column of an account; nothing when
/// the field is empty: the same every day. A row holds one factor per month, January first; they are scaled so that
/// their mean over the days of the horizon is 1. The chart gets each profile once, as `months.` and its name.
std::vector<std::optional<ledger::ProfileId>> read_profile(reading::Fields& fields, std::string_view name,
                                                           reading::Folder& folder, const Surroundings& around);

} // namespace models::scenario
