#include "models/measures/retrofit.hpp"

#include "models/measures/months.hpp"
#include "models/measures/seasonal_work.hpp"
#include "sim/kernel/resource.hpp"

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::kernel::ProcessId;
using sim::time::Tick;

/// How often the works have to be done: once, or twice when commissioning fails.
std::uint32_t visits(const Replication& run, const Retrofit& part, const Facility& facility) {
    return run.luck.uniform(part.failing, facility.entity) < run.in_force[part.rework] ? 2 : 1;
}

/// The readiest facilities that want works, by their places in the part's list.
std::vector<std::size_t> choose(const ledger::Ledger& ledger, const Retrofit& part) {
    std::vector<std::size_t> chosen;
    for (std::size_t place = 0; place < part.facilities.size() && chosen.size() < part.wanted; ++place) {
        const auto line = part.facilities[place].line;
        if (!line || ledger.grade(*line) < part.aim) {
            chosen.push_back(place);
        }
    }
    return chosen;
}

void raise_grade(Replication& run, const Facility& facility, ledger::Grade earned, ledger::MeasureId measure) {
    if (facility.line && earned > run.ledger.grade(*facility.line)) {
        run.ledger.grade(*facility.line, earned, measure);
    }
}

/// More set out than were promised where some are expected to be late.
void finish_when_promised(Replication& run, const Retrofit& part) {
    const ledger::MeasureId measure = part.job.measure;
    const double graded = run.journal.delivered(measure) - run.journal.inherited(measure);
    if (part.promised && graded >= static_cast<double>(*part.promised)) {
        run.agenda.finish(measure);
    }
}

/// One facility's way from its owner's signature to its grade. `in_service` counts the part's.
Process renovate(Replication& run, const Retrofit& part, const Desk& desk, std::size_t place, std::size_t& in_service) {
    const Assignment& job = part.job;
    const Facility facility = part.facilities[place];
    if (part.joining) {
        co_await run.kernel.delay(lasting(run, job, *part.joining, facility.entity));
    }
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(job.measure));
        run.journal.waited(job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, job, part.steps.permit, facility.entity));
    }
    co_await run.kernel.delay(lasting(run, job, part.steps.design, facility.entity));

    const std::uint32_t times = visits(run, part, facility);
    for (std::uint32_t visit = 0; visit < times; ++visit) {
        const Tick works = lasting(run, job, visit == 0 ? part.steps.works : part.steps.rework, facility.entity);
        const Tick asked = run.kernel.now();
        if (part.crews) {
            const int rank = run.agenda.rank(job.measure);
            const auto crew = co_await run.teams.at(*part.crews).acquire_during(part.season, works, 1, rank);
            run.journal.waited(job.measure, Cause::crew, run.kernel.now() - asked);
            co_await run.kernel.delay(crew.work());
        } else {
            const Tick begins = fits_from(part.season, asked, works).value_or(never(run.calendar));
            co_await run.kernel.until(begins);
            run.journal.waited(job.measure, Cause::crew, begins - asked);
            co_await run.kernel.delay(works);
        }
        // A boiler is fired up, tuned and measured on a test load, so this does not wait for the heating season.
        co_await run.kernel.delay(lasting(run, job, part.steps.commissioning, facility.entity, visit));
    }
    const Commissioned done{place, facility.line, ++in_service};
    const auto earned = put_into_service(run, part.upgrade, done, job.measure);

    co_await run.kernel.delay(lasting(run, job, part.steps.grading, facility.entity));
    raise_grade(run, facility, earned, job.measure);
    run.journal.deliver(job.measure, 1.0);
    finish_when_promised(run, part);
}

} // namespace

Process retrofit(Replication& run, const Retrofit& part) {
    if (part.wanted == 0) {
        co_return;
    }
    const Assignment& job = part.job;
    run.journal.owe(job.measure, static_cast<double>(part.promised.value_or(part.wanted)));
    std::size_t in_service = 0;
    std::vector<ProcessId> under_way;
    for (const std::size_t place : choose(run.ledger, part)) {
        const Desk& desk = job.desks[under_way.size() % job.desks.size()];
        const auto entity = part.facilities[place].entity;
        under_way.push_back(run.kernel.start(renovate(run, part, desk, place, in_service), "renovate", entity));
    }
    for (const ProcessId works : under_way) {
        co_await run.kernel.finished(works);
    }
    if (!part.promised) {
        run.agenda.finish(job.measure);
    }
}

} // namespace models::measures
