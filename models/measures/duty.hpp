#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/replication.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <set>

namespace models::measures {

/// Cases that must each be settled by a limit of their own. A case is owed when it is settled or when its limit is
/// past, whichever comes first; it is delivered when it is settled in time.
class Duty {
public:
    /// `job` must outlive the duty. `required`: share of what is owed that must be in time at the deadline [1].
    Duty(const Assignment& job, double required) : job_{&job}, required_{required} {}

    /// A case is there that must be settled by `limit`.
    void open(Replication& run, sim::time::Tick limit);
    /// A case with this limit is settled now.
    void settle(Replication& run, sim::time::Tick limit);
    /// The deadline has come: what is due by now is owed, and the part is finished if enough was in time.
    void reckon(Replication& run);

    const Assignment& job() const { return *job_; }

private:
    void book_limits_before(Replication& run, sim::time::Tick tick);

    const Assignment* job_;
    double required_;
    std::multiset<sim::time::Tick> limits_; ///< of the cases that are neither settled nor owed
};

/// Waits for the deadline and reckons. The duty must outlive the simulation or the deadline.
sim::kernel::Process reckon(Replication& run, Duty& duty);

} // namespace models::measures
