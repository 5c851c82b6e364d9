#include "models/scenario/read_plan.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

const std::string head = "chapter: {key: air, title: {zh: 大气, en: Air}}\n"
                         "issued: 2026-03-02\n"
                         "sections: {works: {zh: 工程减排, en: Works}}\n"
                         "tasks: {6: {title: {zh: 任务, en: A task}, section: works}}\n"
                         "measures:\n"
                         "  6.1: {title: {zh: 措施, en: A measure}, deadline: 2026-12-31, lead: [ecology]}\n"
                         "parts:\n";

/// A part on one line, the first on line 8.
std::string part(const std::string& letter, const std::string& more = "") {
    return "  6.1" + letter + ": {title: {zh: 部分, en: A part}, mechanism: deliverable, lead: ecology.air" + more +
           "}\n";
}

struct World {
    explicit World(const std::string& parts) : written{{"plan/air.yaml", head + parts}}, example{written.path()} {}

    WrittenPlan read() {
        const std::vector<plan::Unit> units{{"ecology", {}}};
        return read_plan(example.folder, example.context, example.around, units);
    }

    testing::WrittenFolder written;
    testing::Example example;
};

TEST(ReadPlan, ACircleOfThreeIsRefusedWithItsMembersAndTheirLines) {
    World world{part("a", ", after: [6.1c]") + part("b", ", after: 6.1a") + part("c", ", after: [6.1b]") +
                part("d", ", after: [6.1c]")};
    world.read();
    const std::string mistakes = world.example.mistakes();
    EXPECT_NE(mistakes.find("circle"), std::string::npos) << mistakes;
    for (const char* const member : {"6.1a (", "air.yaml:8)", "6.1b (", "air.yaml:9)", "6.1c (", "air.yaml:10)"}) {
        EXPECT_NE(mistakes.find(member), std::string::npos) << mistakes;
    }
    EXPECT_EQ(mistakes.find("6.1d"), std::string::npos) << mistakes;
}

TEST(ReadPlan, PartsHaveRanksByDueDateAndPredecessors) {
    World world{part("a") + part("b", ", deadline: 2026-06-30, after: [6.1c]") + part("c")};
    const auto plan = world.read().plan;
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(plan.parts.size(), 3);
    EXPECT_LT(plan.ranks[2], plan.ranks[1]);
    EXPECT_LT(plan.ranks[1], plan.ranks[0]);
}

TEST(ReadPlan, ADispatchStandsInOneOfTheFiles) {
    const std::string dispatch = "dispatch: {status: assumed, tolerance: 30 %, hastened: 0.85, "
                                 "push: {status: assumed, from: 45 d, factor: 0.8}}\n";
    World none{part("a")};
    EXPECT_FALSE(none.read().plan.dispatch);
    World once{part("a") + dispatch};
    EXPECT_TRUE(once.read().plan.dispatch);
    EXPECT_EQ(once.example.mistakes(), "");
}

} // namespace
} // namespace models::scenario
