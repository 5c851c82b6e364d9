#include "sim/kernel/resource.hpp"

#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>

namespace sim::kernel {
namespace {

using testing::Diary;
using testing::word;
using testing::World;

/// What a visitor wants and how it waits.
struct Visit {
    std::string name;
    Tick arrives = 0;
    Tick stays = 0;
    int count = 1;
    int priority = 0;
};

Process visitor(World& world, Resource& desk, Visit visit) {
    co_await world.clock.until(visit.arrives);
    const auto seat = co_await desk.acquire(visit.count, visit.priority);
    world.note(visit.name + ' ' + word(seat.woke()));
    co_await world.clock.delay(visit.stays);
}

Process impatient(World& world, Resource& desk, Visit visit, Tick patience) {
    co_await world.clock.until(visit.arrives);
    const auto seat = co_await desk.acquire_within(patience, visit.count, visit.priority);
    world.note(visit.name + ' ' + word(seat.woke()) + (seat ? " with" : " without"));
    co_await world.clock.delay(visit.stays);
}

Process interrupter(World& world, ProcessId victim, Tick at) {
    co_await world.clock.until(at);
    world.clock.interrupt(victim);
}

TEST(Resource, serves_in_the_order_of_arrival) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"a", 0, 5}));
    world.clock.start(visitor(world, desk, {"b", 2, 5}));
    world.clock.start(visitor(world, desk, {"c", 1, 5}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "a done"}, {5, "c done"}, {10, "b done"}}));
    EXPECT_EQ(desk.busy(), 0);
}

TEST(Resource, serves_the_lower_priority_number_first_and_equals_in_order) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 10}));
    world.clock.start(visitor(world, desk, {"low", 1, 1, 1, 5}));
    world.clock.start(visitor(world, desk, {"high", 2, 1, 1, -5}));
    world.clock.start(visitor(world, desk, {"low too", 3, 1, 1, 5}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {10, "high done"}, {11, "low done"}, {12, "low too done"}}));
}

TEST(Resource, those_who_ask_in_the_same_instant_are_served_by_priority_not_by_who_spoke_first) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"low", 3, 1, 1, 5}));
    world.clock.start(visitor(world, desk, {"high", 3, 1, 1, 0}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "high done"}, {4, "low done"}}));
}

TEST(Resource, units_given_back_and_asked_for_in_one_instant_meet) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"asks first", 5, 1}));
    world.clock.start(visitor(world, desk, {"leaves at five", 0, 5}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "leaves at five done"}, {5, "asks first done"}}));
}

TEST(Resource, a_large_claim_at_the_head_is_not_overtaken_by_small_ones) {
    World world;
    Resource desk(world.clock, 3);
    world.clock.start(visitor(world, desk, {"two", 0, 10, 2}));
    world.clock.start(visitor(world, desk, {"three", 1, 1, 3}));
    world.clock.start(visitor(world, desk, {"one", 2, 1, 1}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "two done"}, {10, "three done"}, {11, "one done"}}));
}

Process two_phases(World& world, Resource& desk) {
    {
        const auto seat = co_await desk.acquire();
        co_await world.clock.delay(2);
    }
    world.note("gave back");
    co_await world.clock.delay(10);
}

TEST(Resource, the_brace_gives_units_back) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(two_phases(world, desk));
    world.clock.start(visitor(world, desk, {"next", 1, 1}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{2, "gave back"}, {2, "next done"}}));
}

Process holder_of_a_gift(World& world, [[maybe_unused]] Grant seat, Tick ticks) {
    co_await world.clock.delay(ticks);
    world.note("gives back");
}

Process giver(World& world, Resource& desk) {
    auto seat = co_await desk.acquire();
    world.clock.start(holder_of_a_gift(world, std::move(seat), 4));
}

TEST(Grant, moved_to_another_process_lives_as_long_as_that_one) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(giver(world, desk));
    world.clock.start(visitor(world, desk, {"next", 1, 0}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{4, "gives back"}, {4, "next done"}}));
    EXPECT_EQ(desk.busy(), 0);
}

Process regrets(World& world, Resource& desk) {
    auto seat = co_await desk.acquire();
    seat.release();
    seat.release();
    Grant other = std::move(seat);
    other.release();
    world.note(std::to_string(desk.busy()));
    co_return;
}

TEST(Grant, is_given_back_once) {
    World world;
    Resource desk(world.clock, 2);
    world.clock.start(visitor(world, desk, {"a", 0, 9}));
    world.clock.start(regrets(world, desk));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "a done"}, {0, "1"}}));
    EXPECT_EQ(desk.busy(), 0);
}

// Rule 5: who lost a race withdraws in the same instant.

TEST(Resource, who_is_interrupted_in_the_line_leaves_it_and_the_next_is_served) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 10}));
    const ProcessId victim = world.clock.start(visitor(world, desk, {"victim", 1, 0}));
    world.clock.start(visitor(world, desk, {"next", 2, 0}));
    world.clock.start(interrupter(world, victim, 4));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {4, "victim interrupted"}, {10, "next done"}}));
    EXPECT_EQ(desk.waiting(), 0U);
    EXPECT_EQ(desk.statistics().granted, 2U);
}

TEST(Resource, an_interruption_in_the_instant_of_the_grant_passes_the_units_to_the_next) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 10}));
    const ProcessId victim = world.clock.start(visitor(world, desk, {"victim", 1, 5}));
    world.clock.start(visitor(world, desk, {"next", 2, 5}));
    world.clock.start(interrupter(world, victim, 10));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {10, "victim interrupted"}, {10, "next done"}}));
    EXPECT_EQ(desk.busy(), 0);
}

TEST(Resource, when_a_large_claim_leaves_the_head_the_small_ones_behind_it_are_served_at_once) {
    World world;
    Resource desk(world.clock, 3);
    world.clock.start(visitor(world, desk, {"holder", 0, 10, 2}));
    const ProcessId large = world.clock.start(visitor(world, desk, {"large", 1, 0, 3}));
    world.clock.start(visitor(world, desk, {"small", 2, 0}));
    world.clock.start(interrupter(world, large, 4));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {4, "large interrupted"}, {4, "small done"}}));
}

TEST(Resource, patience_ends_the_wait_with_empty_hands) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 10}));
    world.clock.start(impatient(world, desk, {"leaves", 1, 0}, 4));
    world.clock.start(visitor(world, desk, {"stays", 2, 0}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {5, "leaves timed out without"}, {10, "stays done"}}));
    EXPECT_EQ(desk.busy(), 0);
    EXPECT_EQ(desk.waiting(), 0U);
}

TEST(Resource, a_grant_in_the_instant_of_the_time_out_wins_and_leaves_no_stale_wake_behind) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 10}));
    world.clock.start(impatient(world, desk, {"patient enough", 0, 100}, 10));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "holder done"}, {10, "patient enough done with"}}));
    EXPECT_EQ(world.clock.now(), 110) << "the time-out must not cut the delay that follows";
}

Process leaves_late(World& world, Resource& desk) {
    const auto seat = co_await desk.acquire();
    co_await world.clock.until(10, Priority::close);
}

TEST(Resource, a_time_out_that_came_first_in_its_instant_passes_the_units_on) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(leaves_late(world, desk));
    world.clock.start(impatient(world, desk, {"gone", 0, 100}, 10));
    world.clock.start(visitor(world, desk, {"next", 1, 0}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{10, "gone timed out without"}, {10, "next done"}}));
    EXPECT_EQ(desk.busy(), 0);
}

TEST(Resource, patience_of_nothing_takes_what_is_free_now) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(impatient(world, desk, {"first", 3, 1}, 0));
    world.clock.start(impatient(world, desk, {"second", 3, 1}, 0));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "first done with"}, {3, "second timed out without"}}));
}

TEST(Resource, a_thousand_who_give_up_do_not_fill_the_line) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"holder", 0, 5000}));
    for (int i = 0; i < 1000; ++i) {
        world.clock.start(impatient(world, desk, {"leaver", 1, 0}, 1 + i % 7));
    }
    world.clock.start(visitor(world, desk, {"stayer", 1, 0}));
    world.clock.run_until(100);
    EXPECT_EQ(desk.waiting(), 1U);
    world.clock.run();
    EXPECT_EQ(world.diary.back(), (std::pair<Tick, std::string>{5000, "stayer done"}));
}

// Capacity that changes.

Process calendar(World& world, Resource& desk, Tick at, int capacity) {
    co_await world.clock.until(at);
    desk.set_capacity(capacity);
}

TEST(Resource, more_capacity_serves_those_who_wait) {
    World world;
    Resource desk(world.clock, 0);
    world.clock.start(visitor(world, desk, {"a", 0, 5}));
    world.clock.start(visitor(world, desk, {"b", 0, 5}));
    world.clock.start(calendar(world, desk, 7, 2));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{7, "a done"}, {7, "b done"}}));
}

TEST(Resource, less_capacity_lets_holders_finish_and_serves_fewer_afterwards) {
    World world;
    Resource desk(world.clock, 2);
    world.clock.start(visitor(world, desk, {"a", 0, 10}));
    world.clock.start(visitor(world, desk, {"b", 0, 12}));
    world.clock.start(visitor(world, desk, {"c", 0, 1}));
    world.clock.start(calendar(world, desk, 5, 1));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "a done"}, {0, "b done"}, {12, "c done"}}));
}

// Statistics, on paper: one desk; a holds [0, 10), b asks at 2 and holds [10, 14), c asks at 4 and still waits at 12.

TEST(ResourceStatistics, are_exact_at_the_horizon) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"a", 0, 10}));
    world.clock.start(visitor(world, desk, {"b", 2, 4}));
    world.clock.start(visitor(world, desk, {"c", 4, 1}));
    world.clock.run_until(12);
    const ResourceStatistics statistics = desk.statistics();
    EXPECT_EQ(statistics.elapsed, 12);
    EXPECT_EQ(statistics.busy, 12);
    EXPECT_EQ(statistics.offered, 12);
    EXPECT_EQ(statistics.line, 8 + 8) << "b waits 2 to 10, c waits 4 to 12 and on";
    EXPECT_EQ(statistics.granted, 2U);
    EXPECT_EQ(statistics.waited, 8);
    EXPECT_EQ(statistics.waiting, 1U);
    EXPECT_DOUBLE_EQ(statistics.utilisation(), 1.0);
    EXPECT_DOUBLE_EQ(statistics.mean_line(), 16.0 / 12.0);
    EXPECT_DOUBLE_EQ(statistics.mean_wait(), 4.0);
}

TEST(ResourceStatistics, weigh_a_changing_capacity_by_time) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(visitor(world, desk, {"a", 0, 30}));
    world.clock.start(calendar(world, desk, 10, 3));
    world.clock.run_until(20);
    EXPECT_EQ(desk.statistics().offered, 10 * 1 + 10 * 3);
    EXPECT_DOUBLE_EQ(desk.statistics().utilisation(), 0.5);
}

TEST(ResourceStatistics, begin_when_the_resource_is_made) {
    World world;
    world.clock.run_until(50);
    Resource desk(world.clock, 4);
    EXPECT_EQ(desk.statistics().elapsed, 0);
    EXPECT_EQ(desk.statistics().utilisation(), 0.0);
    EXPECT_EQ(desk.statistics().mean_wait(), 0.0);
    world.clock.run_until(60);
    EXPECT_EQ(desk.statistics().offered, 40);
}

TEST(Resource, refuses_claims_that_mean_nothing) {
    World world;
    Resource desk(world.clock, 1);
    EXPECT_THROW((void)desk.acquire(0), std::invalid_argument);
    EXPECT_THROW((void)desk.acquire_within(-1), std::invalid_argument);
    EXPECT_THROW(desk.set_capacity(-1), std::invalid_argument);
    EXPECT_THROW(Resource(world.clock, -1), std::invalid_argument);
}

[[maybe_unused]] Process holds_and_waits(World& world, Resource& desk, Resource& other) {
    const auto seat = co_await desk.acquire();
    const auto second = co_await other.acquire();
    world.note("both");
}

TEST(ResourceDeathTest, who_waits_for_one_resource_while_holding_another_is_caught_in_debug) {
#ifdef NDEBUG
    GTEST_SKIP() << "assertions are off";
#else
    EXPECT_DEATH(
        {
            World world;
            Resource desk(world.clock, 1);
            Resource other(world.clock, 1);
            world.clock.start(holds_and_waits(world, desk, other));
            world.clock.run();
        },
        "while it holds another");
#endif
}

TEST(Stuck, who_waits_for_units_that_never_come_is_named_with_the_resource) {
    World world;
    Resource crews(world.clock, 2, "crews");
    world.clock.start(visitor(world, crews, {"too many", 0, 0, 3}), "retrofit", 12);
    world.clock.run();
    const auto stuck = world.clock.stuck();
    ASSERT_EQ(stuck.size(), 1U);
    EXPECT_EQ(stuck[0].process, "retrofit[12]");
    EXPECT_EQ(stuck[0].waiting, Waiting::for_resources);
    EXPECT_EQ(stuck[0].what, "crews");
}

} // namespace
} // namespace sim::kernel
