#include "models/measures/lever.hpp"

namespace models::measures {
namespace {

Pull pull_of(const Replication& run, const Leverage& act) {
    const double strength = run.in_force[act.strength];
    Pull pull{.on = act.on, .bounds = act.bounds};
    (act.effect == Effect::times ? pull.times : pull.plus) = strength;
    return pull;
}

} // namespace

sim::kernel::Process lever(Replication& run, const Lever& part) {
    const sim::time::Tick ramp = in_ticks(run.in_force[part.ramp] * run.in_force[part.job.pace]);
    co_await run.kernel.delay(ramp / 2);
    for (const Leverage& act : part.acts_on) {
        run.in_force.pull(pull_of(run, act));
    }
    co_await run.kernel.delay(ramp - ramp / 2);
    run.agenda.finish(part.job.measure);
}

} // namespace models::measures
