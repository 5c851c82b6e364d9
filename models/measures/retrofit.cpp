#include "models/measures/retrofit.hpp"

#include "models/measures/assignment.hpp"
#include "sim/kernel/resource.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::kernel::ProcessId;
using sim::time::Tick;

/// How long a step of this facility lasts [s].
Tick lasting(const Replication& run, const Retrofit& part, const Luck& step, const Facility& facility,
             std::uint32_t occurrence = 0) {
    return in_ticks(step.of(run.luck, facility.entity, occurrence) * run.in_force[part.pace]);
}

std::vector<Need> one_officer_of_each(Replication& run, const Retrofit& part) {
    std::vector<Need> needs;
    for (const TeamId team : part.officers) {
        needs.push_back({&run.teams.at(team), 1});
    }
    return needs;
}

/// How often the crew has to come: once, or twice when commissioning fails.
std::uint32_t visits(const Replication& run, const Retrofit& part, const Facility& facility) {
    return run.luck.uniform(part.failing, facility.entity) < run.in_force[part.rework] ? 2 : 1;
}

/// The readiest facilities graded below the aim, by their places in the part's list.
std::vector<std::size_t> choose(const ledger::Ledger& ledger, const Retrofit& part) {
    std::vector<std::size_t> chosen;
    for (std::size_t place = 0; place < part.facilities.size() && chosen.size() < part.wanted; ++place) {
        if (ledger.grade(part.facilities[place].line) < part.aim) {
            chosen.push_back(place);
        }
    }
    return chosen;
}

void raise_grade(Replication& run, ledger::LineId line, ledger::Grade earned, ledger::MeasureId measure) {
    if (earned > run.ledger.grade(line)) {
        run.ledger.grade(line, earned, measure);
    }
}

/// One facility's way from the permit to its grade.
Process renovate(Replication& run, const Retrofit& part, std::size_t place) {
    const Facility facility = part.facilities[place];
    {
        const std::vector<Need> officers = one_officer_of_each(run, part);
        const auto desk = co_await acquire_all(officers);
        co_await run.kernel.delay(lasting(run, part, part.steps.permit, facility));
    }
    co_await run.kernel.delay(lasting(run, part, part.steps.design, facility));

    const std::uint32_t times = visits(run, part, facility);
    for (std::uint32_t visit = 0; visit < times; ++visit) {
        {
            const Luck& step = visit == 0 ? part.steps.works : part.steps.rework;
            const Tick works = lasting(run, part, step, facility);
            const auto crew = co_await run.teams.at(part.crews).acquire_during(part.season, works);
            co_await run.kernel.delay(crew.work());
        }
        // A boiler is fired up, tuned and measured on a test load, so this does not wait for the heating season.
        co_await run.kernel.delay(lasting(run, part, part.steps.commissioning, facility, visit));
    }
    const auto earned = put_into_service(run, part.upgrade, place, facility.line, part.measure);

    co_await run.kernel.delay(lasting(run, part, part.steps.grading, facility));
    raise_grade(run, facility.line, earned, part.measure);
}

} // namespace

Process retrofit(Replication& run, const Retrofit& part) {
    if (part.wanted == 0) {
        co_return;
    }
    const std::vector<std::size_t> chosen = choose(run.ledger, part);
    std::vector<ProcessId> under_way;
    for (const std::size_t place : chosen) {
        const auto entity = part.facilities[place].entity;
        under_way.push_back(run.kernel.start(renovate(run, part, place), "renovate", entity));
    }
    for (const ProcessId works : under_way) {
        co_await run.kernel.finished(works);
    }
    run.agenda.finish(part.measure);
}

} // namespace models::measures
