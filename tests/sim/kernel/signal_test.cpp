#include "sim/kernel/signal.hpp"

#include "sim/kernel/resource.hpp"
#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

namespace sim::kernel {
namespace {

using testing::Diary;
using testing::word;
using testing::World;

Process listener(World& world, Signal& signal, Tick arrives, std::string name) {
    co_await world.clock.until(arrives);
    const auto woke = co_await signal.wait();
    world.note(name + ' ' + word(woke));
}

Process short_listener(World& world, Signal& signal, Tick patience, Tick then, std::string name) {
    const auto woke = co_await signal.wait_within(patience);
    world.note(name + ' ' + word(woke));
    co_await world.clock.delay(then);
    world.note(name + " goes home");
}

Process caller(World& world, Signal& signal, Tick at, Priority priority = Priority::finish) {
    co_await world.clock.until(at, priority);
    world.note("fires");
    signal.fire();
    world.note("fired");
}

Process interrupter(World& world, ProcessId victim, Tick at) {
    co_await world.clock.until(at);
    world.clock.interrupt(victim);
}

TEST(Signal, wakes_all_who_wait_by_events_at_now_in_the_order_they_came) {
    World world;
    Signal alert(world.clock);
    world.clock.start(listener(world, alert, 0, "a"));
    world.clock.start(listener(world, alert, 0, "b"));
    world.clock.start(caller(world, alert, 3));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "fires"}, {3, "fired"}, {3, "a done"}, {3, "b done"}}));
}

TEST(Signal, a_pulse_does_not_reach_who_comes_later) {
    World world;
    Signal alert(world.clock);
    world.clock.start(caller(world, alert, 3));
    world.clock.start(listener(world, alert, 3, "late"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "fires"}, {3, "fired"}}));
    ASSERT_EQ(world.clock.stuck().size(), 1U);
    EXPECT_FALSE(alert.fired());
}

TEST(Signal, a_latched_one_lets_late_comers_pass_at_once) {
    World world;
    Signal approved(world.clock, Signal::Kind::latched);
    world.clock.start(caller(world, approved, 3));
    world.clock.start(listener(world, approved, 8, "late"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "fires"}, {3, "fired"}, {8, "late done"}}));
    EXPECT_TRUE(approved.fired());
}

TEST(Signal, patience_ends_the_wait) {
    World world;
    Signal alert(world.clock);
    world.clock.start(short_listener(world, alert, 5, 1, "a"));
    world.clock.start(caller(world, alert, 8));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{5, "a timed out"}, {6, "a goes home"}, {8, "fires"}, {8, "fired"}}));
}

TEST(Signal, fired_in_the_instant_of_the_time_out_wins_and_leaves_no_stale_wake_behind) {
    World world;
    Signal alert(world.clock);
    world.clock.start(short_listener(world, alert, 5, 9, "a"));
    world.clock.start(caller(world, alert, 5));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{5, "fires"}, {5, "fired"}, {5, "a done"}, {14, "a goes home"}}));
}

TEST(Signal, fired_after_the_time_out_in_the_same_instant_comes_too_late) {
    World world;
    Signal alert(world.clock);
    world.clock.start(short_listener(world, alert, 5, 9, "a"));
    world.clock.start(caller(world, alert, 5, Priority::close));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{5, "a timed out"}, {5, "fires"}, {5, "fired"}, {14, "a goes home"}}));
}

TEST(Signal, who_is_interrupted_leaves_the_line_wherever_he_stands_in_it) {
    for (const std::size_t leaver : {0U, 1U, 2U}) {
        World world;
        Signal alert(world.clock);
        std::array<ProcessId, 3> ids{};
        for (std::size_t i = 0; i < 3; ++i) {
            ids[i] = world.clock.start(listener(world, alert, 0, std::to_string(i)));
        }
        world.clock.start(interrupter(world, ids[leaver], 1));
        world.clock.start(caller(world, alert, 2));
        world.clock.run();
        Diary expected{{1, std::to_string(leaver) + " interrupted"}, {2, "fires"}, {2, "fired"}};
        for (std::size_t i = 0; i < 3; ++i) {
            if (i != leaver) {
                expected.emplace_back(2, std::to_string(i) + " done");
            }
        }
        EXPECT_EQ(world.diary, expected);
    }
}

TEST(Signal, those_it_wakes_compete_for_a_resource_by_priority_in_that_instant) {
    World world;
    Resource desk(world.clock, 1);
    Signal budget(world.clock);
    struct Claimant {
        static Process low(World& w, Signal& signal, Resource& d, int priority) {
            co_await signal.wait();
            const auto seat = co_await d.acquire(1, priority);
            w.note(std::to_string(priority));
        }
    };
    world.clock.start(Claimant::low(world, budget, desk, 2));
    world.clock.start(Claimant::low(world, budget, desk, 1));
    world.clock.start(caller(world, budget, 4));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{4, "fires"}, {4, "fired"}, {4, "1"}, {4, "2"}}));
}

using Three = std::array<Signal*, 3>;

Process gatherer(World& world, Three signals, Tick arrives) {
    co_await world.clock.until(arrives);
    const auto woke = co_await all_of(signals);
    world.note("all " + word(woke));
}

struct Gathering : World {
    Signal a{clock, Signal::Kind::latched, "a"};
    Signal b{clock, Signal::Kind::latched, "b"};
    Signal c{clock, Signal::Kind::latched, "c"};
    Three all{&a, &b, &c};
};

TEST(AllOf, fires_when_the_last_has_happened_whatever_the_order) {
    Gathering world;
    world.clock.start(gatherer(world, world.all, 0));
    world.clock.start(caller(world, world.b, 1));
    world.clock.start(caller(world, world.c, 2));
    world.clock.start(caller(world, world.a, 7));
    world.clock.run();
    EXPECT_EQ(world.diary.back(), (std::pair<Tick, std::string>{7, "all done"}));
}

TEST(AllOf, fires_over_things_that_have_all_happened_already) {
    Gathering world;
    for (Signal* signal : world.all) {
        signal->fire();
    }
    world.clock.start(gatherer(world, world.all, 5));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{5, "all done"}}));
}

TEST(AllOf, counts_those_that_have_happened_and_waits_for_the_rest) {
    Gathering world;
    world.a.fire();
    world.c.fire();
    world.clock.start(gatherer(world, world.all, 0));
    world.clock.start(caller(world, world.b, 4));
    world.clock.run();
    EXPECT_EQ(world.diary.back(), (std::pair<Tick, std::string>{4, "all done"}));
}

TEST(AllOf, of_nothing_has_happened) {
    World world;
    struct Gatherer {
        static Process none(World& w, std::span<Signal* const> signals) {
            co_await all_of(signals);
            w.note("all");
        }
    };
    world.clock.start(Gatherer::none(world, {}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "all"}}));
}

TEST(AllOf, can_be_interrupted_between_two_of_its_signals) {
    Gathering world;
    const ProcessId id = world.clock.start(gatherer(world, world.all, 0));
    world.clock.start(caller(world, world.a, 1));
    world.clock.start(interrupter(world, id, 2));
    world.clock.start(caller(world, world.b, 3));
    world.clock.start(caller(world, world.c, 3));
    world.clock.run();
    EXPECT_EQ(std::ranges::count(world.diary, std::pair<Tick, std::string>{2, "all interrupted"}), 1);
    EXPECT_EQ(world.clock.processes(), 0U);
}

TEST(Stuck, who_waits_for_signals_is_named_with_the_first_that_is_missing) {
    Gathering world;
    world.a.fire();
    world.clock.start(gatherer(world, world.all, 0), "report", 2);
    world.clock.run();
    const auto stuck = world.clock.stuck();
    ASSERT_EQ(stuck.size(), 1U);
    EXPECT_EQ(stuck[0].process, "report[2]");
    EXPECT_EQ(stuck[0].waiting, Waiting::for_signal);
    EXPECT_EQ(stuck[0].what, "b");
}

TEST(Signal, refuses_negative_patience) {
    World world;
    Signal alert(world.clock);
    EXPECT_THROW((void)alert.wait_within(-1), std::invalid_argument);
}

} // namespace
} // namespace sim::kernel
