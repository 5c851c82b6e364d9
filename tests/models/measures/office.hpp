#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/rule_control.hpp"
#include "sim/kernel/arena.hpp"
#include "sim/kernel/simulation.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace models::measures {

/// A year of 2026 for the mechanisms of the office: teams of officers, and a line that emits 1 t of NOx a day, on which
/// a part may hold a control.
struct Office {
    static constexpr std::size_t series = 2;

    /// What one replication left behind.
    struct Year {
        ledger::Ledger ledger;
        Journal journal;
        Observations observations;
        std::vector<sim::kernel::ResourceStatistics> teams;
    };

    Office() {
        nox = chart.add_column("NOx");
        account = chart.add_account("stacks", chart.add_group("stacks"));
        line = chart.add_line("stacks", account);
        control = chart.add_control("1.1a#1", ledger::Combination::series, {line});
        measure = chart.add_measure("1.1a");
        chart.month_ends = {31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    }

    quantity::Parameter number(double value) {
        return numbers.certain("number " + std::to_string(numbers.size()), value);
    }
    static Luck fixed(double days) { return {sim::random::name("fixed"), sim::random::Certain{days}}; }

    /// So many desks of one officers' team, or of a team each.
    Assignment job(std::uint32_t desks = 1, bool own_teams = false) {
        Assignment assignment{measure, calendar.horizon(), number(1.0)};
        for (std::uint32_t desk = 0; desk < desks; ++desk) {
            assignment.desks.push_back({{TeamId{own_teams ? desk : 0}}, desk});
        }
        return assignment;
    }

    /// A rule that takes 40 % of the NOx away at full strength.
    std::vector<RuleControl> rule() { return {{control, {{nox, number(0.4)}}, number(1.0), number(1.0)}}; }

    sim::time::Tick first(int month, unsigned day) const {
        return calendar.first_tick(std::chrono::sys_days{std::chrono::year{2026} / month / day});
    }

    /// Lives through the year: `start` starts processes at the part's beginning.
    template<class Start>
    Year live(Start start, std::uint32_t draw = 0) const {
        const auto values = numbers.medians();
        Year year{ledger::Ledger{chart}, Journal{chart.measures.size()}, Observations{series, 12}, {}};
        const double rate = 365e9;
        year.ledger.open(line, 0.0, 1.0, std::span{&rate, 1});
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        for (const int officers : team_sizes) {
            teams.add(simulation, officers);
        }
        OneReplication one{simulation,
                           calendar,
                           values,
                           year.ledger,
                           teams,
                           year.journal,
                           year.observations,
                           {.seed = 7, .draw = draw},
                           weather};
        simulation.start(close_days(one.run), "close");
        simulation.start(begin(one.run, begins, start), "begin");
        simulation.run_until(calendar.horizon());
        year.teams = teams.statistics();
        simulation.close();
        return year;
    }

    static sim::kernel::Process close_days(Replication& run) {
        for (int day = 0; day < run.calendar.days(); ++day) {
            co_await run.kernel.until(sim::time::Calendar::last_tick(day), sim::time::Priority::close);
            run.ledger.close(day);
        }
    }

    template<class Start>
    static sim::kernel::Process begin(Replication& run, sim::time::Tick at, Start start) {
        co_await run.kernel.until(at, sim::time::Priority::start);
        start(run);
    }

    /// NOx of the year [t]; 365 when nothing is done.
    double emitted(const Year& year) const { return year.ledger.total(account, nox); }

    sim::time::Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::ColumnId nox{};
    ledger::AccountId account{};
    ledger::LineId line{};
    ledger::ControlId control{};
    ledger::MeasureId measure{};
    std::vector<int> team_sizes{100};
    sim::time::Tick begins = 0; ///< when the part does
    OutdoorClimate weather{};
};

} // namespace models::measures
