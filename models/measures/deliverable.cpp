#include "models/measures/deliverable.hpp"

#include "sim/kernel/resource.hpp"

#include <vector>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::kernel::ProcessId;
using sim::time::Tick;

/// Which time a copy is written, in addresses of chance: the same whatever the number of copies.
std::uint32_t occasion(std::uint32_t copy, std::uint32_t round) {
    return copy * (most_returns + 1) + round;
}

bool sent_back(const Replication& run, const Deliverable& part, const Desk& desk, std::uint32_t copy,
               std::uint32_t round) {
    return round < most_returns &&
           run.luck.uniform(part.returning, desk.entity, occasion(copy, round)) < run.in_force[part.returned];
}

/// One copy's way from the first draft to the day it is handed in.
Process write(Replication& run, const Deliverable& part, const Desk& desk, std::uint32_t copy) {
    const Assignment& job = part.job;
    const std::vector<Need> needs = officers_at(run, desk);
    bool accepted = false;
    for (std::uint32_t round = 0; !accepted; ++round) {
        {
            const Tick asked = run.kernel.now();
            const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
            run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
            const Luck& step = round == 0 ? part.drafting : part.revision;
            co_await run.kernel.delay(lasting(run, job, step, desk.entity, occasion(copy, round)));
        }
        co_await run.kernel.delay(lasting(run, job, part.review, desk.entity, occasion(copy, round)));
        accepted = !sent_back(run, part, desk, copy, round);
    }
    run.journal.deliver(job.measure, 1.0);
}

} // namespace

Process deliverable(Replication& run, const Deliverable& part) {
    std::vector<ProcessId> under_way;
    for (const Desk& desk : part.job.desks) {
        for (std::uint32_t copy = 0; copy < part.copies; ++copy) {
            run.journal.owe(part.job.measure, 1.0);
            under_way.push_back(run.kernel.start(write(run, part, desk, copy), "copy", desk.entity));
        }
    }
    for (const ProcessId copy : under_way) {
        co_await run.kernel.finished(copy);
    }
    run.agenda.finish(part.job.measure);
}

} // namespace models::measures
