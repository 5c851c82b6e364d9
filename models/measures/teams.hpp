#pragma once

#include "sim/kernel/resource.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace models::measures {

/// Index of a team among the teams of the district.
enum class TeamId : std::uint32_t {};

/// The people of every team for one replication, officers and crews alike; a part that needs them queues for them.
/// Nobody sits idle for a joint visit that another team has no time for yet: what can be done meanwhile goes first.
class Teams {
public:
    /// Adds the next team; ids count from 0 in order of addition. `name` must outlive the simulation.
    void add(sim::kernel::Simulation& simulation, int size, std::string_view name = "team") {
        teams_.emplace_back(simulation, size, name, sim::kernel::Overtaking::allowed);
    }

    sim::kernel::Resource& at(TeamId team) { return teams_[static_cast<std::size_t>(team)]; }
    std::size_t size() const { return teams_.size(); }
    /// What each went through until now, in order of addition.
    std::vector<sim::kernel::ResourceStatistics> statistics();

private:
    std::deque<sim::kernel::Resource> teams_; // processes hold references, which a deque keeps
};

} // namespace models::measures
