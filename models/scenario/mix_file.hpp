#pragma once

#include "models/quantity/text.hpp"
#include "models/scenario/read_plan.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/scenario/reading/node.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace models::scenario {

/// What a mix file decides, with everything it inherits from the mixes it extends.
struct MixDecisions {
    std::string key; ///< also the name of its file
    quantity::Text title;
    std::map<std::string, bool> runs;             ///< by part; a part that is not mentioned does not run
    std::map<std::string, reading::Node> changes; ///< by part: fields that differ from the plan's
    std::map<std::string, reading::Node> teams;   ///< by team: fields that differ
    double ongoing = 1.0;                         ///< share of the base year's daily upkeep that goes on [1]
};

/// Reads mixes/*.yaml in alphabetical order. A mix that extends itself, or a mix that is not there, is reported; so is
/// one that would change the world instead of a decision.
std::vector<MixDecisions> read_mix_files(reading::Folder& folder, reading::Context& context,
                                         const std::vector<PlannedPart>& parts);

} // namespace models::scenario
