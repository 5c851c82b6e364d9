#include "models/plan/start.hpp"

#include "sim/kernel/arena.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

#include <string>

namespace models::plan {
namespace {

using measures::Cause;
using measures::Journal;
using measures::OneReplication;
using sim::time::Calendar;
using sim::time::Tick;
using sim::time::ticks_per_day;

/// Parts whose only story is when they begin and that they take so many days, as judged works: a `Lever` that acts on
/// nothing and whose ramp is its length.
struct World {
    World() {
        chart.add_column("NOx");
        chart.add_line("a line", chart.add_account("an account", chart.add_group("a group")));
        chart.month_ends = {calendar.days()};
    }

    quantity::Parameter number(double value) {
        return numbers.certain("number " + std::to_string(numbers.size()), value);
    }

    std::size_t add(int starts, double lasts, std::vector<std::size_t> after = {}) {
        const std::string id = "1." + std::to_string(plan.parts.size() + 1) + "a";
        const auto measure = chart.add_measure(id);
        Part part{.id = id,
                  .title = {},
                  .mechanism = "lever",
                  .lead = {},
                  .measure = measure,
                  .deadline = calendar.horizon(),
                  .after = std::move(after),
                  .awaits = {},
                  .opening = {},
                  .unit = {},
                  .cost = {},
                  .reference = {}};
        plan.parts.push_back(part);
        mix.runs.push_back(true);
        const measures::Assignment job{.measure = measure, .deadline = part.deadline, .pace = number(1)};
        mix.undertakings.push_back({.part = plan.parts.size() - 1,
                                    .starts = Calendar::first_tick(starts),
                                    .release = number(0),
                                    .mechanism = measures::Lever{.job = job, .ramp = number(lasts), .acts_on = {}}});
        return plan.parts.size() - 1;
    }

    measures::DocumentId add_document(double after_issue, double comes) {
        plan.documents.push_back({.key = "document",
                                  .title = {},
                                  .after_issue = number(after_issue),
                                  .comes = number(comes),
                                  .luck = sim::random::name("document")});
        return static_cast<measures::DocumentId>(plan.documents.size() - 1);
    }

    void live() {
        const auto values = numbers.medians();
        ledger::Ledger ledger{chart};
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        measures::Teams teams;
        measures::Observations observations{0, 12};
        journal = Journal{chart.measures.size()};
        OneReplication one{simulation, calendar,     values, ledger, teams,
                           journal,    observations, {},     {},     plan.documents.size()};
        start(one.run, {}, plan, mix);
        simulation.run_until(calendar.horizon());
    }

    int begun(std::size_t part) const {
        const auto tick = journal.begun(plan.parts[part].measure);
        return tick ? Calendar::day_of(*tick) : -1;
    }
    int finished(std::size_t part) const {
        const auto tick = journal.finished(plan.parts[part].measure);
        return tick ? Calendar::day_of(*tick) : -1;
    }
    double wait(std::size_t part, Cause cause) const { return journal.mean_wait(plan.parts[part].measure, cause); }

    Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    ledger::Chart chart;
    quantity::Register numbers;
    Plan plan;
    Mix mix;
    Journal journal{0};
};

TEST(Start, APartBeginsOnItsDay) {
    World world;
    const auto part = world.add(31, 10);
    world.live();
    EXPECT_EQ(world.begun(part), 31);
    EXPECT_EQ(world.finished(part), 41);
}

TEST(Start, APartWaitsForThoseBeforeIt) {
    World world;
    const auto first = world.add(0, 100);
    const auto second = world.add(20, 50);
    const auto last = world.add(10, 5, {first, second});
    world.live();
    EXPECT_EQ(world.begun(last), 100) << "the first ends on day 100, the second on day 70";
    EXPECT_EQ(world.wait(last, Cause::predecessor), 90.0);
}

TEST(Start, APartWhosePredecessorIsNeverFinishedNeverBegins) {
    World world;
    const auto endless = world.add(0, 400);
    const auto part = world.add(0, 5, {endless});
    world.live();
    EXPECT_EQ(world.begun(part), -1);
    EXPECT_EQ(world.finished(part), -1);
}

TEST(Start, NobodyWaitsForAPartThatTheMixLeavesOut) {
    World world;
    const auto left_out = world.add(0, 400);
    const auto part = world.add(7, 5, {left_out});
    world.mix.runs[left_out] = false;
    world.mix.undertakings.erase(world.mix.undertakings.begin());
    world.live();
    EXPECT_EQ(world.begun(part), 7);
}

TEST(Start, ADocumentComesSomeTimeAfterTheDayOfIssueOrNotAtAll) {
    World world;
    world.plan.issued = Calendar::first_tick(60);
    const auto part = world.add(61, 5);
    const auto other = world.add(61, 5);
    world.plan.parts[part].awaits = {world.add_document(40, 1)};
    world.plan.parts[other].awaits = {world.add_document(40, 0)};
    world.live();
    EXPECT_EQ(world.begun(part), 100);
    EXPECT_EQ(world.wait(part, Cause::document), 39.0);
    EXPECT_EQ(world.begun(other), -1);
}

TEST(Start, MoneyIsReleasedOnceEverythingElseIsThereAndASlipComesOnTop) {
    World world;
    const auto first = world.add(0, 30);
    const auto part = world.add(0, 5, {first});
    world.mix.undertakings[part].release = world.number(14);
    world.mix.undertakings[part].slip = 7 * ticks_per_day;
    world.live();
    EXPECT_EQ(world.begun(part), 30 + 14 + 7);
    EXPECT_EQ(world.wait(part, Cause::release), 14.0);
}

TEST(Start, AJudgementNeedsNoBeginningAndHoldsOnItsDeadline) {
    World world;
    const auto endless = world.add(0, 400);
    const auto part = world.add(0, 5, {endless});
    world.mix.undertakings[part].mechanism = measures::Judgement{
        world.plan.parts[part].measure, Calendar::last_tick(99), world.number(1), sim::random::name("on time")};
    world.live();
    EXPECT_EQ(world.finished(part), 99);
    EXPECT_TRUE(judged(world.mix, part));
    EXPECT_FALSE(judged(world.mix, endless));
}

} // namespace
} // namespace models::plan
