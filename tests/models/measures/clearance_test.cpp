#include "models/measures/clearance.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr ObservationId open{0};

struct World : Office {
    /// Faults that need ten days to be found, one of an officer and nineteen to be cleared.
    Clearance part(double arrivals_a_day, std::uint32_t stock = 0, std::uint32_t desks = 1, bool own_teams = false) {
        return {.job = job(desks, own_teams),
                .arrivals = number(arrivals_a_day),
                .arriving = sim::random::name("arriving"),
                .stock = number(stock),
                .found = fixed(10),
                .handling = fixed(1),
                .clearing = fixed(19),
                .within = 30 * ticks_per_day,
                .required = 0.9,
                .controls = rule(),
                .open = open};
    }
    Year run_part(const Clearance& part, std::uint32_t draw = 0) const {
        return live([&](Replication& run) { run.kernel.start(clearance(run, part), "clearance"); }, draw);
    }
};

TEST(Clearances, QueueForTheOfficerAndAreLateByTheirWait) {
    World world;
    world.team_sizes = {1};
    auto part = world.part(0.0, 2);
    part.within = 20 * ticks_per_day;
    // The stock is known: handled on days 0 and 1, cleared after 20 and 21 days.
    part.required = 0.5;
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 2.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 1.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 0.5);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
    part.required = 0.51;
    EXPECT_FALSE(world.run_part(part).journal.finished(world.measure));
}

TEST(Clearances, ShareTheStockBetweenDesks) {
    World world;
    world.team_sizes = {1, 1};
    auto part = world.part(0.0, 4, 2, true);
    part.handling = World::fixed(3);
    part.within = 25 * ticks_per_day; // each desk's second one is cleared after 3 + 3 + 19 days
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.delivered(world.measure), 4.0);
    EXPECT_EQ(year.teams[0].granted, 2u);
    EXPECT_EQ(year.teams[1].granted, 2u);
}

TEST(Clearances, StretchEveryStepByThePace) {
    World world;
    auto part = world.part(0.0, 1);
    part.job.pace = world.number(1.5);
    EXPECT_EQ(world.run_part(part).journal.delivered(world.measure), 1.0) << "(1 + 19) x 1.5 = 30 days";
    part.job.pace = world.number(1.51);
    EXPECT_EQ(world.run_part(part).journal.delivered(world.measure), 0.0);
}

TEST(Clearances, HaveNothingToDoWhenNothingComesUp) {
    World world;
    const auto part = world.part(0.0);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_EQ(year.observations.mean(open), 0.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
    EXPECT_EQ(world.emitted(year), 365.0);
    EXPECT_EQ(year.ledger.attributed(world.measure, world.account, world.nox), 0.0);
}

TEST(Clearances, OweWhatIsClearedOrLate) {
    World world;
    const double rate = 120.0 / 365.0;
    const auto part = world.part(rate);
    const int draws = 300;
    double due = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        due += world.run_part(part, draw).journal.due(world.measure);
    }
    // Poisson: cleared thirty days after they come up, so those of the first 335 days.
    const double expected = rate * 335.0;
    EXPECT_NEAR(due / draws, expected, 4.0 * std::sqrt(expected / draws));
}

TEST(Clearances, LeaveAsManyOpenAsLittlesLawSays) {
    World world;
    const double rate = 120.0 / 365.0;
    const auto part = world.part(rate);
    const int draws = 300;
    double sum = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        sum += *world.run_part(part, draw).observations.mean(open);
    }
    // Nobody waits, so each is open for 30 days; the Poisson numbers at the ends of twelve months hardly overlap.
    const double expected = rate * 30.0;
    EXPECT_NEAR(sum / draws, expected, 4.0 * std::sqrt(expected / (12.0 * draws)));
}

TEST(Clearances, MeetTheSameFaultsWheneverTheyBegin) {
    World world;
    const auto part = world.part(0.3);
    for (std::uint32_t draw = 0; draw < 20; ++draw) {
        world.begins = 0;
        const auto early = world.run_part(part, draw);
        world.begins = world.first(7, 1);
        const auto late = world.run_part(part, draw);
        EXPECT_EQ(early.observations.latest(open), late.observations.latest(open));
        EXPECT_GT(early.journal.due(world.measure), late.journal.due(world.measure));
    }
}

TEST(Clearances, MeetTheSameFaultsWhateverTheStock) {
    World world;
    auto none = world.part(0.8);
    none.clearing = {sim::random::name("clearing"), sim::random::Uniform{5, 40}};
    auto some = none;
    some.stock = world.number(7); // all cleared by February
    for (std::uint32_t draw = 0; draw < 10; ++draw) {
        const auto without = world.run_part(none, draw);
        const auto with = world.run_part(some, draw);
        EXPECT_EQ(with.observations.latest(open), without.observations.latest(open));
        EXPECT_EQ(with.journal.due(world.measure), without.journal.due(world.measure) + 7.0);
    }
}

TEST(Clearances, AreNeverWorseOffWithMoreOfficers) {
    World world;
    const auto part = world.part(0.8);
    for (std::uint32_t draw = 0; draw < 10; ++draw) {
        world.team_sizes = {100};
        const auto many = world.run_part(part, draw);
        world.team_sizes = {1};
        const auto one = world.run_part(part, draw);
        EXPECT_GE(many.journal.due(world.measure), one.journal.due(world.measure)) << "what is settled is owed sooner";
        EXPECT_GE(many.journal.delivered(world.measure), one.journal.delivered(world.measure));
        EXPECT_LE(many.observations.mean(open), one.observations.mean(open));
    }
}

TEST(Clearances, HoldTheirControlAsFarAsTheyCleared) {
    World world;
    // All four of the stock are cleared on day 20: from 31 January the rule is whole, 40 % of 1 t for 335 days.
    const auto year = world.run_part(world.part(0.0, 4));
    EXPECT_NEAR(world.emitted(year), 365.0 - 335.0 * 0.4, 1e-6);
    // One officer needs 11 days each: cleared after 30 and 41 days, so half of it in February.
    auto slow = world.part(0.0, 2);
    world.team_sizes = {1};
    slow.handling = World::fixed(11);
    EXPECT_NEAR(world.emitted(world.run_part(slow)), 365.0 - 28.0 * 0.2 - 307.0 * 0.4, 1e-6);
}

} // namespace
} // namespace models::measures
