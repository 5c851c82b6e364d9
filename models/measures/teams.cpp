#include "models/measures/teams.hpp"

#include <algorithm>
#include <iterator>

namespace models::measures {

std::vector<sim::kernel::ResourceStatistics> Teams::statistics() {
    std::vector<sim::kernel::ResourceStatistics> all;
    all.reserve(teams_.size());
    std::transform(teams_.begin(), teams_.end(), std::back_inserter(all), [](auto& team) { return team.statistics(); });
    return all;
}

} // namespace models::measures
