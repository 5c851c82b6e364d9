#include "models/measures/sites.hpp"

#include "models/measures/assignment.hpp"
#include "sim/kernel/process.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace models::measures {
namespace {

using ledger::LineId;
using sim::kernel::Process;
using sim::time::Tick;
using sources::Construction;
using sources::Site;
using sources::Stage;

void move(Replication& run, const Site& site, std::optional<LineId> from, std::optional<LineId> to,
          ledger::MeasureId measure) {
    run.ledger.move({.from = from, .to = to, .count = 1.0, .activity = site.area}, measure);
}

/// Digs, builds, finishes and leaves; the pit under a dome when there is one.
Process building_site(Replication& run, const Construction& works, Site site, const Domes* dome) {
    if (dome != nullptr) {
        const Tick erection = std::min(in_ticks(run.in_force[dome->erection]), site.left);
        co_await run.kernel.delay(erection);
        site.left -= erection;
        move(run, site, works.lines[0], works.domed, dome->measure);
        run.agenda.finish(dome->measure);
        co_await run.kernel.delay(site.left);
        move(run, site, works.domed, works.lines[0], dome->measure);
        site.left = 0;
    }
    while (site.stage != Stage::finishing) {
        co_await run.kernel.delay(site.left);
        const Stage next = site.stage == Stage::excavation ? Stage::structure : Stage::finishing;
        move(run, site, works.lines[index(site.stage)], works.lines[index(next)], ledger::autonomous);
        site.stage = next;
        site.left = works.stage_length(site, next, run.values);
    }
    co_await run.kernel.delay(site.left);
    move(run, site, works.lines[index(site.stage)], std::nullopt, ledger::autonomous);
}

/// The part that puts a dome over this newcomer's pit, if any does.
const Domes* dome_over(const Replication& run, const std::vector<Domes>& domes, std::uint32_t newcomer) {
    const auto covers = [&](const Domes& part) {
        return run.journal.begun(part.measure) && run.luck.uniform(part.luck, newcomer) < run.in_force[part.reach];
    };
    const auto found = std::find_if(domes.begin(), domes.end(), covers);
    return found == domes.end() ? nullptr : &*found;
}

Process newcomers(Replication& run, const Construction& works, const std::vector<Domes>& domes) {
    for (std::uint32_t ordinal = 0;; ++ordinal) {
        const Tick gap = works.gap(ordinal, run.values, run.luck);
        co_await run.kernel.delay(gap);
        const Site arrived = works.newcomer(ordinal, run.values, run.luck);
        move(run, arrived, std::nullopt, works.lines[0], ledger::autonomous);
        run.kernel.start(building_site(run, works, arrived, dome_over(run, domes, ordinal)), "new site", ordinal);
    }
}

/// The lines were opened with what the stages hold on average; this puts the very sites of this draw in their place.
void take_places(Replication& run, const Construction& works, const std::vector<Site>& sites) {
    std::array<ledger::Stock, sources::stages> there{};
    for (const Site& each : sites) {
        there[index(each.stage)].count += 1.0;
        there[index(each.stage)].activity += each.area;
    }
    for (std::size_t stage = 0; stage < sources::stages; ++stage) {
        const LineId line = works.lines[stage];
        const ledger::Stock expected = run.ledger.stock(line);
        run.ledger.move({.from = line, .to = std::nullopt, .count = expected.count, .activity = expected.activity},
                        ledger::autonomous);
        run.ledger.move(
            {.from = std::nullopt, .to = line, .count = there[stage].count, .activity = there[stage].activity},
            ledger::autonomous);
    }
}

} // namespace

void start_sites(Replication& run, const Construction& works, const std::vector<Domes>& domes) {
    const std::vector<Site> sites = works.opening_sites(run.values, run.luck);
    take_places(run, works, sites);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        run.kernel.start(building_site(run, works, sites[i], nullptr), "site", static_cast<std::uint32_t>(i));
    }
    run.kernel.start(newcomers(run, works, domes), "newcomers");
}

} // namespace models::measures
