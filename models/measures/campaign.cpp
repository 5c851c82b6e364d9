#include "models/measures/campaign.hpp"

#include <cstddef>

namespace models::measures {
namespace {

void set_controls(Replication& run, const Campaign& part) {
    for (const CampaignControl& each : part.controls) {
        std::vector<double> effects(run.ledger.chart().columns.size(), 0.0);
        const double followed = run.values[each.effectiveness] * run.values[each.penetration];
        for (const Efficiency& efficiency : each.efficiencies) {
            effects[index(efficiency.column)] = run.values[efficiency.share] * followed;
        }
        run.ledger.set_control(each.control, effects, part.measure);
    }
}

void lift_controls(Replication& run, const Campaign& part) {
    for (const CampaignControl& each : part.controls) {
        run.ledger.lift_control(each.control, part.measure);
    }
}

} // namespace

sim::kernel::Process campaign(Replication& run, const Campaign& part) {
    for (const sim::time::Window& window : part.season.windows()) {
        co_await run.kernel.until(window.opens);
        set_controls(run, part);
        co_await run.kernel.until(window.closes - 1);
        run.milestones.done(part.measure, run.kernel.now());
        co_await run.kernel.until(window.closes);
        lift_controls(run, part);
    }
}

} // namespace models::measures
