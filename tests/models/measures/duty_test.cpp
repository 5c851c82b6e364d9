#include "models/measures/duty.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Tick;
using sim::time::ticks_per_day;

/// A case that comes on one day, has ten days, and is settled on another.
struct Matter {
    Tick comes;
    Tick settled;
};

sim::kernel::Process deal_with(Replication& run, Duty& duty, Matter matter) {
    co_await run.kernel.until(matter.comes * ticks_per_day);
    const Tick limit = run.kernel.now() + 10 * ticks_per_day;
    duty.open(run, limit);
    co_await run.kernel.until(matter.settled * ticks_per_day);
    duty.settle(run, limit);
}

struct World : Office {
    Year keep(double required, const std::vector<Matter>& matters) {
        const Assignment assignment = job();
        Duty duty{assignment, required};
        return live([&](Replication& run) {
            run.kernel.start(reckon(run, duty), "reckoning");
            for (const Matter& matter : matters) {
                run.kernel.start(deal_with(run, duty, matter), "matter");
            }
        });
    }
};

TEST(Duties, AreKeptWhenEnoughCasesAreSettledOnTheirLastDayOrBefore) {
    World world;
    // In time: 10 days and 4 days; late: 11 days.
    const auto year = world.keep(0.66, {{20, 30}, {40, 44}, {50, 61}});
    EXPECT_EQ(year.journal.due(world.measure), 3.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 2.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
}

TEST(Duties, AreNeverFinishedWhenTooManyCasesWereLate) {
    World world;
    EXPECT_FALSE(world.keep(0.67, {{20, 30}, {40, 44}, {50, 61}}).journal.finished(world.measure));
}

TEST(Duties, DoNotOweWhatIsOpenAndHasTimeBeyondTheDeadline) {
    World world;
    const auto year = world.keep(1.0, {{354, 360}, {360, 362}, {356, 500}});
    EXPECT_EQ(year.journal.due(world.measure), 2.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 2.0);
    EXPECT_TRUE(year.journal.finished(world.measure));
}

TEST(Duties, OweWhatIsOpenAndLate) {
    World world;
    const auto year = world.keep(0.5, {{354, 500}, {340, 500}, {20, 25}});
    EXPECT_EQ(year.journal.due(world.measure), 3.0) << "day 354 and ten make the first instant of day 364";
    EXPECT_EQ(year.journal.delivered(world.measure), 1.0);
    EXPECT_FALSE(year.journal.finished(world.measure));
}

TEST(Duties, WithoutCasesAreKept) {
    World world;
    EXPECT_EQ(world.keep(1.0, {}).journal.finished(world.measure), world.calendar.horizon());
}

} // namespace
} // namespace models::measures
