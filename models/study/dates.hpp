#pragma once

#include "models/study/work_out.hpp"

#include <optional>
#include <string>
#include <vector>

/// When parts and rows of the plan are finished, replication by replication.
namespace models::study {

/// Tick by which a part began or finished; infinite where it did not within the horizon, NaN where the replication
/// failed. The column is `begun` or `finished`.
std::vector<double> ticks_of(const Findings& findings, std::size_t section, std::size_t part, PartColumn column);

/// The tick by which the last of these parts was finished.
std::vector<double> last_finish(const Findings& findings, std::size_t section, const std::vector<std::size_t>& parts);

/// Ones where a part is finished by its deadline.
std::vector<double> on_time_hits(const Findings& findings, std::size_t section, std::size_t part);

/// The day by which a share of the replications has come to it; nothing when that is beyond the horizon.
std::optional<std::string> day_of(const Findings& findings, const std::vector<double>& ticks, double share);

/// `YYYY-MM-DD` of a deadline.
std::string deadline_day(const Findings& findings, sim::time::Tick deadline);

} // namespace models::study
