#include "models/scenario/read_dispatch.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

const std::string block = "dispatch:\n"
                          "  tolerance: {value: 30 %, range: 20..50, shape: share, status: assumed}\n"
                          "  hastened: {value: 0.85, range: 0.7..1, shape: lognormal, status: assumed}\n"
                          "  push:\n"
                          "    status: assumed\n"
                          "    from: 6 week\n"
                          "    factor: 0.8\n";

struct World : testing::Example {
    World() : Example{std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026"} {}

    std::optional<measures::DispatchPolicy> read(const std::string& yaml) {
        auto plan = part(yaml);
        auto policy = read_dispatch(plan);
        plan.done();
        return policy;
    }
};

TEST(ReadDispatch, ReadsHowTheOfficeReacts) {
    World world;
    const auto policy = world.read(block);
    ASSERT_EQ(world.mistakes(), "");
    ASSERT_TRUE(policy);
    const auto values = world.numbers.medians();
    EXPECT_DOUBLE_EQ(values[policy->tolerance], 0.3);
    EXPECT_DOUBLE_EQ(values[policy->hastened], 0.85);
    EXPECT_DOUBLE_EQ(values[policy->push_from], 42.0);
    EXPECT_DOUBLE_EQ(values[policy->push], 0.8);
}

TEST(ReadDispatch, WithoutTheBlockThereIsNone) {
    World world;
    EXPECT_FALSE(world.read("{}\n"));
    EXPECT_EQ(world.mistakes(), "");
}

TEST(ReadDispatch, SaysWhatIsMissing) {
    World world;
    world.read("dispatch: {tolerance: 30 %, push: {from: 60 d, factor: 0.8}}\n");
    EXPECT_NE(world.mistakes().find("hastened"), std::string::npos) << world.mistakes();
}

TEST(ReadDispatch, RefusesWhatItDoesNotKnow) {
    World world;
    world.read(block + "  hurry: 2\n");
    EXPECT_NE(world.mistakes().find("hurry"), std::string::npos) << world.mistakes();
}

} // namespace
} // namespace models::scenario
