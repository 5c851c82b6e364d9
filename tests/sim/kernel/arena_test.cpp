#include "sim/kernel/arena.hpp"

#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace sim::kernel {
namespace {

using testing::World;

TEST(Arena, gives_a_block_of_the_same_size_class_again) {
    Arena arena;
    void* const first = arena.allocate(100);
    arena.deallocate(first, 100);
    EXPECT_EQ(arena.allocate(112), first);
    EXPECT_NE(arena.allocate(112), first);
    EXPECT_EQ(arena.live(), 2U);
}

TEST(Arena, aligns_every_block_to_sixteen_bytes) {
    Arena arena;
    for (std::size_t bytes = 1; bytes < 5000; bytes += 37) {
        void* const block = arena.allocate(bytes);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 16, 0U) << bytes;
        arena.deallocate(block, bytes);
    }
}

TEST(Arena, after_a_reset_hands_out_the_same_addresses_in_the_same_order) {
    Arena arena;
    std::array<void*, 2000> blocks{};
    for (void*& block : blocks) {
        block = arena.allocate(200);
    }
    const std::size_t reserved = arena.reserved();
    for (void* block : blocks) {
        arena.deallocate(block, 200);
    }
    arena.reset();
    for (void* block : blocks) {
        EXPECT_EQ(arena.allocate(200), block);
    }
    EXPECT_EQ(arena.reserved(), reserved);
}

TEST(Arena, a_block_larger_than_every_class_comes_and_goes) {
    Arena arena;
    void* const large = arena.allocate(100'000);
    arena.deallocate(large, 100'000);
    EXPECT_EQ(arena.live(), 0U);
    EXPECT_EQ(arena.reserved(), 0U);
}

Process visitor(World& world) {
    co_await world.clock.delay(10);
}

Process door(World& world, int visitors) {
    for (int i = 0; i < visitors; ++i) {
        co_await world.clock.delay(1);
        world.clock.start(visitor(world));
    }
}

TEST(Arena, a_million_processes_that_come_and_go_need_no_more_memory_than_a_thousand) {
    World world;
    world.clock.start(door(world, 1'000'000));
    world.clock.run_until(1'000);
    const std::size_t early = world.arena.reserved();
    world.clock.run();
    EXPECT_EQ(world.clock.now(), 1'000'010);
    EXPECT_EQ(world.arena.reserved(), early);
    EXPECT_EQ(world.arena.live(), 0U);
}

TEST(Arena, a_process_that_sleeps_takes_at_most_three_hundred_bytes) {
    World world;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        world.clock.start(visitor(world));
    }
    EXPECT_LT(world.arena.reserved(), 300U * count);
}

Process idler(Simulation& simulation) {
    co_await simulation.delay(10);
}

TEST(Arena, replication_after_replication_reuses_its_memory) {
    Arena arena;
    std::size_t reserved = 0;
    for (int replication = 0; replication < 20; ++replication) {
        {
            Simulation simulation(arena);
            for (int i = 0; i < 5'000; ++i) {
                simulation.start(idler(simulation));
            }
            simulation.run_until(5);
        }
        arena.reset();
        reserved = replication == 0 ? arena.reserved() : reserved;
        EXPECT_EQ(arena.reserved(), reserved);
    }
}

} // namespace
} // namespace sim::kernel
