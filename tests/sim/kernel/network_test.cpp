// Networks of activities worked on paper: the longest path through activities that follow one another.
#include "sim/kernel/resource.hpp"
#include "sim/kernel/signal.hpp"

#include "tests/sim/kernel/world.hpp"

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include <cmath>
#include <deque>
#include <vector>

namespace sim::kernel {
namespace {

using testing::World;

/// An activity starts when all it follows have ended.
struct Activity {
    Tick duration;
    std::vector<std::size_t> follows;
};

struct Network : World {
    explicit Network(std::vector<Activity> plan) : activities(std::move(plan)) {
        for (std::size_t i = 0; i < activities.size(); ++i) {
            ended.emplace_back(clock, Signal::Kind::latched);
            predecessors.emplace_back();
            for (const std::size_t before : activities[i].follows) {
                predecessors.back().push_back(&ended[before]);
            }
        }
        ends.resize(activities.size());
    }

    std::vector<Activity> activities;
    std::deque<Signal> ended;
    std::vector<std::vector<Signal*>> predecessors;
    std::vector<Tick> ends;
};

Process perform(Network& network, std::size_t i) {
    co_await all_of(network.predecessors[i]);
    co_await network.clock.delay(network.activities[i].duration);
    network.ends[i] = network.clock.now();
    network.ended[i].fire();
}

std::vector<Tick> ends_of(std::vector<Activity> plan) {
    Network network(std::move(plan));
    for (std::size_t i = 0; i < network.activities.size(); ++i) {
        network.clock.start(perform(network, i));
    }
    network.clock.run();
    EXPECT_TRUE(network.clock.stuck().empty());
    return network.ends;
}

/// Duration, what it follows and when it ends; the critical path is 0-2-5-7, 3 + 4 + 6 + 1 = 14 (as is 1-3-5-7).
///   0: 3            ends 3        4: 2 after 1       ends 7
///   1: 5            ends 5        5: 6 after 2, 3    ends 13
///   2: 4 after 0    ends 7        6: 3 after 3, 4    ends 10
///   3: 2 after 0, 1 ends 7        7: 1 after 5, 6    ends 14
TEST(Network, every_activity_ends_when_the_longest_path_to_it_does) {
    const std::vector<Tick> ends =
        ends_of({{3, {}}, {5, {}}, {4, {0}}, {2, {0, 1}}, {2, {1}}, {6, {2, 3}}, {3, {3, 4}}, {1, {5, 6}}});
    EXPECT_EQ(ends, (std::vector<Tick>{3, 5, 7, 7, 7, 13, 10, 14}));
}

TEST(Network, order_of_listing_does_not_matter) {
    const std::vector<Tick> ends = ends_of({{1, {1, 2}}, {6, {2}}, {4, {}}});
    EXPECT_EQ(ends, (std::vector<Tick>{11, 10, 4}));
}

/// A uniform number in (0, 1) for one activity of one replication.
double uniform(std::uint32_t replication, std::uint32_t activity) {
    r123::Philox4x32 bits;
    const auto block = bits({{replication, activity, 0, 0}}, {{2026, 7}});
    return (static_cast<double>(block[0]) + 0.5) * 0x1p-32;
}

/// Two parallel activities with uniform durations on (0, L): the project ends at their maximum, whose mean is 2L/3 and
/// whose variance is L²/18.
TEST(Network, the_mean_end_of_two_uniform_activities_is_two_thirds) {
    constexpr Tick length = 1'000'000;
    constexpr std::uint32_t replications = 2'000;
    double sum = 0.0;
    for (std::uint32_t r = 0; r < replications; ++r) {
        const auto duration = [r](std::uint32_t activity) { return static_cast<Tick>(uniform(r, activity) * length); };
        sum += static_cast<double>(ends_of({{duration(0), {}}, {duration(1), {}}, {0, {0, 1}}}).back());
    }
    const double standard_error = length / std::sqrt(18.0 * replications);
    EXPECT_NEAR(sum / replications, 2.0 * length / 3.0, 4.0 * standard_error);
}

/// With one crew for both branches the works come one after the other: 4 + 6 instead of the longer of the two.
Process works(World& world, Resource& crew, Signal& ended, Tick duration) {
    const auto held = co_await crew.acquire();
    co_await world.clock.delay(duration);
    ended.fire();
}

Process opening(World& world, std::vector<Signal*> parts) {
    co_await all_of(parts);
    world.note("opens");
}

TEST(Network, a_shared_crew_turns_parallel_works_into_a_sequence) {
    for (const int crews : {1, 2}) {
        World world;
        Resource crew(world.clock, crews);
        Signal road(world.clock, Signal::Kind::latched);
        Signal sewer(world.clock, Signal::Kind::latched);
        world.clock.start(works(world, crew, road, 4));
        world.clock.start(works(world, crew, sewer, 6));
        world.clock.start(opening(world, {&road, &sewer}));
        world.clock.run();
        EXPECT_EQ(world.diary.back().first, crews == 1 ? 10 : 6);
    }
}

} // namespace
} // namespace sim::kernel
