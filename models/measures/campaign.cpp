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

/// Delivers what comes on top of the greatest strength so far.
void deliver_compliance(Replication& run, const Campaign& part, double strength, double& greatest) {
    if (part.compliance && strength > greatest) {
        run.journal.deliver(part.measure, (strength - greatest) * run.in_force[*part.compliance]);
        greatest = strength;
    }
}

} // namespace

sim::kernel::Process campaign(Replication& run, const Campaign& part) {
    run.journal.owe(part.measure, part.compliance ? 1.0 : 0.0);
    double greatest = 0.0;
    const Tick ramp = std::llround(run.in_force[part.ramp]) * sim::time::ticks_per_day;
    for (const sim::time::Window& window : part.season.windows()) {
        const Tick opens = std::max(window.opens, run.kernel.now());
        const Tick last = window.closes - 1;
        if (opens >= last) {
            continue;
        }
        co_await run.kernel.until(opens);
        for (Tick now = opens; now < last;) {
            const Tick gone = now - opens;
            set_rule(run, part.controls, strength(gone, ramp), part.measure);
            deliver_compliance(run, part, strength(gone, ramp), greatest);
            now = gone < ramp ? std::min(now + week, last) : last;
            co_await run.kernel.until(now);
        }
        run.agenda.finish(part.measure);
        co_await run.kernel.until(window.closes);
        lift_rule(run, part.controls, part.measure);
    }
}

} // namespace models::measures
