#include "models/scenario/read_plan.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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

/// A whole file of a plan.
struct Whole {
    std::string text;
};

struct World {
    explicit World(const std::string& parts) : World{Whole{head + parts}} {}
    explicit World(const Whole& file) : written{{"plan/air.yaml", file.text}}, example{written.path()} {}

    WrittenPlan read() {
        const std::vector<plan::Unit> units{{"ecology", {}}, {"towns", {}, {0, 1}}};
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

/// A plan of two rows in one chapter; `parts` and what else a test wants come after.
std::string a_plan(const std::string& parts, const std::string& more = {}) {
    return "chapter: {key: air, title: {zh: 大气, en: Air}}\n"
           "issued: 2026-03-02\n" +
           more +
           "sections: {structure: {zh: 结构, en: Structure}}\n"
           "tasks:\n"
           "  1: {title: {zh: 甲, en: One}, section: structure}\n"
           "  2: {title: {zh: 乙, en: Two}, section: structure}\n"
           "measures:\n"
           "  2.1: {title: {zh: 丙, en: Later row}, deadline: standing, lead: [ecology]}\n"
           "  1.1: {title: {zh: 丁, en: Earlier row}, deadline: 2026-06-30, lead: [ecology], supporting: [towns]}\n"
           "parts:\n" +
           parts;
}

std::string a_part(const std::string& id, const std::string& more = "lead: ecology.air") {
    return "  " + id + ": {title: {zh: 戊, en: Part}, mechanism: lever, " + more + "}\n";
}

TEST(TwoRows, PutsRowsAndPartsIntoTheOrderOfTheirNumbers) {
    World world{Whole{a_plan(a_part("2.1a") + a_part("1.1b") + a_part("1.1a"))}};
    const auto plan = world.read().plan;
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(plan.measures.size(), 2U);
    EXPECT_EQ(plan.measures[0].id, "1.1");
    EXPECT_EQ(plan.tasks[plan.measures[1].task].number, 2);
    ASSERT_EQ(plan.parts.size(), 3U);
    EXPECT_EQ(plan.parts[0].id, "1.1a");
    EXPECT_EQ(plan.parts[2].id, "2.1a");
    EXPECT_EQ(plan.measures[0].parts, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(plan.measures[0].supporting, std::vector<std::size_t>{1});
}

TEST(TwoRows, APartBeginsWithThePlanAndEndsWithItsRow) {
    World world{Whole{a_plan(a_part("1.1a") + a_part("2.1a"))}};
    const auto plan = world.read().plan;
    EXPECT_EQ(sim::time::Calendar::day_of(plan.parts[0].starts), 60) << "2 March";
    EXPECT_EQ(sim::time::Calendar::day_of(plan.parts[0].deadline), 180) << "30 June";
    EXPECT_EQ(plan.parts[1].deadline, world.example.calendar.horizon()) << "a standing duty is judged at the end";
    EXPECT_TRUE(plan.measures[1].standing);
}

TEST(TwoRows, FindsPredecessorsAndDocuments) {
    World world{Whole{a_plan(a_part("1.1a") + a_part("2.1a", "lead: ecology.air, after: [1.1a], awaits: [scheme]"),
                             "documents: {scheme: {title: {zh: 己, en: Scheme}, after_issue: 60 d, comes: 80 %}}\n")}};
    const auto plan = world.read().plan;
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(plan.parts[1].after, std::vector<std::size_t>{0});
    EXPECT_EQ(plan.parts[1].awaits, std::vector<measures::DocumentId>{measures::DocumentId{0}});
    EXPECT_EQ(world.example.numbers.medians()[plan.documents[0].comes], 0.8);
}

TEST(TwoRows, ReportsEveryWrongNameAtOnce) {
    World world{Whole{a_plan(a_part("1.1a", "lead: ecolgy.air") +
                             a_part("2.1a", "lead: ecology.air, after: [1.1b], awaits: [x]") + a_part("3.1a") +
                             a_part("first"))}};
    world.read();
    const auto all = world.example.mistakes();
    EXPECT_NE(all.find("there is no team 'ecolgy.air'"), std::string::npos) << all;
    EXPECT_NE(all.find("did you mean 'ecology.air'?"), std::string::npos) << all;
    EXPECT_NE(all.find("the plan has no part '1.1b'"), std::string::npos) << all;
    EXPECT_NE(all.find("there is no document 'x'"), std::string::npos) << all;
    EXPECT_NE(all.find("the plan has no measure 3.1 for part 3.1a"), std::string::npos) << all;
    EXPECT_NE(all.find("'first' is no part of a plan"), std::string::npos) << all;
}

TEST(TwoRows, ReportsARowWithoutPartsAndAPartThatStartsAfterItsDeadline) {
    World world{Whole{a_plan(a_part("1.1a", "lead: ecology.air, starts: 2026-09-01"))}};
    world.read();
    const auto all = world.example.mistakes();
    EXPECT_NE(all.find("starts after its deadline"), std::string::npos) << all;
    EXPECT_NE(all.find("measure 2.1 has no part"), std::string::npos) << all;
}

TEST(TwoRows, APartHasALeadOrMembersNotBoth) {
    World world{
        Whole{a_plan(a_part("1.1a", "members: [towns]") + a_part("2.1a", "lead: ecology.air, members: [towns]"))}};
    const auto plan = world.read().plan;
    EXPECT_TRUE(plan.parts[0].by_members);
    EXPECT_NE(world.example.mistakes().find("has both a lead and members"), std::string::npos);
}

TEST(TwoRows, AreMissedWhereMoreAreExpected) {
    World complete{Whole{a_plan(a_part("1.1a") + a_part("2.1a"), "expects: {tasks: 2, measures: 2}\n")}};
    complete.read();
    EXPECT_EQ(complete.example.mistakes(), "");
    World lost{Whole{a_plan(a_part("1.1a") + a_part("2.1a"), "expects: {tasks: 2, measures: 3}\n")}};
    lost.read();
    EXPECT_NE(lost.example.mistakes().find("3 measures are expected, 2 are there"), std::string::npos);
}

} // namespace
} // namespace models::scenario
