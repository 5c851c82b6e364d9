#include "models/plan/network.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace models::plan {
namespace {

using Parts = std::vector<std::size_t>;
using Chains = std::vector<Parts>;

Parts sorted(std::span<const std::size_t> parts) {
    Parts result{parts.begin(), parts.end()};
    std::ranges::sort(result);
    return result;
}

Part after(std::vector<std::size_t> parts) {
    Part part;
    part.after = std::move(parts);
    return part;
}

TEST(Network, ACircleOfThreeIsNamedWithItsMembersInOrder) {
    // 4 leads into the circle 1 -> 3 -> 2 -> 1 and is no member of it; nor is 0, which it leads out to.
    const std::vector<Edge> edges{{4, 1}, {1, 3}, {3, 2}, {2, 1}, {3, 0}};
    auto cycle = find_cycle(5, edges);
    ASSERT_TRUE(cycle);
    std::ranges::rotate(*cycle, std::ranges::find(*cycle, std::size_t{1}));
    EXPECT_EQ(*cycle, (Parts{1, 3, 2}));
    EXPECT_THROW(Network(5, edges), std::invalid_argument);
}

TEST(Network, APartThatComesAfterItselfIsACircleOfOne) {
    const std::vector<Edge> edges{{0, 1}, {1, 1}};
    EXPECT_EQ(find_cycle(2, edges), Parts{1});
}

TEST(Network, ADiamondIsNoCircle) {
    const std::vector<Edge> edges{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
    EXPECT_FALSE(find_cycle(4, edges));
}

TEST(Network, EveryPartOfADiamondComesAfterThoseBeforeIt) {
    const std::vector<Edge> edges{{3, 1}, {3, 2}, {1, 0}, {2, 0}};
    const Network network{4, edges};
    EXPECT_EQ(network.order().front(), 3);
    EXPECT_EQ(network.order().back(), 0);
    EXPECT_EQ(sorted(network.before(0)), (Parts{1, 2}));
    EXPECT_EQ(sorted(network.after(3)), (Parts{1, 2}));
    EXPECT_TRUE(network.before(3).empty());
    EXPECT_EQ(sorted(network.chains()[network.chain_of(1)]), (Parts{0, 1, 2, 3}));
}

TEST(Network, PartsThatDoNotHangTogetherAreChainsOfTheirOwn) {
    const std::vector<Edge> edges{{4, 0}, {0, 2}};
    const Network network{6, edges};
    EXPECT_EQ(network.chains(), (Chains{{4, 0, 2}, {1}, {3}, {5}}));
    EXPECT_EQ(network.chain_of(4), network.chain_of(2));
    EXPECT_TRUE(network.linked(2));
    EXPECT_FALSE(network.linked(1));
}

TEST(Network, TwoWaysThatMeetAreOneChain) {
    const std::vector<Edge> edges{{0, 2}, {1, 2}};
    EXPECT_EQ((Network{3, edges}.chains().size()), 1);
}

TEST(Network, AnEdgeToAPartThatDoesNotExistIsRefused) {
    const std::vector<Edge> edges{{0, 2}};
    EXPECT_THROW(Network(2, edges), std::invalid_argument);
    EXPECT_THROW(find_cycle(2, edges), std::invalid_argument);
}

TEST(Network, APlanWithoutPartsIsANetwork) {
    const Network network{0, {}};
    EXPECT_TRUE(network.order().empty());
    EXPECT_TRUE(network.chains().empty());
}

TEST(Network, APartThatTheMixLeavesOutIsWaitedForByNobody) {
    Plan plan;
    plan.parts = {after({}), after({0}), after({1})};
    const Network whole = network_of(plan, {true, true, true});
    EXPECT_EQ(whole.order(), (Parts{0, 1, 2}));
    const Network without = network_of(plan, {true, false, true});
    EXPECT_TRUE(without.before(2).empty());
    EXPECT_EQ(without.chains().size(), 3);
}

} // namespace
} // namespace models::plan
