#pragma once

#include "models/measures/replication.hpp"
#include "sim/kernel/arena.hpp"
#include "sim/kernel/simulation.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace models::measures {

/// One replication for tests: a ledger, what it records, and a daily close.
struct LivedYear {
    LivedYear(const ledger::Chart& chart, const sim::time::Calendar& horizon, quantity::Values drawn,
              std::size_t series = 0)
        : calendar{horizon},
          values{std::move(drawn)},
          ledger{chart},
          journal{chart.measures.size()},
          observations{series, horizon.months()} {}

    /// Runs what `start` starts from the first day to the last, with the luck of one draw.
    template<class Start>
    void live(std::uint32_t draw, Start start) {
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        OneReplication one{simulation, calendar, values,       ledger,
                           teams,      journal,  observations, {.seed = 11, .draw = draw}};
        Replication& run = one.run;
        simulation.start(close_days(run), "close");
        for (const auto& [measure, tick] : begins) {
            simulation.start(begin_at(run, measure, tick), "begin");
        }
        start(run);
        simulation.run_until(calendar.horizon());
    }

    static sim::kernel::Process close_days(Replication& run) {
        for (int day = 0; day < run.calendar.days(); ++day) {
            co_await run.kernel.until(sim::time::Calendar::last_tick(day), sim::time::Priority::close);
            run.ledger.close(day);
        }
    }

    std::vector<std::pair<ledger::MeasureId, sim::time::Tick>> begins; ///< of parts within what goes on
    const sim::time::Calendar& calendar;
    quantity::Values values;
    ledger::Ledger ledger;
    Journal journal;
    Observations observations;
};

} // namespace models::measures
