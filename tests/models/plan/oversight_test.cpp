#include "models/plan/oversight.hpp"

#include "models/plan/ranks.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

namespace models::plan {
namespace {

using namespace std::chrono_literals;
using sim::time::Calendar;
using sim::time::Date;

/// Two parts due on 31 December 2026, the second one firmer; both owe one thing and have begun on 1 January.
struct World {
    World() {
        chart.add_column("NOx");
        chart.add_line("boilers", chart.add_account("boilers", chart.add_group("boilers")));
        chart.month_ends = {calendar.days()};
        for (const char* const id : {"1.1a", "2.1a"}) {
            Part& part = plan.parts.emplace_back();
            part.measure = chart.add_measure(id);
            part.deadline = calendar.horizon();
        }
        plan.parts[0].strength = Strength::strive;
        plan.ranks = ranks_of(plan);
        mix.runs = {true, true};
    }

    /// Lives until the end of a day and says with which ranks.
    std::vector<int> ranks_after(int last) {
        const auto values = numbers.medians();
        ledger::Ledger ledger{chart};
        measures::Journal journal{chart.measures.size()};
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        measures::Teams teams;
        measures::Observations observations{0, 12};
        measures::OneReplication one{simulation, calendar, values, ledger, teams, journal, observations};
        for (const Part& part : plan.parts) {
            journal.begin(part.measure, 0);
            journal.owe(part.measure, 1.0);
        }
        oversee(one.run, plan, mix);
        simulation.run_until(Calendar::last_tick(last));
        pace_in_force = one.in_force[pace];
        return {one.agenda.rank(plan.parts[0].measure), one.agenda.rank(plan.parts[1].measure)};
    }

    measures::Lever lever() const {
        measures::Lever part{};
        part.job.pace = pace;
        return part;
    }
    measures::DispatchPolicy policy() {
        return {.tolerance = numbers.certain("tolerance", 0.3),
                .hastened = numbers.certain("hastened", 0.8),
                .push_from = numbers.certain("push.from", 30.0),
                .push = numbers.certain("push.factor", 0.5)};
    }

    Calendar calendar{Date{2026y / 1 / 1}, Date{2026y / 12 / 31}};
    ledger::Chart chart;
    quantity::Register numbers;
    quantity::Parameter none = numbers.certain("none", 0.0);
    quantity::Parameter pace = numbers.certain("pace", 1.0);
    Plan plan;
    Mix mix;
    double pace_in_force = 0.0;
};

constexpr int end_of_february = 58;
constexpr int end_of_may = 150;

TEST(Oversight, EveryPartHasItsRankFromTheFirstInstant) {
    World world;
    EXPECT_EQ(world.ranks_after(0), world.plan.ranks);
    EXPECT_GT(world.plan.ranks[0], world.plan.ranks[1]);
}

TEST(Oversight, WithoutADispatchNothingReacts) {
    World world;
    world.mix.undertakings.push_back({0, 0, world.none, world.lever()});
    EXPECT_EQ(world.ranks_after(364), world.plan.ranks);
    EXPECT_EQ(world.pace_in_force, 1.0);
}

TEST(Oversight, APartThatLagsRisesByAClassAndIsHastened) {
    World world;
    world.plan.dispatch = world.policy();
    world.mix.undertakings.push_back({0, 0, world.none, world.lever()});
    EXPECT_EQ(world.ranks_after(end_of_february), world.plan.ranks); // 32 of 365 days had gone on 2 February
    // On 1 May 120 of 365 days had, and nothing is delivered.
    const auto ranks = world.ranks_after(end_of_may);
    EXPECT_EQ(ranks[0], world.plan.ranks[0] - class_of_ranks(world.plan));
    EXPECT_EQ(ranks[1], world.plan.ranks[1]); // does not run in this mix's undertakings
    EXPECT_EQ(world.pace_in_force, 0.8);
    world.ranks_after(364);
    EXPECT_EQ(world.pace_in_force, 0.8 * 0.5);
}

TEST(Oversight, PartsWithoutAProcessOfTheirOwnAreNotDispatched) {
    World world;
    world.plan.dispatch = world.policy();
    world.mix.undertakings.push_back({0, 0, world.none, WithinOngoing{}});
    world.mix.undertakings.push_back({1, 0, world.none, measures::Judgement{}});
    EXPECT_EQ(world.ranks_after(end_of_may), world.plan.ranks);
}

TEST(Oversight, AMechanismsPaceIsItsOwnOrThatOfItsAssignment) {
    const World world;
    EXPECT_EQ(pace_of(world.lever()), world.pace);
    EXPECT_EQ(pace_of(measures::Judgement{}), std::nullopt);
    EXPECT_EQ(pace_of(WithinOngoing{}), std::nullopt);
}

} // namespace
} // namespace models::plan
