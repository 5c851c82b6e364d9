// Rule 6: how a replication ends, and that nothing is left of an abandoned one.
#include "sim/kernel/resource.hpp"
#include "sim/kernel/signal.hpp"

#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sim::kernel {
namespace {

using testing::Diary;
using testing::World;

/// Says when it dies.
struct Mark {
    std::vector<int>* graves;
    int number;
    Mark(std::vector<int>& where, int n) : graves(&where), number(n) {}
    Mark(const Mark&) = delete;
    ~Mark() { graves->push_back(number); }
};

Process mortal(World& world, std::vector<int>& graves, int number, Tick life) {
    const Mark mark(graves, number);
    co_await world.clock.delay(life);
}

TEST(Ending, frames_are_destroyed_in_order_of_birth) {
    std::vector<int> graves;
    {
        World world;
        for (int i = 0; i < 4; ++i) {
            world.clock.start(mortal(world, graves, i, i == 1 ? 5 : 100));
        }
        world.clock.run_until(10);
        world.clock.start(mortal(world, graves, 4, 100)); // takes the slot of the one that died at 5
        world.clock.run_until(20);
        EXPECT_EQ(graves, (std::vector<int>{1}));
    }
    EXPECT_EQ(graves, (std::vector<int>{1, 0, 2, 3, 4}));
}

Process holder(World& world, Resource& desk, Tick ticks) {
    const auto seat = co_await desk.acquire();
    world.note("served");
    co_await world.clock.delay(ticks);
}

TEST(Ending, releases_count_and_nothing_is_granted_while_closing) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(holder(world, desk, 100));
    world.clock.start(holder(world, desk, 100));
    world.clock.run_until(50);
    const std::uint64_t events = world.clock.events();
    world.clock.close();
    EXPECT_EQ(desk.busy(), 0);
    EXPECT_EQ(world.diary, (Diary{{0, "served"}}));
    EXPECT_EQ(world.clock.events(), events) << "nothing was scheduled";
    EXPECT_EQ(world.clock.processes(), 0U);
    EXPECT_TRUE(world.clock.stuck().empty());
}

TEST(Ending, statistics_stay_as_they_were_at_the_horizon) {
    World world;
    Resource desk(world.clock, 1);
    world.clock.start(holder(world, desk, 100));
    world.clock.start(holder(world, desk, 100));
    world.clock.run_until(50);
    const ResourceStatistics before = desk.statistics();
    world.clock.close();
    const ResourceStatistics after = desk.statistics();
    EXPECT_EQ(after.busy, before.busy);
    EXPECT_EQ(after.line, before.line);
    EXPECT_EQ(after.granted, before.granted);
    EXPECT_EQ(after.waiting, before.waiting);
    EXPECT_EQ(after.elapsed, 50);
}

/// Tries everything that must do nothing while the simulation closes.
struct Mischief {
    World& world;
    Signal& signal;
    std::vector<int>& graves;
    ProcessId other;
    Mischief(World& w, Signal& s, std::vector<int>& g, ProcessId o) : world(w), signal(s), graves(g), other(o) {}
    Mischief(const Mischief&) = delete;
    ~Mischief() {
        signal.fire();
        graves.push_back(world.clock.interrupt(other) ? 1 : 0);
        graves.push_back(world.clock.start(mortal(world, graves, 9, 1)) == ProcessId{} ? 0 : 1);
    }
};

Process mischievous(World& world, Signal& signal, std::vector<int>& graves, ProcessId other) {
    const Mischief mischief(world, signal, graves, other);
    co_await world.clock.delay(100);
}

Process listener(World& world, Signal& signal) {
    co_await signal.wait();
    world.note("woken");
}

TEST(Ending, a_dying_frame_can_wake_start_and_interrupt_nobody) {
    World world;
    Signal signal(world.clock);
    std::vector<int> graves;
    const ProcessId other = world.clock.start(listener(world, signal));
    world.clock.start(mischievous(world, signal, graves, other));
    world.clock.start(listener(world, signal));
    world.clock.run_until(1);
    world.clock.close();
    EXPECT_EQ(graves, (std::vector<int>{0, 0})) << "interrupts nobody, starts nobody";
    EXPECT_TRUE(world.diary.empty());
    EXPECT_EQ(world.arena.live(), 0U);
}

Process waits_for_all(World& world, std::array<Need, 2> needs) {
    const auto all = co_await acquire_all(needs);
    co_await world.clock.delay(1'000);
}

Process waits_for_season(World& world, Resource& desk, const Season& season) {
    const auto seat = co_await desk.acquire_during(season, 5);
    co_await world.clock.delay(1'000);
}

Process waits_a_while(World&, Resource& desk, Signal& signal) {
    const auto seat = co_await desk.acquire_within(500);
    co_await signal.wait_within(500);
}

Process waits_for(World& world, ProcessId other) {
    co_await world.clock.finished(other);
}

Process carries(World& world, std::string text, std::vector<std::string> more) {
    co_await world.clock.delay(1'000);
    world.note(text + more.front());
}

/// Every kind of wait, abandoned at every time of a short year: the arena counts no block in use afterwards, and the
/// address sanitizer no leak.
TEST(Ending, replications_abandoned_at_any_time_leak_nothing) {
    for (Tick horizon = 0; horizon < 40; ++horizon) {
        {
            World world;
            const Season season({{10, 20}, {30, 40}});
            Resource desk(world.clock, 1, "desk");
            Resource car(world.clock, 1, "car");
            Signal signal(world.clock);
            world.clock.start(holder(world, desk, 15));
            world.clock.start(holder(world, desk, 7));
            const ProcessId last = world.clock.start(waits_for_all(world, {Need{&desk, 1}, Need{&car, 1}}));
            world.clock.start(waits_for_season(world, car, season));
            world.clock.start(waits_a_while(world, desk, signal));
            world.clock.start(listener(world, signal));
            world.clock.start(waits_for(world, last));
            world.clock.start(carries(world, std::string(100, 'x'), {std::string(100, 'y')}));
            world.clock.start_at(30, listener(world, signal));
            world.clock.run_until(horizon);
            world.clock.close();
            EXPECT_EQ(world.arena.live(), 0U);
            EXPECT_EQ(desk.busy() + car.busy(), 0);
        }
    }
}

TEST(Ending, a_resource_that_dies_in_use_closes_the_simulation_first) {
    World world;
    std::optional<Resource> desk(std::in_place, world.clock, 1);
    std::optional<Signal> signal(std::in_place, world.clock);
    world.clock.start(holder(world, *desk, 100));
    world.clock.start(listener(world, *signal));
    world.clock.run_until(5);
    signal.reset();
    EXPECT_TRUE(world.clock.closing());
    EXPECT_EQ(desk->busy(), 0);
    desk.reset();
    EXPECT_EQ(world.arena.live(), 0U);
}

/// One short story with a queue, twice on the same arena: the same bits (a replication can be run again alone).
Diary story(Arena& arena, int extra) {
    Simulation clock(arena);
    Diary diary;
    struct Teller {
        Simulation& clock;
        Diary& diary;
        Resource desk{clock, 2};
        Simulation& simulation() { return clock; }
        static Process visit(Teller& teller, int number) {
            co_await teller.clock.delay(number * 7 % 5);
            const auto seat = co_await teller.desk.acquire(1, number % 3);
            teller.diary.emplace_back(teller.clock.now(), std::to_string(number));
            co_await teller.clock.delay(number % 4);
        }
    };
    Teller teller{clock, diary};
    for (int i = 0; i < 30 + extra; ++i) {
        clock.start(Teller::visit(teller, i));
    }
    clock.run_until(20);
    return diary;
}

TEST(Ending, a_replication_runs_again_with_the_same_order_whatever_ran_before_it_in_the_arena) {
    Arena arena;
    const Diary first = story(arena, 0);
    story(arena, 17);
    EXPECT_EQ(story(arena, 0), first);
    arena.reset();
    EXPECT_EQ(story(arena, 0), first);
    EXPECT_EQ(arena.live(), 0U);
}

} // namespace
} // namespace sim::kernel
