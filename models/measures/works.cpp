#include "models/measures/works.hpp"

#include "models/measures/months.hpp"
#include "models/measures/seasonal_work.hpp"
#include "sim/kernel/resource.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::kernel::ProcessId;
using sim::time::Tick;
using sim::time::ticks_per_day;

/// The sections of one desk; the last one is what is left.
std::vector<double> sections_of_desk(const Works& part) {
    constexpr double dust = 1e-9; // six tenths are two times three tenths
    std::vector<double> lengths;
    double left = share_of_desk(part.job, part.amount);
    while (left > dust * part.section) {
        lengths.push_back(std::min(left, part.section));
        left -= lengths.back();
    }
    return lengths;
}

/// When a section that is begun now is built; nothing when not within the horizon.
std::optional<Tick> built_on(Replication& run, const Works& part, double length) {
    const double days = length / run.in_force[part.per_day] * run.in_force[part.job.pace];
    if (part.exposure == Exposure::outdoors) {
        return run.outdoors.after(run.kernel.now(), days, &part.season);
    }
    return worked_off(part.season, run.kernel.now(), in_ticks(days));
}

/// A crew comes and builds. A section that is not built this year does not end.
Process section(Replication& run, const Works& part, double length) {
    const Assignment& job = part.job;
    std::optional<Tick> built;
    {
        const Tick asked = run.kernel.now();
        const int rank = run.agenda.rank(job.measure);
        const auto crew = co_await run.teams.at(part.crews).acquire_during(part.season, ticks_per_day, 1, rank);
        run.journal.waited(job.measure, Cause::crew, run.kernel.now() - asked);
        built = built_on(run, part, length);
        co_await run.kernel.until(built.value_or(part.season.windows().back().closes));
    }
    if (!built) {
        co_await run.kernel.until(never(run.calendar));
    }
    run.journal.deliver(job.measure, length);
}

/// One desk's works from the permit to their acceptance.
Process project(Replication& run, const Works& part, const Desk& desk) {
    const Assignment& job = part.job;
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
        run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, job, part.permit, desk.entity));
    }
    co_await run.kernel.delay(lasting(run, job, part.preparation, desk.entity));

    std::vector<ProcessId> under_way;
    for (const double length : sections_of_desk(part)) {
        under_way.push_back(run.kernel.start(section(run, part, length), "section", desk.entity));
    }
    for (const ProcessId each : under_way) {
        co_await run.kernel.finished(each);
    }
    co_await run.kernel.delay(lasting(run, job, part.acceptance, desk.entity));
}

} // namespace

Process works(Replication& run, const Works& part) {
    run.journal.owe(part.job.measure, part.amount);
    std::vector<ProcessId> under_way;
    for (const Desk& desk : part.job.desks) {
        under_way.push_back(run.kernel.start(project(run, part, desk), "works", desk.entity));
    }
    for (const ProcessId each : under_way) {
        co_await run.kernel.finished(each);
    }
    run.agenda.finish(part.job.measure);
}

} // namespace models::measures
