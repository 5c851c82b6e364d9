#include "sim/ensemble/control.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace sim::ensemble {
namespace {

/// The whole groups that hold this many replications.
std::uint64_t groups_for(double replications, const Design& design) {
    const double groups = std::ceil(replications / static_cast<double>(design.group_size()));
    return groups >= static_cast<double>(design.groups()) ? design.groups() : static_cast<std::uint64_t>(groups);
}

} // namespace

std::vector<Leg> legs_of(const Design& design, const Checkpoints& checkpoints) {
    if (checkpoints.first == 0 || !(checkpoints.growth > 1.0)) {
        throw std::invalid_argument("checkpoints start above zero and grow");
    }
    // Threads wait for each other at the end of a leg, about half a group: legs of 64 groups keep that near one
    // percent.
    const std::uint64_t stride = std::max<std::uint64_t>(64, design.groups() / 40);
    std::vector<Leg> legs;
    auto asked = static_cast<double>(checkpoints.first);
    std::uint64_t done = 0;
    while (done < design.groups()) {
        std::uint64_t checkpoint = groups_for(asked, design);
        while (checkpoint <= done) {
            asked *= checkpoints.growth;
            checkpoint = groups_for(asked, design);
        }
        done = std::min(done + stride, checkpoint);
        legs.push_back({done, done == checkpoint});
    }
    return legs;
}

} // namespace sim::ensemble
