#include "models/measures/alert.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Season;
using sim::time::ticks_per_day;

/// It rains on every other day of July, from the first to the thirty-first: sixteen first wet days. Half a day to be
/// there, within a day, and a third of a day's work.
struct World : Office {
    World() {
        sources::Climate climate{};
        climate.wet_after_dry[6] = 1.0;
        weather.rain.emplace(climate, calendar, sim::random::name("rain"));
    }
    Alert part(double turnout = 0.5, double work = 0.3, std::uint32_t desks = 1) {
        return {.job = job(desks),
                .season = Season::always(calendar),
                .within = ticks_per_day,
                .turnout = fixed(turnout),
                .work = fixed(work),
                .required = 0.9};
    }
    Year run_part(const Alert& part) const {
        return live([&](Replication& run) { run.kernel.start(alert(run, part), "alert"); });
    }
};

TEST(Alerts, CallOnEveryFirstWetDay) {
    World world;
    const auto year = world.run_part(world.part());
    EXPECT_EQ(year.journal.due(world.measure), 16.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 16.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
}

TEST(Alerts, AreAnsweredInTimeUpToTheLastTick) {
    World world;
    EXPECT_EQ(world.run_part(world.part(1.0)).journal.delivered(world.measure), 16.0);
    const auto late = world.run_part(world.part(1.01));
    EXPECT_EQ(late.journal.due(world.measure), 16.0);
    EXPECT_EQ(late.journal.delivered(world.measure), 0.0);
    EXPECT_FALSE(late.journal.finished(world.measure));
}

TEST(Alerts, AreLateWhileTheOfficerIsStillOut) {
    World world;
    world.team_sizes = {1};
    // Half a day out and two and a half of work, a call every two days: the k-th call waits k days, from 0 to 15.
    const auto year = world.run_part(world.part(0.5, 2.5));
    EXPECT_EQ(year.journal.delivered(world.measure), 1.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 7.5);
    EXPECT_EQ(year.teams[0].busy, 16 * 3 * ticks_per_day);
}

TEST(Alerts, CountInTheirSeasonOnly) {
    World world;
    auto part = world.part();
    part.season = Season::yearly(world.calendar, std::chrono::July / 10, std::chrono::July / 20);
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 5.0) << "11, 13, 15, 17 and 19 July";
}

TEST(Alerts, BeginWithTheirPartAndEndWithItsDeadline) {
    World world;
    world.begins = world.first(7, 16);
    EXPECT_EQ(world.run_part(world.part()).journal.due(world.measure), 8.0) << "17, 19, ... 31 July";
    world.begins = 0;
    auto part = world.part();
    part.job.deadline = world.first(7, 6) - 1; // a call of 5 July may be answered until the 6th
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 2.0);
    EXPECT_EQ(year.journal.finished(world.measure), part.job.deadline);
}

TEST(Alerts, CallEveryMember) {
    World world;
    world.team_sizes = {2};
    auto part = world.part(0.5, 0.6, 3); // the third desk waits 1.1 days for one of the two officers
    part.required = 0.66;
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 48.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 32.0);
    EXPECT_TRUE(year.journal.finished(world.measure));
}

TEST(Alerts, AreKeptWhereItNeverRains) {
    World world;
    world.weather.rain.reset();
    const auto year = world.run_part(world.part());
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
}

} // namespace
} // namespace models::measures
