#include "sim/kernel/trace.hpp"

#include "sim/kernel/resource.hpp"
#include "sim/kernel/signal.hpp"
#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

namespace sim::kernel {
namespace {

using testing::World;

class Recorder : public Trace {
public:
    void record(const TraceRecord& record) override { records.push_back(record); }
    std::vector<TraceRecord> records;
};

Process visitor(World& world, Resource& desk, const Season& season) {
    co_await world.clock.delay(1);
    const auto seat = co_await desk.acquire_during(season, 2);
    co_await world.clock.delay(10);
}

Process impatient(World& world, Resource& desk) {
    const auto seat = co_await desk.acquire_within(3);
    co_await world.clock.delay(0);
}

TEST(Trace, tells_every_event_that_reaches_a_process_in_order) {
    World world;
    Recorder recorder;
    const Season season({{5, 9}});
    Resource desk(world.clock, 1, "desk");
    Resource shut(world.clock, 0, "shut");
    world.clock.trace(&recorder);
    const ProcessId first = world.clock.start(visitor(world, desk, season), "visitor", 4);
    world.clock.start(impatient(world, shut), "impatient");
    world.clock.run_until(6);
    world.clock.interrupt(first);
    world.clock.run();

    const auto& records = recorder.records;
    const auto is = [&](std::size_t i, Tick time, std::string_view process, Happening happening) {
        return records[i].time == time && records[i].process == process && records[i].happening == happening;
    };
    ASSERT_EQ(records.size(), 8U);
    EXPECT_TRUE(is(0, 0, "visitor", Happening::started));
    EXPECT_EQ(records[0].index, 4U);
    EXPECT_EQ(records[0].priority, Priority::start);
    EXPECT_TRUE(is(1, 0, "impatient", Happening::started));
    EXPECT_TRUE(is(2, 1, "visitor", Happening::continued));
    EXPECT_TRUE(is(3, 3, "impatient", Happening::timed_out));
    EXPECT_TRUE(is(4, 3, "impatient", Happening::continued));
    EXPECT_TRUE(is(5, 5, "visitor", Happening::season_opened));
    EXPECT_TRUE(is(6, 5, "visitor", Happening::granted));
    EXPECT_EQ(records[6].resource, "desk");
    EXPECT_TRUE(is(7, 6, "visitor", Happening::interrupted));
}

TEST(Trace, changes_nothing_of_what_happens_and_can_be_switched_off) {
    World world;
    Recorder recorder;
    const Season season({{5, 9}});
    Resource desk(world.clock, 1, "desk");
    world.clock.trace(&recorder);
    world.clock.start(visitor(world, desk, season));
    world.clock.run_until(5);
    const std::size_t so_far = recorder.records.size();
    world.clock.trace(nullptr);
    world.clock.run();
    EXPECT_EQ(recorder.records.size(), so_far);
    EXPECT_EQ(world.clock.now(), 15);
}

} // namespace
} // namespace sim::kernel
