#pragma once

#include "models/study/work_out.hpp"

#include <optional>
#include <vector>

namespace models::study {

/// The causes that a part ever waited for, with the mean days of each.
std::vector<WaitAnswer> waits_of(const Findings& findings, std::size_t section, std::size_t part);

/// What it waits for longest, with the names of those it waits for; nothing when it is hardly ever kept waiting.
std::optional<HoldUpAnswer> holdup_of(const Findings& findings, std::size_t section, std::size_t part,
                                      const std::vector<WaitAnswer>& waits);

/// The team that leads a part, or the units whose members do.
std::vector<UnitAnswer> leaders_of(const district::District& district, std::size_t part);

/// Titles in a row: 、 in Chinese, commas in English.
Text listed(const std::vector<UnitAnswer>& items);

} // namespace models::study
