#include "sim/kernel/process.hpp"

#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>
#include <type_traits>

namespace sim::kernel {
namespace {

using testing::Diary;
using testing::word;
using testing::World;

Process sleeper(World& world, Tick ticks, std::string name) {
    const auto woke = co_await world.clock.delay(ticks);
    world.note(name + ' ' + word(woke));
}

TEST(Process, begins_by_an_event_and_not_before) {
    World world;
    world.clock.start(sleeper(world, 0, "a"));
    EXPECT_TRUE(world.diary.empty());
    EXPECT_EQ(world.clock.processes(), 1U);
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "a done"}}));
    EXPECT_EQ(world.clock.processes(), 0U);
}

TEST(Process, starts_later_when_told) {
    World world;
    world.clock.start_at(40, sleeper(world, 2, "late"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{42, "late done"}}));
    EXPECT_THROW(world.clock.start_at(41, sleeper(world, 0, "past")), std::invalid_argument);
}

TEST(Process, that_is_never_started_does_nothing_and_leaves_nothing) {
    World world;
    {
        const Process unused = sleeper(world, 1, "never");
        EXPECT_EQ(world.arena.live(), 1U);
    }
    EXPECT_EQ(world.arena.live(), 0U);
    world.clock.run();
    EXPECT_TRUE(world.diary.empty());
}

TEST(Simulation, runs_events_at_the_stop_time) {
    World world;
    world.clock.start(sleeper(world, 365, "by 31 December"));
    world.clock.start(sleeper(world, 366, "next year"));
    world.clock.run_until(365);
    EXPECT_EQ(world.diary, (Diary{{365, "by 31 December done"}}));
    EXPECT_EQ(world.clock.now(), 365);
}

TEST(Simulation, leaves_the_clock_at_the_horizon_even_when_nothing_happens) {
    World world;
    world.clock.run_until(100);
    EXPECT_EQ(world.clock.now(), 100);
}

Process ticker(World& world, int number, Tick rounds) {
    for (Tick i = 0; i < rounds; ++i) {
        co_await world.clock.delay(1);
        world.note(std::to_string(number));
    }
}

TEST(Simulation, ten_tied_tickers_wake_in_the_order_they_were_started) {
    World world;
    for (int i = 0; i < 10; ++i) {
        world.clock.start(ticker(world, i, 3));
    }
    world.clock.run();
    ASSERT_EQ(world.diary.size(), 30U);
    for (std::size_t i = 0; i < 30; ++i) {
        EXPECT_EQ(world.diary[i].first, static_cast<Tick>(i / 10 + 1));
        EXPECT_EQ(world.diary[i].second, std::to_string(i % 10));
    }
}

Process at_noon(World& world, Priority priority, std::string name) {
    co_await world.clock.until(12, priority);
    world.note(name);
}

TEST(Simulation, at_one_instant_priorities_order_what_was_scheduled_in_another_order) {
    World world;
    world.clock.start(at_noon(world, Priority::judge, "judge"));
    world.clock.start(at_noon(world, Priority::close, "close"));
    world.clock.start(at_noon(world, Priority::advance, "advance"));
    world.clock.start(at_noon(world, Priority::finish, "finish"));
    world.clock.start_at(12, sleeper(world, 0, "start"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{12, "finish"}, {12, "start done"}, {12, "advance"}, {12, "close"}, {12, "judge"}}));
}

Process closing_time(World& world) {
    co_await world.clock.delay(5);
    world.note("arrives");
    co_await world.clock.until(5, Priority::close);
    world.note("closes");
    co_await world.clock.until(4);
    world.note("the past is no wait");
}

TEST(Simulation, until_now_waits_for_its_event_and_until_the_past_does_not_wait) {
    World world;
    world.clock.start(closing_time(world));
    world.clock.start(sleeper(world, 5, "another"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{5, "arrives"}, {5, "another done"}, {5, "closes"}, {5, "the past is no wait"}}));
}

// Rule 1: a wait stands on a line of its own; tests/house/coroutine_lint_test.cpp reads the sources, and this is the
// net below it.

Process waits_in_a_condition(World& world) {
    while (true) {
        if (co_await world.clock.delay(1) == Woke::done) {
            co_return;
        }
    }
}

TEST(Process, that_waits_in_a_condition_is_refused_where_the_compiler_misplaces_its_frame) {
    World world;
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ == 12
    EXPECT_THROW((void)waits_in_a_condition(world), std::logic_error);
#else
    world.clock.start(waits_in_a_condition(world));
    world.clock.run();
    EXPECT_EQ(world.clock.now(), 1);
#endif
    EXPECT_EQ(world.arena.live(), 0U);
}

// Rule 2: a free function whose first parameter carries the simulation.

struct Member {};
const auto lambda = [captured = 1](World&) { return captured; };

TEST(ProcessParameters, the_first_carries_the_simulation_and_none_is_an_rvalue_reference) {
    EXPECT_TRUE((process_parameters<Simulation&>));
    EXPECT_TRUE((process_parameters<World&, int, const std::string&, std::string*>));
    EXPECT_FALSE((process_parameters<>));
    EXPECT_FALSE((process_parameters<int, World&>));
    EXPECT_FALSE((process_parameters<Member&, World&>)) << "a member function's first parameter is its object";
    EXPECT_FALSE((process_parameters<decltype(lambda)&, World&>)) << "a lambda's first parameter is the lambda";
    EXPECT_FALSE((process_parameters<World&, std::string&&>));
    EXPECT_FALSE((process_parameters<World&&>));
    EXPECT_FALSE((process_parameters<World>));
}

struct Road {};

struct Works {
    static Process paving(World& world, const Road&) { co_await world.clock.delay(1); }
    static Process paving(World& world, Road&& road) = delete;
};

template<class R>
constexpr bool can_pave = requires(World& world, R&& road) {
    Works::paving(world, std::forward<R>(road));
};

TEST(ProcessParameters, a_deleted_overload_keeps_temporaries_out) {
    EXPECT_TRUE(can_pave<const Road&>);
    EXPECT_TRUE(can_pave<Road&>);
    EXPECT_FALSE(can_pave<Road>);
}

// Rule 3: nobody resumes anybody.

Process starter(World& world) {
    world.note("before");
    world.clock.start(sleeper(world, 0, "child"));
    world.note("after");
    co_return;
}

TEST(Process, a_started_child_waits_for_its_own_event) {
    World world;
    world.clock.start(starter(world));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "before"}, {0, "after"}, {0, "child done"}}));
}

Process follower(World& world, ProcessId leader, std::string name) {
    const auto woke = co_await world.clock.finished(leader);
    world.note(name + ' ' + word(woke));
}

TEST(Process, those_who_wait_for_its_end_wake_in_the_order_they_came_and_late_comers_at_once) {
    World world;
    const ProcessId leader = world.clock.start(sleeper(world, 3, "leader"));
    world.clock.start(follower(world, leader, "first"));
    world.clock.start(follower(world, leader, "second"));
    world.clock.start_at(9, follower(world, leader, "late"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{3, "leader done"}, {3, "first done"}, {3, "second done"}, {9, "late done"}}));
}

TEST(Process, an_identity_is_not_inherited_with_the_slot) {
    World world;
    const ProcessId first = world.clock.start(sleeper(world, 1, "first"));
    world.clock.run();
    const ProcessId second = world.clock.start(sleeper(world, 1, "second"));
    EXPECT_EQ(first.slot, second.slot);
    EXPECT_FALSE(world.clock.alive(first));
    EXPECT_TRUE(world.clock.alive(second));
    EXPECT_FALSE(world.clock.interrupt(first));
    EXPECT_FALSE(world.clock.alive(ProcessId{}));
}

// Interruption.

Process interrupter(World& world, ProcessId victim, Tick at) {
    co_await world.clock.until(at);
    world.note(world.clock.interrupt(victim) ? "interrupts" : "cannot");
}

TEST(Interrupt, ends_a_delay_early_and_its_old_event_never_comes) {
    World world;
    const ProcessId victim = world.clock.start(sleeper(world, 10, "victim"));
    world.clock.start(interrupter(world, victim, 4));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{4, "interrupts"}, {4, "victim interrupted"}}));
    EXPECT_EQ(world.clock.now(), 4);
}

TEST(Interrupt, beats_a_wake_of_the_same_instant_that_has_not_come_yet_and_counts_once) {
    World world;
    world.clock.start_at(0, interrupter(world, ProcessId{2, 3}, 4));
    world.clock.start_at(0, interrupter(world, ProcessId{2, 3}, 4));
    const ProcessId victim = world.clock.start(sleeper(world, 4, "victim"));
    ASSERT_EQ(victim, (ProcessId{2, 3}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{4, "interrupts"}, {4, "cannot"}, {4, "victim interrupted"}}));
}

TEST(Interrupt, leaves_alone_who_has_not_begun_or_has_ended) {
    World world;
    const ProcessId late = world.clock.start_at(5, sleeper(world, 1, "late"));
    world.clock.start(interrupter(world, late, 2));
    world.clock.start(interrupter(world, late, 7));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{2, "cannot"}, {6, "late done"}, {7, "cannot"}}));
}

Process self_interrupter(World& world) {
    co_await world.clock.delay(1);
    world.note(world.clock.interrupt(ProcessId{0, 1}) ? "interrupts" : "cannot");
}

TEST(Interrupt, nobody_interrupts_himself) {
    World world;
    world.clock.start(self_interrupter(world));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{1, "cannot"}}));
}

TEST(Interrupt, ends_the_wait_for_another_process) {
    World world;
    const ProcessId leader = world.clock.start(sleeper(world, 10, "leader"));
    const ProcessId waiting = world.clock.start(follower(world, leader, "follower"));
    world.clock.start(follower(world, leader, "patient"));
    world.clock.start(interrupter(world, waiting, 4));
    world.clock.run();
    EXPECT_EQ(world.diary,
              (Diary{{4, "interrupts"}, {4, "follower interrupted"}, {10, "leader done"}, {10, "patient done"}}));
}

// Rule 4: exceptions are failures.

Process failing(World& world, Tick at) {
    co_await world.clock.delay(at);
    throw std::runtime_error("negative stock");
}

TEST(Failure, names_process_time_and_reason_and_ends_the_run) {
    World world;
    world.clock.start(sleeper(world, 1, "early"));
    world.clock.start(failing(world, 5), "retrofit", 7);
    world.clock.start(failing(world, 5), "retrofit", 8);
    world.clock.start(sleeper(world, 9, "late"));
    try {
        world.clock.run_until(100);
        FAIL() << "no failure";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.process(), "retrofit[7]");
        EXPECT_EQ(failure.time(), 5);
        EXPECT_EQ(failure.reason(), "negative stock");
        EXPECT_STREQ(failure.what(), "retrofit[7] failed at 5 s: negative stock");
    }
    EXPECT_EQ(world.diary, (Diary{{1, "early done"}}));
    EXPECT_THROW(world.clock.run_until(200), Failure) << "a failed run stays failed";
    world.clock.close();
    EXPECT_EQ(world.arena.live(), 0U);
}

Process throwing_a_number(World& world) {
    co_await world.clock.delay(0);
    throw 42;
}

TEST(Failure, is_told_even_when_what_was_thrown_is_no_exception) {
    World world;
    world.clock.start(throwing_a_number(world), "odd");
    EXPECT_THROW(world.clock.run(), Failure);
}

TEST(Failure, follows_a_negative_delay_and_one_beyond_the_end_of_time) {
    for (const Tick ticks : {Tick{-1}, std::numeric_limits<Tick>::max()}) {
        World world;
        world.clock.run_until(1);
        world.clock.start(sleeper(world, ticks, "never"));
        EXPECT_THROW(world.clock.run(), Failure);
        EXPECT_TRUE(world.diary.empty());
    }
}

// Rule 7: who waits when nothing is left to happen.

TEST(Stuck, nobody_is_while_events_are_pending) {
    World world;
    world.clock.start(sleeper(world, 10, "a"));
    world.clock.run_until(5);
    EXPECT_TRUE(world.clock.stuck().empty());
}

Process waits_for_himself(World& world) {
    co_await world.clock.finished(ProcessId{0, 1});
}

TEST(Stuck, who_waits_for_a_process_is_named_with_it) {
    World world;
    const ProcessId egoist = world.clock.start(waits_for_himself(world), "egoist");
    world.clock.start(follower(world, egoist, "follower"), "follower", 3);
    world.clock.run();
    const auto stuck = world.clock.stuck();
    ASSERT_EQ(stuck.size(), 2U);
    EXPECT_EQ(stuck[0].process, "egoist[0]");
    EXPECT_EQ(stuck[0].what, "egoist[0]");
    EXPECT_EQ(stuck[1].process, "follower[3]");
    EXPECT_EQ(stuck[1].waiting, Waiting::for_process);
    EXPECT_EQ(stuck[1].what, "egoist[0]");
}

} // namespace
} // namespace sim::kernel
