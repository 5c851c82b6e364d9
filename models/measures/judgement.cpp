#include "models/measures/judgement.hpp"

namespace models::measures {

sim::kernel::Process judgement(Replication& run, const Judgement& part) {
    run.journal.begin(part.measure, run.kernel.now());
    const bool kept = run.luck.uniform(part.luck) < run.in_force[part.on_time];
    co_await run.kernel.until(part.deadline);
    if (kept) {
        run.agenda.finish(part.measure);
    }
}

} // namespace models::measures
