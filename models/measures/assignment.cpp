#include "models/measures/assignment.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

constexpr double most_days = 1e6; // far beyond any horizon, and still a tick

} // namespace

using sim::time::Tick;

Tick in_ticks(double days) {
    return std::llround(std::clamp(days, 0.0, most_days) * static_cast<double>(sim::time::ticks_per_day));
}

Tick lasting(const Replication& run, const Assignment& job, const Luck& step, std::uint32_t entity,
             std::uint32_t occurrence) {
    return in_ticks(step.of(run.luck, entity, occurrence) * run.in_force[job.pace]);
}

std::vector<sim::kernel::Need> officers_at(Replication& run, const Desk& desk) {
    std::vector<sim::kernel::Need> needs;
    needs.reserve(desk.officers.size());
    for (const TeamId team : desk.officers) {
        needs.push_back({&run.teams.at(team), 1});
    }
    return needs;
}

double share_of_desk(const Assignment& job, double amount) {
    return amount / static_cast<double>(job.desks.size());
}

std::uint32_t things_of_desk(const Assignment& job, std::size_t desk, std::uint32_t things) {
    const auto desks = static_cast<std::uint32_t>(job.desks.size());
    return things / desks + (desk < things % desks ? 1 : 0);
}

} // namespace models::measures
