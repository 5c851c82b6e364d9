#include "models/measures/enforcement.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::ticks_per_day;

constexpr ObservationId violating{0};
constexpr ObservationId caught{1};

struct World : Office {
    /// 60 subjects of whom a quarter break the rule, a twentieth whatever is done; 120 checks a year, two a tour.
    Enforcement part(double tour = 0.0, double checks_a_day = 120.0 / 365.0) {
        return {.job = job(),
                .subjects = number(60),
                .violating = number(0.25),
                .floor = number(0.05),
                .checks = number(checks_a_day),
                .a_tour = 2,
                .tour = fixed(tour),
                .detects = number(0.4),
                .catching = sim::random::name("catching"),
                .deterrence = number(1.0),
                .tolerated = 0.08,
                .controls = rule(),
                .still_violating = violating,
                .caught = caught};
    }
    Year run_part(const Enforcement& part, std::uint32_t draw = 0) const {
        return live([&](Replication& run) { run.kernel.start(enforcement(run, part), "enforcement"); }, draw);
    }
};

TEST(Enforcements, LetViolationsFallExponentiallyWithChecksPerSubject) {
    World world;
    auto part = world.part();
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 120.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 120.0);
    // Two checks of everybody in a year: 0.05 + 0.2 e^-2 = 0.0771.
    EXPECT_NEAR(*year.observations.latest(violating), 0.05 + 0.2 * std::exp(-2.0), 1e-12);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
    part.tolerated = 0.077;
    EXPECT_FALSE(world.run_part(part).journal.finished(world.measure));
}

TEST(Enforcements, AreReckonedAtTheirDeadline) {
    World world;
    auto part = world.part();
    part.job.deadline = Calendar::last_tick(180);
    // 181 days make 59.5 checks, so 59 are planned: 0.05 + 0.2 e^(-59/60) = 0.1248.
    part.tolerated = 0.125;
    EXPECT_EQ(world.run_part(part).journal.finished(world.measure), Calendar::last_tick(180));
    part.tolerated = 0.124;
    EXPECT_FALSE(world.run_part(part).journal.finished(world.measure));
}

TEST(Enforcements, DeterNobodyWithoutOfficers) {
    World world;
    world.team_sizes = {0};
    const auto year = world.run_part(world.part());
    EXPECT_EQ(year.journal.due(world.measure), 120.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 0.0);
    EXPECT_EQ(year.observations.mean(violating), 0.25);
    EXPECT_FALSE(year.observations.mean(caught));
    EXPECT_FALSE(year.journal.finished(world.measure));
    EXPECT_EQ(world.emitted(year), 365.0);
    EXPECT_EQ(year.ledger.attributed(world.measure, world.account, world.nox), 0.0);
}

TEST(Enforcements, DeterNobodyWithoutChecks) {
    World world;
    const auto year = world.run_part(world.part(0.0, 0.0));
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_EQ(year.observations.mean(violating), 0.25);
    EXPECT_EQ(world.emitted(year), 365.0);
}

TEST(Enforcements, ToursQueueForTheOfficer) {
    World world;
    world.team_sizes = {1};
    // One day of December is left, with four checks in two tours: at its beginning and at noon, a day each. The second
    // waits half a day.
    world.begins = world.first(12, 31);
    auto part = world.part(1.0, 4.0);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 4.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 0.0) << "a day from the beginning of the last is next year";
    part.tour = World::fixed(0.75);
    const auto quick = world.run_part(part);
    EXPECT_EQ(quick.journal.delivered(world.measure), 2.0);
    EXPECT_EQ(quick.journal.mean_wait(world.measure, Cause::officers), 0.125) << "none and a quarter";
}

TEST(Enforcements, GiveTheOddCheckToOneDeskAfterTheOther) {
    World world;
    world.team_sizes = {5, 5, 5};
    auto part = world.part(0.0, 12.0 / 365.0);
    part.job = world.job(3, true);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.delivered(world.measure), 12.0);
    for (const auto& team : year.teams) {
        EXPECT_EQ(team.granted, 4u);
    }
}

TEST(Enforcements, CatchWhatIsThereAndSeen) {
    World world;
    auto part = world.part(0.0, 30.0);
    part.deterrence = world.number(0.0);
    part.a_tour = 50;
    double sum = 0.0;
    const int draws = 20;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        sum += *world.run_part(part, draw).observations.mean(caught);
    }
    // A quarter breaks the rule and four in ten are seen; 10950 checks a year.
    EXPECT_NEAR(sum / draws, 0.1, 4.0 * std::sqrt(0.1 * 0.9 / (10950.0 * draws)));
}

TEST(Enforcements, LeaveNoMoreViolationsWithMoreChecks) {
    World world;
    double before = 1.0;
    for (const double checks : {0.0, 0.1, 0.5, 2.0, 10.0}) {
        const double now = *world.run_part(world.part(0.5, checks)).observations.mean(violating);
        EXPECT_LT(now, before);
        EXPECT_GE(now, 0.05);
        before = now;
    }
}

TEST(Enforcements, NeverRaiseViolationsToTheFloor) {
    World world;
    auto part = world.part();
    part.floor = world.number(0.3);
    EXPECT_EQ(world.run_part(part).observations.mean(violating), 0.25);
}

TEST(Enforcements, HoldTheirControlAsFarAsViolationsWent) {
    World world;
    auto part = world.part();
    part.floor = world.number(0.0);
    // At the end of January 10 checks, of February 19, of March 29, ...: the share that is gone is 1 - e^(-checks/60).
    double expected = 365.0;
    for (int month = 0; month < 12; ++month) {
        const int ends = world.chart.month_ends[static_cast<std::size_t>(month)];
        const int next = month == 11 ? 366 : world.chart.month_ends[static_cast<std::size_t>(month) + 1];
        const double checks = std::floor(120.0 * ends / 365.0 + 1e-6);
        expected -= 0.4 * (1.0 - std::exp(-checks / 60.0)) * (next - ends);
    }
    EXPECT_NEAR(world.emitted(world.run_part(part)), expected, 1e-5);
}

TEST(Enforcements, FeelAPullOnTheShareThatViolates) {
    World world;
    auto part = world.part(0.0, 0.0);
    const auto year = world.live([&](Replication& run) {
        run.in_force.pull({.on = part.violating, .times = 0.5});
        run.kernel.start(enforcement(run, part), "enforcement");
    });
    EXPECT_EQ(year.observations.mean(violating), 0.125);
    EXPECT_NEAR(world.emitted(year), 365.0 - 335.0 * 0.2, 1e-6) << "half the rule, from the end of January";
}

} // namespace
} // namespace models::measures
