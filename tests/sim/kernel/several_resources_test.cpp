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

using Pair = std::array<Need, 2>;

Process joint_work(World& world, Pair needs, Tick arrives, Tick stays, std::string name, int priority = 0) {
    co_await world.clock.until(arrives);
    const auto teams = co_await acquire_all(needs, priority);
    world.note(name + ' ' + word(teams.woke()));
    co_await world.clock.delay(stays);
}

Process own_work(World& world, Resource& team, Tick arrives, Tick stays, std::string name, int priority = 0) {
    co_await world.clock.until(arrives);
    const auto held = co_await team.acquire(1, priority);
    world.note(name);
    co_await world.clock.delay(stays);
}

Process interrupter(World& world, ProcessId victim, Tick at) {
    co_await world.clock.until(at);
    world.clock.interrupt(victim);
}

struct Bureaus : World {
    Resource air{clock, 1, "air"};
    Resource water{clock, 1, "water"};
    Pair air_then_water{Need{&air, 1}, Need{&water, 1}};
    Pair water_then_air{Need{&water, 1}, Need{&air, 1}};
};

TEST(SeveralResources, two_measures_that_name_each_others_units_both_finish) {
    Bureaus world;
    world.clock.start(joint_work(world, world.air_then_water, 0, 5, "a"));
    world.clock.start(joint_work(world, world.water_then_air, 0, 5, "b"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "a done"}, {5, "b done"}}));
    EXPECT_TRUE(world.clock.stuck().empty());
    EXPECT_EQ(world.air.busy() + world.water.busy(), 0);
}

TEST(SeveralResources, are_taken_all_or_none) {
    Bureaus world;
    world.clock.start(own_work(world, world.water, 0, 10, "water"));
    world.clock.start(joint_work(world, world.air_then_water, 1, 5, "joint"));
    world.clock.run_until(9);
    EXPECT_EQ(world.air.busy(), 0) << "nothing is held while water is missing";
    EXPECT_EQ(world.air.waiting(), 1U);
    world.clock.run_until(10);
    EXPECT_EQ(world.air.busy(), 1);
    EXPECT_EQ(world.water.busy(), 1);
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "water"}, {10, "joint done"}}));
}

TEST(SeveralResources, later_claims_do_not_starve_an_older_joint_one) {
    Bureaus world;
    world.clock.start(own_work(world, world.water, 0, 10, "water"));
    world.clock.start(joint_work(world, world.air_then_water, 1, 5, "joint"));
    world.clock.start(own_work(world, world.air, 2, 1, "later"));
    world.clock.start(own_work(world, world.air, 3, 1, "urgent", -1));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "water"}, {3, "urgent"}, {10, "joint done"}, {15, "later"}}));
}

TEST(SeveralResources, of_two_joint_claims_the_higher_rank_goes_first_whatever_its_order_of_names) {
    Bureaus world;
    world.clock.start(own_work(world, world.air, 0, 10, "air"));
    world.clock.start(joint_work(world, world.air_then_water, 1, 5, "low", 1));
    world.clock.start(joint_work(world, world.water_then_air, 2, 5, "high", 0));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "air"}, {10, "high done"}, {15, "low done"}}));
}

TEST(SeveralResources, an_interrupted_joint_claim_leaves_every_line) {
    Bureaus world;
    world.clock.start(own_work(world, world.water, 0, 10, "water"));
    const ProcessId joint = world.clock.start(joint_work(world, world.air_then_water, 1, 0, "joint"));
    world.clock.start(own_work(world, world.air, 2, 1, "behind"));
    world.clock.start(interrupter(world, joint, 4));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "water"}, {4, "joint interrupted"}, {4, "behind"}}));
    EXPECT_EQ(world.air.busy() + world.water.busy(), 0);
}

TEST(SeveralResources, waits_are_booked_in_every_line) {
    Bureaus world;
    world.clock.start(own_work(world, world.water, 0, 10, "water"));
    world.clock.start(joint_work(world, world.air_then_water, 4, 5, "joint"));
    world.clock.run_until(20);
    EXPECT_EQ(world.air.statistics().line, 6);
    EXPECT_EQ(world.air.statistics().waited, 6);
    EXPECT_EQ(world.air.statistics().busy, 5);
    EXPECT_EQ(world.water.statistics().busy, 15);
}

Process several_of_each(World& world, Resource& men, Resource& cars, std::array<Need, 2> needs) {
    auto all = co_await acquire_all(needs);
    world.note(std::to_string(men.busy()) + " men " + std::to_string(cars.busy()) + " cars");
    auto moved = std::move(all);
    moved.release();
    world.note(std::to_string(men.busy()) + " men " + std::to_string(cars.busy()) + " cars");
    co_return;
}

TEST(SeveralResources, counts_may_differ_and_all_are_given_back_once) {
    World world;
    Resource men(world.clock, 5);
    Resource cars(world.clock, 2);
    world.clock.start(several_of_each(world, men, cars, {Need{&men, 4}, Need{&cars, 2}}));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "4 men 2 cars"}, {0, "0 men 0 cars"}}));
}

/// A dozen measures with random pairs out of four teams, all in one year: nobody is left waiting, nothing is lost.
TEST(SeveralResources, a_crowd_of_joint_claims_always_finishes) {
    World world;
    std::array<Resource, 4> teams{Resource{world.clock, 1}, Resource{world.clock, 2}, Resource{world.clock, 1},
                                  Resource{world.clock, 3}};
    for (std::size_t i = 0; i < 400; ++i) {
        const std::size_t first = i * 7 % 4;
        const std::size_t second = (first + 1 + i * 5 % 3) % 4;
        world.clock.start(joint_work(world, {Need{&teams[first], 1}, Need{&teams[second], 1}},
                                     static_cast<Tick>(i * i % 97), static_cast<Tick>(i % 5), "x",
                                     static_cast<int>(i % 3)));
    }
    world.clock.run();
    EXPECT_EQ(world.diary.size(), 400U);
    EXPECT_TRUE(world.clock.stuck().empty());
    for (const Resource& team : teams) {
        EXPECT_EQ(team.busy(), 0);
        EXPECT_EQ(team.waiting(), 0U);
    }
}

TEST(SeveralResources, refuse_an_empty_claim_and_a_resource_named_twice) {
    Bureaus world;
    EXPECT_THROW((void)acquire_all(std::span<const Need>{}), std::invalid_argument);
    const Pair twice{Need{&world.air, 1}, Need{&world.air, 1}};
    EXPECT_THROW((void)acquire_all(twice), std::invalid_argument);
}

struct BusyBureaus : World {
    Resource air{clock, 1, "air", Overtaking::allowed};
    Resource water{clock, 1, "water", Overtaking::allowed};
    Pair both{Need{&air, 1}, Need{&water, 1}};
};

TEST(Overtaking, lets_a_unit_work_while_a_joint_claim_waits_for_another) {
    BusyBureaus world;
    world.clock.start(own_work(world, world.water, 0, 10, "water"));
    world.clock.start(joint_work(world, world.both, 1, 5, "joint"));
    world.clock.start(own_work(world, world.air, 2, 4, "air"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "water"}, {2, "air"}, {10, "joint done"}})) << "refused, air would wait until 15";
    EXPECT_EQ(world.air.statistics().waited, 9) << "the joint claim from 1 to 10, the other not at all";
    EXPECT_EQ(world.air.busy() + world.water.busy(), 0);
}

TEST(Overtaking, serves_the_first_in_rank_of_those_who_can_be_served) {
    BusyBureaus world;
    world.clock.start(own_work(world, world.water, 0, 20, "water"));
    world.clock.start(own_work(world, world.air, 0, 5, "air"));
    world.clock.start(joint_work(world, world.both, 1, 5, "joint", 1));
    world.clock.start(own_work(world, world.air, 2, 3, "low", 3));
    world.clock.start(own_work(world, world.air, 3, 3, "high", 2));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "water"}, {0, "air"}, {5, "high"}, {8, "low"}, {20, "joint done"}}));
}

TEST(Overtaking, is_no_reason_to_go_before_a_claim_that_can_be_served) {
    BusyBureaus world;
    world.clock.start(own_work(world, world.air, 0, 5, "air"));
    world.clock.start(joint_work(world, world.both, 1, 5, "joint", 1));
    world.clock.start(own_work(world, world.water, 5, 1, "water", 2));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "air"}, {5, "joint done"}, {10, "water"}}));
}

TEST(Overtaking, where_one_team_refuses_it_the_line_there_still_holds) {
    World world;
    Resource air{world.clock, 1, "air", Overtaking::allowed};
    Resource water{world.clock, 1, "water"};
    const Pair both{Need{&air, 1}, Need{&water, 1}};
    world.clock.start(own_work(world, air, 0, 10, "air"));
    world.clock.start(joint_work(world, both, 1, 5, "joint"));
    world.clock.start(own_work(world, water, 2, 4, "water"));
    world.clock.run();
    EXPECT_EQ(world.diary, (Diary{{0, "air"}, {10, "joint done"}, {15, "water"}}));
}

TEST(Stuck, who_waits_for_several_resources_is_named_with_all) {
    Bureaus world;
    world.air.set_capacity(0);
    world.clock.start(joint_work(world, world.air_then_water, 0, 0, "joint"), "survey", 1);
    world.clock.run();
    ASSERT_EQ(world.clock.stuck().size(), 1U);
    EXPECT_EQ(world.clock.stuck()[0].what, "air, water");
}

} // namespace
} // namespace sim::kernel
