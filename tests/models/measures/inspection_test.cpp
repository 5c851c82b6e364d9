#include "models/measures/inspection.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::Season;
using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr ObservationId rectified{0};

struct World : Office {
    /// Twelve things, all of them to be visited once in a year, three on a tour of two days: four tours, which set out
    /// on days 0, 91.25, 182.5 and 273.75. A thing in four is faulty and is put right in 30 days.
    Inspection part(std::uint32_t desks = 1, bool own_teams = false) {
        return {.job = job(desks, own_teams),
                .population = number(12),
                .coverage = number(1.0),
                .rounds = 1,
                .season = Season::always(calendar),
                .site = Inspection::Site::indoors,
                .a_tour = 3,
                .tour = fixed(2),
                .faulty = number(0.25),
                .finding = sim::random::name("finding"),
                .rectify = fixed(30),
                .persists = number(0.0),
                .persisting = sim::random::name("persisting"),
                .needed = 1.0,
                .controls = rule(),
                .rectified = rectified};
    }
    Year run_part(const Inspection& part, std::uint32_t draw = 0) const {
        return live([&](Replication& run) { run.kernel.start(inspection(run, part), "inspection"); }, draw);
    }
    std::optional<double> finished_on(const Inspection& part) const {
        const auto tick = run_part(part).journal.finished(measure);
        return tick ? std::optional{static_cast<double>(*tick) / ticks_per_day} : std::nullopt;
    }
};

TEST(Inspections, SpreadTheirToursOverTheYear) {
    World world;
    const auto year = world.run_part(world.part());
    EXPECT_EQ(year.journal.due(world.measure), 12.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 12.0);
    EXPECT_EQ(year.journal.finished(world.measure), Tick{27375} * ticks_per_day / 100 + 2 * ticks_per_day);
    EXPECT_EQ(year.teams[0].granted, 4u);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 0.0);
}

TEST(Inspections, FinishWithTheVisitsThatAreNeeded) {
    World world;
    auto part = world.part();
    part.needed = 0.75;
    EXPECT_EQ(world.finished_on(part), 184.5) << "nine of twelve after the third tour";
    part.needed = 0.76;
    EXPECT_EQ(world.finished_on(part), 275.75);
}

TEST(Inspections, ToursQueueForTheOfficers) {
    World world;
    world.team_sizes = {1};
    auto part = world.part(2);
    part.population = world.number(6); // a tour of three for each desk on the first day
    part.tour = World::fixed(3);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 1.5);
    EXPECT_EQ(year.journal.finished(world.measure), 6 * ticks_per_day);
}

TEST(Inspections, VisitAtLeastTheShareAskedForAndSplitItOverDesks) {
    World world;
    world.team_sizes = {9, 9};
    auto part = world.part(2, true);
    part.population = world.number(190);
    part.coverage = world.number(1.0 / 3.0); // 63.3: 64 visits, 32 at each desk, 11 tours
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.delivered(world.measure), 64.0);
    EXPECT_EQ(year.teams[0].granted, 11u);
    EXPECT_EQ(year.teams[1].granted, 11u);
}

TEST(Inspections, DoNotRoundUpWhatIsWhole) {
    World world;
    auto part = world.part();
    part.population = world.number(100);
    part.coverage = world.number(0.07); // in binary 7.000000000000001 of a hundred
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 7.0);
}

TEST(Inspections, DivideTheSeasonIntoRounds) {
    World world;
    auto part = world.part();
    part.a_tour = 12;
    part.rounds = 2;
    part.season = Season::yearly(world.calendar, std::chrono::March / 16, std::chrono::November / 14);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 24.0);
    // 244 days from 16 March, which is day 74: the second round begins on day 74 + 122.
    EXPECT_EQ(year.journal.finished(world.measure), (74 + 122 + 2) * ticks_per_day);
}

TEST(Inspections, RunThroughSeasonsWithAGap) {
    World world;
    auto part = world.part();
    part.season = Season::yearly(world.calendar, std::chrono::November / 15, std::chrono::March / 15);
    // 74 days and 47: tours after 0, 30.25, 60.5 and 90.75 of them, the last one 16.75 days after 15 November, day 318.
    EXPECT_EQ(world.finished_on(part), 318 + 16.75 + 2);
}

TEST(Inspections, FitTheirRoundsBetweenBeginningAndDeadline) {
    World world;
    auto part = world.part();
    part.a_tour = 12;
    part.rounds = 4;
    part.job.deadline = Calendar::last_tick(180);
    world.begins = 21 * ticks_per_day; // 160 days: rounds begin on days 21, 61, 101 and 141
    EXPECT_EQ(world.finished_on(part), 143);
}

TEST(Inspections, ThatBeginAfterTheirDeadlineGoOnToTheEndOfTheYear) {
    World world;
    auto part = world.part();
    part.job.deadline = Calendar::last_tick(180);
    world.begins = 265 * ticks_per_day; // 100 days: the last tour sets out after 75
    EXPECT_EQ(world.finished_on(part), 342);
}

TEST(Inspections, WhoseSeasonIsOverLeaveTheirVisitsUndone) {
    World world;
    auto part = world.part();
    part.season = Season::yearly(world.calendar, std::chrono::March / 1, std::chrono::May / 31);
    world.begins = world.first(7, 1);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 12.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 0.0);
    EXPECT_FALSE(year.journal.finished(world.measure));
    EXPECT_FALSE(year.observations.mean(rectified));
}

TEST(Inspections, StayInsideOnDaysOnWhichNobodyWorksOutdoors) {
    World world;
    auto part = world.part();
    part.a_tour = 12;
    world.weather.holidays.assign(365, false);
    for (const std::size_t day : {0, 1, 2, 4}) {
        world.weather.holidays[day] = true;
    }
    EXPECT_EQ(world.finished_on(part), 2) << "indoors nothing stops it";
    part.site = Inspection::Site::outdoors;
    EXPECT_EQ(world.finished_on(part), 6) << "on days 3 and 5";
}

TEST(Inspections, WaitForAWorkableDayOnlyAsLongAsTheSeasonLasts) {
    World world;
    auto part = world.part();
    part.a_tour = 12;
    part.site = Inspection::Site::outdoors;
    world.weather.holidays.assign(365, false);
    std::fill_n(world.weather.holidays.begin(), 10, true);
    EXPECT_EQ(world.finished_on(part), 12);
    part.season = Season::yearly(world.calendar, std::chrono::January / 1, std::chrono::January / 10);
    EXPECT_FALSE(world.finished_on(part));
}

TEST(Inspections, CountWhatIsPutRightWhenItIs) {
    World world;
    auto part = world.part();
    part.faulty = world.number(1.0);
    // The last tour is back on day 275.75; in 89 days it is put right in the year, in 90 it is not.
    part.rectify = World::fixed(89);
    EXPECT_EQ(world.run_part(part).observations.latest(rectified), 1.0);
    part.rectify = World::fixed(90);
    EXPECT_EQ(world.run_part(part).observations.latest(rectified), 0.75);
}

TEST(Inspections, LeaveTheShareOfFaultsThatPersists) {
    World world;
    auto part = world.part();
    part.population = world.number(400);
    part.faulty = world.number(0.5);
    part.persists = world.number(0.2);
    part.a_tour = 40;
    part.rectify = World::fixed(1);
    double sum = 0.0;
    const int draws = 100;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        sum += *world.run_part(part, draw).observations.latest(rectified);
    }
    EXPECT_NEAR(sum / draws, 0.8, 4.0 * std::sqrt(0.8 * 0.2 / (200.0 * draws))); // 200 faults a year
}

TEST(Inspections, MeetNewLuckInEveryRound) {
    World world;
    auto once = world.part();
    once.population = world.number(40);
    once.faulty = world.number(0.5);
    once.persists = world.number(0.5);
    once.a_tour = 40;
    auto twice = once;
    twice.rounds = 2;
    int alike = 0;
    for (std::uint32_t draw = 0; draw < 10; ++draw) {
        const auto first = world.run_part(once, draw).observations.latest(rectified);
        alike += first == world.run_part(twice, draw).observations.latest(rectified) ? 1 : 0;
    }
    EXPECT_LT(alike, 5) << "about 20 faults a round: a tie now and then";
}

TEST(Inspections, FindNothingWhereNothingIsFaulty) {
    World world;
    auto part = world.part();
    part.faulty = world.number(0.0);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.observations.latest(rectified), 1.0) << "nothing is left to be put right";
    EXPECT_EQ(world.emitted(year), 365.0);
    EXPECT_EQ(year.ledger.attributed(world.measure, world.account, world.nox), 0.0);
}

TEST(Inspections, OfNoCoverageOweNothingAndChangeNoBit) {
    World world;
    auto part = world.part();
    part.coverage = world.number(0.0);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_FALSE(year.observations.latest(rectified));
    EXPECT_EQ(world.emitted(year), 365.0);
}

TEST(Inspections, FindTheSameFaultsHoweverLongTheyWaitForOfficers) {
    World world;
    auto part = world.part(20);
    part.population = world.number(600);
    part.persists = world.number(0.4);
    part.rectify = World::fixed(1);
    for (std::uint32_t draw = 0; draw < 10; ++draw) {
        world.team_sizes = {100};
        const auto many = world.run_part(part, draw);
        world.team_sizes = {2};
        const auto few = world.run_part(part, draw);
        EXPECT_EQ(many.journal.delivered(world.measure), 600.0);
        EXPECT_EQ(few.journal.delivered(world.measure), 600.0);
        EXPECT_EQ(many.observations.latest(rectified), few.observations.latest(rectified));
    }
}

TEST(Inspections, NeverVisitFewerNorHoldLessWithMoreCoverage) {
    World world;
    double visits = 0.0;
    double emitted = 366.0;
    for (const double coverage : {0.1, 0.3, 0.5, 0.9, 1.0}) {
        auto part = world.part(3);
        part.coverage = world.number(coverage);
        part.faulty = world.number(1.0);
        part.rectify = World::fixed(0);
        part.a_tour = 100;
        const auto year = world.run_part(part);
        EXPECT_GT(year.journal.delivered(world.measure), visits);
        EXPECT_LT(world.emitted(year), emitted);
        visits = year.journal.delivered(world.measure);
        emitted = world.emitted(year);
    }
}

TEST(Inspections, HoldTheirControlAsFarAsTheyVisitedAndPutRight) {
    World world;
    auto part = world.part();
    part.coverage = world.number(0.5);
    part.faulty = world.number(1.0);
    part.rounds = 2;
    part.a_tour = 6;
    // Six of twelve on day 0, put right on day 32: half of the rule from 28 February. The second round visits the same
    // six from day 182.5, so at the end of July half of what was found is put right, from that of August all again.
    const double half = 0.4 * 0.5;
    EXPECT_NEAR(world.emitted(world.run_part(part)), 365.0 - 307.0 * half + 31.0 * half / 2.0, 1e-6);
}

} // namespace
} // namespace models::measures
