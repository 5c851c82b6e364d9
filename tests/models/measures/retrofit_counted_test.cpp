#include "models/measures/retrofit.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Season;
using sim::time::ticks_per_day;

/// Things of which there are only numbers: ten, of which some get a permit (10 days), a design (20), works (30),
/// commissioning (5) and a grade (15): 80 days.
struct World : Office {
    Retrofit part(std::size_t wanted, std::uint32_t desks = 1, bool own_teams = false) {
        Retrofit retrofit{.job = job(desks, own_teams),
                          .season = Season::always(calendar),
                          .steps = {.permit = fixed(10),
                                    .design = fixed(20),
                                    .works = fixed(30),
                                    .rework = fixed(12),
                                    .commissioning = fixed(5),
                                    .grading = fixed(15)},
                          .rework = number(0),
                          .failing = sim::random::name("failing"),
                          .facilities = {},
                          .aim = ledger::Grade::none,
                          .wanted = wanted,
                          .upgrade = CountedUpgrade{number(10), rule()}};
        for (std::uint32_t thing = 0; thing < wanted; ++thing) {
            retrofit.facilities.push_back({std::nullopt, thing});
        }
        return retrofit;
    }
    Year run_part(const Retrofit& part) const {
        return live([&](Replication& run) { run.kernel.start(retrofit(run, part), "retrofit"); });
    }
};

TEST(CountedRetrofits, OweWhatIsWantedAndDeliverWhatIsGraded) {
    World world;
    const auto year = world.run_part(world.part(3));
    EXPECT_EQ(year.journal.due(world.measure), 3.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 3.0);
    EXPECT_EQ(year.journal.finished(world.measure), 80 * ticks_per_day);
}

TEST(CountedRetrofits, AreFinishedWithAsManyAsWerePromisedThoughMoreSetOut) {
    World world;
    auto part = world.part(3);
    part.joining = Luck{sim::random::name("joining"), sim::random::Uniform{0.0, 100.0}};
    const auto all = world.run_part(part);
    part.promised = 2;
    const auto two = world.run_part(part);
    EXPECT_EQ(two.journal.due(world.measure), 2.0);
    EXPECT_EQ(two.journal.delivered(world.measure), 3.0) << "the third comes all the same";
    EXPECT_GE(*two.journal.finished(world.measure), 80 * ticks_per_day);
    EXPECT_LT(*two.journal.finished(world.measure), *all.journal.finished(world.measure));
    part.promised = 3;
    EXPECT_EQ(world.run_part(part).journal.finished(world.measure), all.journal.finished(world.measure));
}

TEST(CountedRetrofits, HoldTheirControlsAtTheShareThatIsInService) {
    World world;
    world.team_sizes = {1};
    const auto year = world.run_part(world.part(2));
    // In service on days 65 and 75, each a tenth of all things: 4 % of 1 t a day less, then 8 %.
    EXPECT_NEAR(world.emitted(year), 65 + 10 * 0.96 + 290 * 0.92, 1e-6);
    EXPECT_NEAR(year.ledger.attributed(world.measure, world.account, world.nox), -(10 * 0.04 + 290 * 0.08), 1e-6);
}

TEST(CountedRetrofits, NeverCountMoreThanAll) {
    World world;
    auto part = world.part(4);
    part.upgrade = CountedUpgrade{world.number(2), world.rule()};
    EXPECT_NEAR(world.emitted(world.run_part(part)), 65 + 300 * 0.6, 1e-6);
}

TEST(CountedRetrofits, WaitForTheirOwners) {
    World world;
    auto part = world.part(1);
    part.joining = World::fixed(40);
    EXPECT_EQ(world.run_part(part).journal.finished(world.measure), 120 * ticks_per_day);
    part.job.pace = world.number(0.5);
    EXPECT_EQ(world.run_part(part).journal.finished(world.measure), 60 * ticks_per_day);
}

TEST(CountedRetrofits, GoRoundTheMembersInTurn) {
    World world;
    world.team_sizes = {1, 1};
    const auto year = world.run_part(world.part(3, 2, true));
    EXPECT_EQ(year.teams[0].granted, 2u);
    EXPECT_EQ(year.teams[1].granted, 1u);
    EXPECT_EQ(year.journal.finished(world.measure), 90 * ticks_per_day);
    EXPECT_NEAR(year.journal.mean_wait(world.measure, Cause::officers), 10.0 / 3.0, 1e-12);
}

TEST(CountedRetrofits, QueueForACrewWhereThePartNamesOne) {
    World world;
    world.team_sizes = {100, 1};
    auto part = world.part(2);
    EXPECT_EQ(world.run_part(part).journal.finished(world.measure), 80 * ticks_per_day);
    part.crews = TeamId{1};
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.finished(world.measure), 110 * ticks_per_day);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::crew), 15.0);
}

TEST(CountedRetrofits, WaitForTheirSeasonAlsoWithoutCrews) {
    World world;
    auto part = world.part(1);
    part.season = Season::yearly(world.calendar, std::chrono::March / 16, std::chrono::November / 14);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.finished(world.measure), (74 + 30 + 5 + 15) * ticks_per_day); // 16 March is day 74
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::crew), 44.0);
    world.begins = world.first(9, 17); // works are wanted on 17 October and would end a day after the season
    const auto too_late = world.run_part(part);
    EXPECT_FALSE(too_late.journal.finished(world.measure));
    EXPECT_EQ(too_late.journal.delivered(world.measure), 0.0);
}

} // namespace
} // namespace models::measures
