#include "models/district/simulator.hpp"

#include "models/measures/replication.hpp"
#include "models/plan/start.hpp"
#include "models/sources/source.hpp"
#include "sim/kernel/process.hpp"
#include "sim/kernel/simulation.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace models::district {
namespace {

using measures::Replication;
using sim::kernel::Process;
using sim::time::Priority;

Process daily_close(Replication& run) {
    for (int day = 0; day < run.calendar.days(); ++day) {
        co_await run.kernel.until(sim::time::Calendar::last_tick(day), Priority::close);
        run.ledger.close(day);
    }
}

/// What a judge needs to know and where the verdict goes.
struct Case {
    const targets::Target& target;
    const targets::Evidence& evidence;
    std::optional<double> bau;
    std::optional<double>& verdict;
    std::optional<double>& reference;
};

Process judge(Replication& run, Case question) {
    co_await run.kernel.until(question.target.deadline, Priority::judge);
    question.verdict = targets::evaluate(question.target.indicator, question.evidence, question.bau);
    question.reference = targets::reference_amount(question.target.indicator, question.evidence);
}

/// What parts had delivered before the year began stands in the journal in every mix.
void deliver_openings(const plan::Plan& plan, const quantity::Values& values, measures::Journal& journal) {
    for (const plan::Part& part : plan.parts) {
        if (part.opening) {
            journal.inherit(part.measure, values[*part.opening]);
        }
    }
}

} // namespace

Simulator::Simulator(const District& district)
    : district_{&district},
      ledger_{district.chart},
      journal_{district.chart.measures.size()},
      observations_{district.observations.size(), district.calendar.months()},
      opening_counts_(district.chart.lines.size()),
      verdicts_(district.targets.size()),
      references_(district.targets.size()) {}

void Simulator::run(const plan::Mix& mix, const Draw& draw, const Verdicts& bau, sim::kernel::Trace* trace) {
    ledger_.reset();
    journal_.reset();
    observations_.reset();
    arena_.reset();
    sources::open(district_->inventory, sources::Opening{draw.values, ledger_});
    for (std::size_t line = 0; line < opening_counts_.size(); ++line) {
        opening_counts_[line] = ledger_.stock(ledger::LineId(line)).count;
    }

    sim::kernel::Simulation simulation{arena_};
    simulation.trace(trace);
    measures::Teams teams;
    for (std::size_t team = 0; team < mix.team_sizes.size(); ++team) {
        const auto size = static_cast<int>(std::lround(draw.values[mix.team_sizes[team]]));
        teams.add(simulation, size, district_->teams[team].key);
    }
    measures::Agenda agenda{simulation, journal_, district_->chart.measures.size(), district_->plan.documents.size()};
    measures::Levers in_force{draw.values};
    measures::Outdoors outdoors{district_->outdoors, district_->calendar, draw.luck};
    Replication replication{
        simulation, district_->calendar, draw.values, in_force, draw.luck, outdoors, ledger_, teams, agenda,
        journal_,   observations_};
    deliver_openings(district_->plan, draw.values, journal_);
    const targets::Evidence evidence{ledger_, observations_, journal_, opening_counts_};
    simulation.start(daily_close(replication), "daily close");
    for (std::size_t target = 0; target < district_->targets.size(); ++target) {
        const Case question{district_->targets[target], evidence, bau.empty() ? std::nullopt : bau[target],
                            verdicts_[target], references_[target]};
        simulation.start(judge(replication, question), "judge", static_cast<std::uint32_t>(target));
    }
    plan::start(replication, district_->inventory, district_->plan, mix);
    simulation.run_until(district_->calendar.horizon());
    teams_ = teams.statistics();
    simulation.close();
}

} // namespace models::district
