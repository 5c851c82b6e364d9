#include "models/measures/kept.hpp"

namespace models::measures {

void finish_if_kept(Replication& run, const Assignment& job, double required) {
    constexpr double dust = 1e-9; // 95 % of 20 are 19, whatever the rounding says
    const double owed = run.journal.due(job.measure);
    if (run.journal.delivered(job.measure) >= required * owed - dust) {
        run.agenda.finish(job.measure);
    }
}

} // namespace models::measures
