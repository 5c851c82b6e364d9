#pragma once

#include "models/plan/mix.hpp"
#include "models/scenario/mix_file.hpp"
#include "models/scenario/read_part.hpp"

#include <optional>
#include <vector>

namespace models::scenario {

/// Puts a mix together: parts that it leaves as they are come from `as_planned`, those that it changes are read anew
/// under its own key.
plan::Mix read_mix(const MixDecisions& decisions, const std::vector<std::optional<ReadPart>>& as_planned,
                   const Ingredients& from);

} // namespace models::scenario
