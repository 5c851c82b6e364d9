#include "models/measures/standing.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace models::measures {
namespace {

using sim::time::Tick;
using sim::time::ticks_per_day;

struct World : Office {
    /// Due fifteen days after each period, three days of an officer's work.
    Standing part(Every every = Every::month, double work = 3, std::uint32_t desks = 1) {
        return {.job = job(desks), .every = every, .due = 15 * ticks_per_day, .work = fixed(work), .required = 1.0};
    }
    Year run_part(const Standing& part) const {
        return live([&](Replication& run) { run.kernel.start(standing(run, part), "standing"); });
    }
};

TEST(StandingDuties, AreOwedOnceForEveryPeriodThatIsDueInTheYear) {
    // Months: December of the year before is due on 15 January, November on 15 December.
    for (const auto& [every, periods] :
         {std::tuple{Every::month, 12.0}, {Every::quarter, 4.0}, {Every::half_year, 2.0}, {Every::year, 1.0}}) {
        World world;
        const auto year = world.run_part(world.part(every));
        EXPECT_EQ(year.journal.due(world.measure), periods);
        EXPECT_EQ(year.journal.delivered(world.measure), periods);
        EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
    }
}

TEST(StandingDuties, AreLateOnTheFirstTickAfterTheirDay) {
    World world;
    auto part = world.part(Every::month, 5);
    part.ready = World::fixed(10);
    // Ten days for the data and five of work: handed in at 0:00 of the sixteenth day.
    const auto late = world.run_part(part);
    EXPECT_EQ(late.journal.due(world.measure), 12.0);
    EXPECT_EQ(late.journal.delivered(world.measure), 0.0);
    EXPECT_FALSE(late.journal.finished(world.measure));
    part.work = World::fixed(4.99);
    EXPECT_EQ(world.run_part(part).journal.delivered(world.measure), 12.0);
}

TEST(StandingDuties, BeginWithTheirPart) {
    World world;
    world.begins = world.first(3, 2);
    auto part = world.part();
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 10.0) << "February, due on 15 March, to November, due on 15 December";
    EXPECT_EQ(year.journal.delivered(world.measure), 10.0);
    part.work =
        World::fixed(13.5); // from 2 March it is ready on the 15th at noon; from the first of a month on the 14th
    EXPECT_EQ(world.run_part(part).journal.delivered(world.measure), 10.0);
    part.work = World::fixed(14.5); // from 2 March on the 16th
    EXPECT_EQ(world.run_part(part).journal.delivered(world.measure), 9.0);
}

TEST(StandingDuties, AreNotJudgedOnWhatIsDueAfterTheDeadline) {
    World world;
    auto part = world.part(Every::quarter);
    part.job.deadline = world.first(7, 15) - 1; // the second quarter is due on the 15th
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 2.0);
    part.job.deadline = world.first(7, 16) - 1;
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 3.0);
    EXPECT_EQ(year.journal.finished(world.measure), part.job.deadline);
}

TEST(StandingDuties, AreOwedWhenTheyAreDueAndNotWhenTheyAreHandedIn) {
    World world;
    const auto part = world.part();
    double owed_before = -1;
    double delivered_before = -1;
    const auto note = [&](Replication& run) {
        owed_before = run.journal.due(world.measure);
        delivered_before = run.journal.delivered(world.measure);
    };
    world.live([&](Replication& run) {
        run.kernel.start(standing(run, part), "standing");
        run.kernel.start(Office::begin(run, world.first(1, 15), note), "note");
    });
    EXPECT_EQ(owed_before, 0.0);
    EXPECT_EQ(delivered_before, 0.0) << "handed in on 4 January";
}

TEST(StandingDuties, OfSeveralMembersQueueForOneOfficer) {
    World world;
    world.team_sizes = {1};
    auto part = world.part(Every::quarter, 6, 3);
    part.required = 2.0 / 3.0;
    // Handed in after 6, 12 and 18 days: one of three is late in each of four quarters.
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 12.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 8.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 6.0);
    EXPECT_TRUE(year.journal.finished(world.measure));
    part.required = 0.67;
    EXPECT_FALSE(world.run_part(part).journal.finished(world.measure));
}

} // namespace
} // namespace models::measures
