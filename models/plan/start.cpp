#include "models/plan/start.hpp"

#include <cstdint>

namespace models::plan {

void start(measures::Replication& run, const sources::Inventory& inventory, const Mix& mix) {
    auto& kernel = run.kernel;
    if (inventory.fleet) {
        kernel.start(turnover(run, *inventory.fleet, mix.turnover), "turnover");
    }
    if (inventory.construction) {
        start_sites(run, *inventory.construction, mix.domes);
    }
    if (mix.upkeep) {
        kernel.start(upkeep(run, *inventory.roads, *mix.upkeep), "upkeep");
    }
    std::uint32_t index = 0;
    for (const auto& part : mix.retrofits) {
        kernel.start(retrofit(run, part), "retrofit", index++);
    }
    index = 0;
    for (const auto& part : mix.uptakes) {
        kernel.start(uptake(run, part), "uptake", index++);
    }
    index = 0;
    for (const auto& part : mix.campaigns) {
        kernel.start(campaign(run, part), "campaign", index++);
    }
}

} // namespace models::plan
