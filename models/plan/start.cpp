#include "models/plan/start.hpp"

#include "models/measures/assignment.hpp"
#include "models/plan/oversight.hpp"
#include "sim/kernel/signal.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace models::plan {
namespace {

using measures::Cause;
using measures::Replication;
using sim::kernel::Process;
using sim::kernel::Signal;
using sim::time::Tick;

/// A document of the city or the state comes, or does not come this year.
Process publication(Replication& run, const Document& document, Tick issued, measures::DocumentId id) {
    if (run.luck.uniform(document.luck) >= run.values[document.comes]) {
        co_return;
    }
    const Tick day = issued + measures::in_ticks(run.values[document.after_issue]);
    co_await run.kernel.until(day);
    run.agenda.publish(id);
}

/// The parts before this one that the mix runs.
std::vector<Signal*> predecessors(Replication& run, const Plan& plan, const Mix& mix, const Part& part) {
    std::vector<Signal*> signals;
    for (const std::size_t before : part.after) {
        if (mix.runs[before]) {
            signals.push_back(&run.agenda.finished(plan.parts[before].measure));
        }
    }
    return signals;
}

std::vector<Signal*> documents(Replication& run, const Part& part) {
    std::vector<Signal*> signals;
    for (const auto document : part.awaits) {
        signals.push_back(&run.agenda.published(document));
    }
    return signals;
}

/// Starts what a part does once it has begun.
struct Launch {
    Replication& run;
    std::uint32_t index;

    void operator()(const WithinOngoing&) const {}       // what goes on asks the journal whether the part has begun
    void operator()(const measures::Judgement&) const {} // needs no beginning
    void operator()(const measures::Retrofit& part) const { start(retrofit(run, part), "retrofit"); }
    void operator()(const measures::Uptake& part) const { start(uptake(run, part), "uptake"); }
    void operator()(const measures::Campaign& part) const { start(campaign(run, part), "campaign"); }
    void operator()(const measures::Deliverable& part) const { start(deliverable(run, part), "deliverable"); }
    void operator()(const measures::Standing& part) const { start(standing(run, part), "standing"); }
    void operator()(const measures::Works& part) const { start(works(run, part), "works"); }
    void operator()(const measures::Lever& part) const { start(lever(run, part), "lever"); }
    void operator()(const measures::Approval& part) const { start(approval(run, part), "approval"); }
    void operator()(const measures::Alert& part) const { start(alert(run, part), "alert"); }
    void operator()(const measures::Inspection& part) const { start(inspection(run, part), "inspection"); }
    void operator()(const measures::Clearance& part) const { start(clearance(run, part), "clearance"); }
    void operator()(const measures::Feedback& part) const { start(feedback(run, part), "feedback"); }
    void operator()(const measures::Enforcement& part) const { start(enforcement(run, part), "enforcement"); }

    void start(Process process, std::string_view name) const { run.kernel.start(std::move(process), name, index); }
};

/// A part's way to its beginning.
Process begin(Replication& run, const Plan& plan, const Mix& mix, const Undertaking& undertaking) {
    const Part& part = plan.parts[undertaking.part];
    co_await run.kernel.until(undertaking.starts, sim::time::Priority::start);

    Tick since = run.kernel.now();
    const std::vector<Signal*> before = predecessors(run, plan, mix, part);
    if (!before.empty()) {
        co_await sim::kernel::all_of(before);
        run.journal.waited(part.measure, Cause::predecessor, run.kernel.now() - since);
    }
    since = run.kernel.now();
    const std::vector<Signal*> awaited = documents(run, part);
    if (!awaited.empty()) {
        co_await sim::kernel::all_of(awaited);
        run.journal.waited(part.measure, Cause::document, run.kernel.now() - since);
    }
    const Tick release = measures::in_ticks(run.in_force[undertaking.release]);
    if (release > 0) {
        co_await run.kernel.delay(release);
        run.journal.waited(part.measure, Cause::release, release);
    }
    if (undertaking.slip > 0) {
        co_await run.kernel.delay(undertaking.slip);
    }
    run.journal.begin(part.measure, run.kernel.now());
    std::visit(Launch{run, static_cast<std::uint32_t>(undertaking.part)}, undertaking.mechanism);
}

void start_ongoing(Replication& run, const sources::Inventory& inventory, const Mix& mix) {
    if (inventory.fleet) {
        run.kernel.start(turnover(run, *inventory.fleet, mix.turnover), "turnover");
    }
    if (inventory.construction) {
        start_sites(run, *inventory.construction, mix.domes);
    }
    if (mix.upkeep) {
        run.kernel.start(upkeep(run, *inventory.roads, *mix.upkeep), "upkeep");
    }
}

} // namespace

void start(Replication& run, const sources::Inventory& inventory, const Plan& plan, const Mix& mix) {
    start_ongoing(run, inventory, mix);
    oversee(run, plan, mix);
    for (std::size_t at = 0; at < plan.documents.size(); ++at) {
        const auto id = static_cast<measures::DocumentId>(at);
        run.kernel.start(publication(run, plan.documents[at], plan.issued, id), "document",
                         static_cast<std::uint32_t>(at));
    }
    for (const Undertaking& undertaking : mix.undertakings) {
        const auto index = static_cast<std::uint32_t>(undertaking.part);
        if (const auto* judged = std::get_if<measures::Judgement>(&undertaking.mechanism)) {
            run.kernel.start(judgement(run, *judged), "judgement", index); // whatever it might wait for is judged too
        } else {
            run.kernel.start(begin(run, plan, mix, undertaking), "part", index);
        }
    }
}

} // namespace models::plan
