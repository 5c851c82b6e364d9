#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

namespace models::measures {

/// A plain judgement that stands in for a process: somebody who knows says how likely the part is done in time.
struct Judgement {
    ledger::MeasureId measure;
    sim::time::Tick deadline;    ///< the last tick of its day
    quantity::Parameter on_time; ///< probability [1]
    sim::random::Name luck;      ///< whether it is
};

/// The part is finished at the end of its deadline's day with this probability, otherwise not within the horizon. It
/// posts nothing. `part` must outlive the simulation.
sim::kernel::Process judgement(Replication& run, const Judgement& part);
sim::kernel::Process judgement(Replication& run, Judgement&& part) = delete;

} // namespace models::measures
