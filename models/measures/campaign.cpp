#include "models/measures/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace models::measures {
namespace {

using sim::time::Tick;

constexpr Tick week = 7 * sim::time::ticks_per_day;
constexpr double half_week = 3.5 * sim::time::ticks_per_day;

/// Share of the strength that a campaign has in the week that begins `gone` after its first day.
double strength(Tick gone, Tick ramp) {
    return gone < ramp ? std::min(1.0, (static_cast<double>(gone) + half_week) / static_cast<double>(ramp)) : 1.0;
}

void set_controls(Replication& run, const Campaign& part, double share) {
    for (const CampaignControl& each : part.controls) {
        std::vector<double> effects(run.ledger.chart().columns.size(), 0.0);
        const double followed = share * run.values[each.effectiveness] * run.values[each.penetration];
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
    const Tick ramp = std::llround(run.values[part.ramp]) * sim::time::ticks_per_day;
    for (const sim::time::Window& window : part.season.windows()) {
        co_await run.kernel.until(window.opens);
        const Tick last = window.closes - 1;
        for (Tick now = window.opens; now < last;) {
            const Tick gone = now - window.opens;
            set_controls(run, part, strength(gone, ramp));
            now = gone < ramp ? std::min(now + week, last) : last;
            co_await run.kernel.until(now);
        }
        run.milestones.done(part.measure, last);
        co_await run.kernel.until(window.closes);
        lift_controls(run, part);
    }
}

} // namespace models::measures
