#include "models/measures/duty.hpp"

#include "models/measures/kept.hpp"

namespace models::measures {

using sim::time::Tick;

void Duty::book_limits_before(Replication& run, Tick tick) {
    const auto past = limits_.lower_bound(tick);
    for (auto limit = limits_.begin(); limit != past; limit = limits_.erase(limit)) {
        run.journal.owe(job_->measure, 1.0);
    }
}

void Duty::open(Replication& run, Tick limit) {
    book_limits_before(run, run.kernel.now());
    limits_.insert(limit);
}

void Duty::settle(Replication& run, Tick limit) {
    book_limits_before(run, run.kernel.now());
    const auto found = limits_.find(limit);
    if (found != limits_.end()) {
        limits_.erase(found);
        run.journal.owe(job_->measure, 1.0);
        run.journal.deliver(job_->measure, 1.0);
    }
}

void Duty::reckon(Replication& run) {
    book_limits_before(run, run.kernel.now() + 1);
    finish_if_kept(run, *job_, required_);
}

sim::kernel::Process reckon(Replication& run, Duty& duty) {
    co_await run.kernel.until(duty.job().deadline, sim::time::Priority::advance);
    duty.reckon(run);
}

} // namespace models::measures
