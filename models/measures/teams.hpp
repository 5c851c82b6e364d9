#pragma once

#include "sim/kernel/resource.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace models::measures {

/// Index of a team of officers among the teams of the district.
enum class TeamId : std::uint32_t {};

/// The officers of every team for one replication; a part that needs them queues for them.
class Teams {
public:
    /// Adds the next team; ids count from 0 in order of addition.
    void add(sim::kernel::Simulation& simulation, int officers) { teams_.emplace_back(simulation, officers); }

    sim::kernel::Resource& at(TeamId team) { return teams_[static_cast<std::size_t>(team)]; }
    std::size_t size() const { return teams_.size(); }

private:
    std::deque<sim::kernel::Resource> teams_; // processes hold references, which a deque keeps
};

} // namespace models::measures
