#include "models/plan/ranks.hpp"

#include "models/plan/network.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <tuple>

namespace models::plan {
namespace {

using sim::time::Tick;

constexpr Tick quarter = 92 * sim::time::ticks_per_day; // the last days of March, June, September and December differ

/// A promise that a part is needed for: the day it is due and how firm it is.
struct Due {
    Tick deadline;
    Strength strength;

    friend auto operator<=>(const Due&, const Due&) = default;
};

/// The most urgent promise among the part's own and those of all that depend on it.
std::vector<Due> dues_of(const Plan& plan, const Network& network) {
    std::vector<Due> dues(plan.parts.size());
    for (const std::size_t part : network.backwards()) {
        dues[part] = {plan.parts[part].deadline, plan.parts[part].strength};
        for (const std::size_t after : network.after(part)) {
            dues[part] = std::min(dues[part], dues[after]);
        }
    }
    return dues;
}

/// How many parts depend on each, directly or not.
std::vector<std::size_t> dependents_of(const Network& network) {
    std::vector<std::vector<bool>> depend(network.size(), std::vector<bool>(network.size(), false));
    std::vector<std::size_t> numbers(network.size());
    for (const std::size_t part : network.backwards()) {
        for (const std::size_t after : network.after(part)) {
            depend[part][after] = true;
            std::transform(depend[part].begin(), depend[part].end(), depend[after].begin(), depend[part].begin(),
                           std::logical_or{});
        }
        numbers[part] = static_cast<std::size_t>(std::ranges::count(depend[part], true));
    }
    return numbers;
}

} // namespace

int class_of_ranks(const Plan& plan) {
    return static_cast<int>(plan.parts.size());
}

std::vector<int> ranks_of(const Plan& plan) {
    const Network network{plan.parts.size(), edges_of(plan)};
    const auto dues = dues_of(plan, network);
    const auto dependents = dependents_of(network);
    std::vector<std::size_t> line(plan.parts.size());
    std::iota(line.begin(), line.end(), std::size_t{0});
    std::ranges::stable_sort(line, [&](std::size_t a, std::size_t b) {
        return std::tie(dues[a], dependents[b]) < std::tie(dues[b], dependents[a]);
    });
    std::vector<int> ranks(plan.parts.size());
    for (std::size_t place = 0; place < line.size(); ++place) {
        const auto quarters = static_cast<int>(dues[line[place]].deadline / quarter);
        ranks[line[place]] = quarters * class_of_ranks(plan) + static_cast<int>(place);
    }
    return ranks;
}

} // namespace models::plan
