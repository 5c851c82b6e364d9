#pragma once

#include "models/district/district.hpp"
#include "models/plan/plan.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/node.hpp"

#include <vector>

namespace models::scenario {

/// A team, and how many people or crews it has unless a mix changes that.
struct TeamSize {
    district::Team team;
    quantity::Parameter size; ///< [1]
};

/// Who works in the district, as `units.yaml` says.
struct Offices {
    std::vector<plan::Unit> units;
    std::vector<TeamSize> teams; ///< of the file, then one for each place whose unit has a `size`
    TeamIds ids;
    Members members;
};

/// Reads units and teams. A unit with `members` (a kind of place, or a list of places) stands for all of them; the one
/// with a `size` gives each of its places a team of its own, named after the place. Every unit with members must find a
/// team in each of its places.
Offices read_offices(const reading::Node& node, reading::Context& context, const std::vector<plan::Place>& places);

} // namespace models::scenario
