#pragma once

#include "models/measures/replication.hpp"

#include <cstddef>
#include <utility>

namespace models::measures {

/// What a replication needs besides the books that a test asks afterwards. It must outlive the run.
struct OneReplication {
    OneReplication(sim::kernel::Simulation& simulation, const sim::time::Calendar& calendar,
                   const quantity::Values& values, ledger::Ledger& ledger, Teams& teams, Journal& journal,
                   Observations& observations, sim::random::Chance luck = {}, OutdoorClimate weather = {},
                   std::size_t documents = 0)
        : climate{std::move(weather)},
          agenda{simulation, journal, ledger.chart().measures.size(), documents},
          in_force{values},
          outdoors{climate, calendar, luck},
          run{simulation, calendar, values, in_force, luck, outdoors, ledger, teams, agenda, journal, observations} {}

    OutdoorClimate climate;
    Agenda agenda;
    Levers in_force;
    Outdoors outdoors;
    Replication run;
};

/// Lets a part begin at a time, as the plan does when all it waits for is there.
inline sim::kernel::Process begin_at(Replication& run, ledger::MeasureId measure, sim::time::Tick tick) {
    co_await run.kernel.until(tick, sim::time::Priority::start);
    run.journal.begin(measure, tick);
}

} // namespace models::measures
