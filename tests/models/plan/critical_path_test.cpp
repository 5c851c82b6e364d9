#include "models/plan/critical_path.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace models::plan {
namespace {

using sim::time::Tick;
using sim::time::ticks_per_day;
using Parts = std::vector<std::size_t>;

constexpr Tick far_away = 1'000'000;

std::vector<Expected> lasting(const std::vector<Tick>& durations) {
    std::vector<Expected> parts;
    for (const Tick duration : durations) {
        parts.push_back({.duration = duration, .deadline = far_away});
    }
    return parts;
}

template<class Value>
std::vector<Tick> each(const std::vector<Times>& times, Value value) {
    std::vector<Tick> values;
    for (const Times& part : times) {
        values.push_back(part.*value);
    }
    return values;
}

/// The plant of the Reliable Construction Co., activities A to N in weeks (Hillier and Lieberman, Introduction to
/// Operations Research, chapter on PERT/CPM): 44 weeks, critical A B C E F J L N.
struct Textbook {
    static constexpr std::string_view names = "ABCDEFGHIJKLMN";
    static std::size_t part(char name) { return names.find(name); }

    Textbook() {
        for (const std::string_view edge :
             {"AB", "BC", "CD", "CE", "CI", "EF", "DG", "EH", "GH", "FJ", "IJ", "JK", "JL", "HM", "KN", "LN"}) {
            edges.push_back({part(edge[0]), part(edge[1])});
        }
    }

    std::vector<Edge> edges;
    std::vector<Expected> parts = lasting({2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6});
};

TEST(CriticalPath, TheTextbooksPlantTakesFortyFourWeeks) {
    const Textbook book;
    const Network network{14, book.edges};
    const auto times = critical_path_method(network, book.parts);
    //                                             A  B  C   D   E   F   G   H   I   J   K   L   M   N
    EXPECT_EQ(each(times, &Times::earliest_start),
              (std::vector<Tick>{0, 2, 6, 16, 16, 20, 22, 29, 16, 25, 33, 33, 38, 38}));
    EXPECT_EQ(each(times, &Times::earliest_finish),
              (std::vector<Tick>{2, 6, 16, 22, 20, 25, 29, 38, 23, 33, 37, 38, 40, 44}));
    EXPECT_EQ(each(times, &Times::latest_start),
              (std::vector<Tick>{0, 2, 6, 20, 16, 20, 26, 33, 18, 25, 34, 33, 42, 38}));
    EXPECT_EQ(each(times, &Times::latest_finish),
              (std::vector<Tick>{2, 6, 16, 26, 20, 25, 33, 42, 25, 33, 38, 38, 44, 44}));
    EXPECT_EQ(each(times, &Times::slack), (std::vector<Tick>{0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0}));
}

TEST(CriticalPath, TheTextbooksCriticalPathIsFoundFirstToLast) {
    const Textbook book;
    const Network network{14, book.edges};
    const auto paths = critical_paths(network, critical_path_method(network, book.parts));
    ASSERT_EQ(paths.size(), 1);
    std::string letters;
    for (const std::size_t part : paths[0]) {
        letters += Textbook::names[part];
    }
    EXPECT_EQ(letters, "ABCEFJLN");
}

TEST(CriticalPath, DeadlinesOfWhatDependsOnAPartCountAsItsOwn) {
    auto book = Textbook{};
    book.parts[Textbook::part('N')].deadline = 47; // ends at 44
    book.parts[Textbook::part('M')].deadline = 41; // ends at 40
    const auto times = critical_path_method(Network{14, book.edges}, book.parts);
    EXPECT_EQ(times[Textbook::part('N')].slack_to_deadline, 3);
    EXPECT_EQ(times[Textbook::part('K')].slack_to_deadline, 4); // a week more than N, which waits for L
    EXPECT_EQ(times[Textbook::part('G')].slack_to_deadline, 1); // through H to M
    EXPECT_EQ(times[Textbook::part('E')].slack_to_deadline, 3); // to N; to M it is 1 + (29 - 20)
    EXPECT_EQ(times[Textbook::part('A')].slack_to_deadline, 1);
}

TEST(CriticalPath, ABrokenDeadlineIsNegativeSlackForAllBeforeIt) {
    const std::vector<Edge> edges{{0, 1}};
    auto parts = lasting({10, 10});
    parts[1].deadline = 15;
    const auto times = critical_path_method(Network{2, edges}, parts);
    EXPECT_EQ(times[0].slack_to_deadline, -5);
    EXPECT_EQ(times[1].slack_to_deadline, -5);
    EXPECT_EQ(times[0].slack, 0); // the chain as such has its end at 20
}

TEST(CriticalPath, APartThatMayNotBeginEarlierBreaksThePathBeforeIt) {
    const std::vector<Edge> edges{{0, 1}};
    auto parts = lasting({10, 10});
    parts[1].earliest = 30;
    const Network network{2, edges};
    const auto times = critical_path_method(network, parts);
    EXPECT_EQ(times[0].slack, 20);
    EXPECT_EQ(times[1].slack, 0);
    EXPECT_EQ(critical_paths(network, times), (std::vector<Parts>{{1}}));
}

TEST(CriticalPath, TheLongerSideOfADiamondIsCritical) {
    const std::vector<Edge> edges{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
    const Network network{4, edges};
    const auto times = critical_path_method(network, lasting({1, 5, 8, 1}));
    EXPECT_EQ(each(times, &Times::slack), (std::vector<Tick>{0, 3, 0, 0}));
    EXPECT_EQ(critical_paths(network, times), (std::vector<Parts>{{0, 2, 3}}));
}

TEST(CriticalPath, EachChainHasAnEndOfItsOwn) {
    const std::vector<Edge> edges{{0, 1}};
    const Network network{3, edges};
    const auto times = critical_path_method(network, lasting({5, 5, 100}));
    EXPECT_EQ(each(times, &Times::slack), (std::vector<Tick>{0, 0, 0})); // 90 less than the other chain's end
    EXPECT_EQ(critical_paths(network, times), (std::vector<Parts>{{0, 1}, {2}}));
}

/// A diamond 0 -> {1, 2} -> 3 that has been lived through; day 364 is the last.
struct Diamond {
    static constexpr Tick horizon = 365 * ticks_per_day - 1;

    std::vector<Standing> judge() {
        std::vector<Standing> standings(4);
        Hindsight{network, deadlines, horizon}.judge(courses, standings);
        return standings;
    }
    std::vector<bool> critical() {
        std::vector<bool> parts;
        for (const Standing& standing : judge()) {
            parts.push_back(standing.critical);
        }
        return parts;
    }

    Network network{4, std::vector<Edge>{{0, 1}, {0, 2}, {1, 3}, {2, 3}}};
    std::vector<Tick> deadlines{400, 400, 400, 100};
    std::vector<Course> courses{{0, 10}, {10, 50}, {10, 60}, {60, 90}};
};

TEST(Hindsight, TheSideThatWasFinishedLastWasCritical) {
    Diamond diamond;
    EXPECT_EQ(diamond.critical(), (std::vector<bool>{true, false, true, true}));
}

TEST(Hindsight, SlackReachesBackFromTheDeadlineThroughWhatWaited) {
    Diamond diamond;
    const auto standings = diamond.judge();
    EXPECT_EQ(standings[3].slack, 10);      // due at 100, finished at 90
    EXPECT_EQ(standings[2].slack, 10);      // 3 was ready when it was finished
    EXPECT_EQ(standings[1].slack, 10 + 10); // 3 was ready 10 later
    EXPECT_EQ(standings[0].slack, 10);
}

TEST(Hindsight, OnesOwnDeadlineMayComeFirst) {
    Diamond diamond;
    diamond.deadlines[1] = 55;
    const auto standings = diamond.judge();
    EXPECT_EQ(standings[1].slack, 5);
    EXPECT_EQ(standings[0].slack, 5);
    EXPECT_EQ(standings[2].slack, 10);
}

TEST(Hindsight, NobodyBeforeAPartWasCriticalThatWaitedForSomethingElseInTheEnd) {
    Diamond diamond;
    diamond.courses[3] = {75, 90}; // a document came at 75
    EXPECT_EQ(diamond.critical(), (std::vector<bool>{false, false, false, true}));
    EXPECT_EQ(diamond.judge()[2].slack, 15 + 10);
}

TEST(Hindsight, BothSidesWereCriticalWhenTheyWereFinishedTogether) {
    Diamond diamond;
    diamond.courses[1].finished = 60;
    EXPECT_EQ(diamond.critical(), (std::vector<bool>{true, true, true, true}));
}

TEST(Hindsight, WhatIsUnfinishedCountsAsFinishedADayAfterTheHorizonAndSoDoesWhatWaitsForIt) {
    Diamond diamond;
    diamond.courses[1] = {10, std::nullopt};
    diamond.courses[3] = {};
    EXPECT_EQ(diamond.critical(), (std::vector<bool>{true, true, false, true}));
    const auto standings = diamond.judge();
    const Tick late = Diamond::horizon + ticks_per_day - 100;
    EXPECT_EQ(standings[3].slack, -late);
    EXPECT_EQ(standings[1].slack, -late);
    EXPECT_EQ(standings[0].slack, -late);
    EXPECT_EQ(standings[2].slack, Diamond::horizon + ticks_per_day - 60 - late); // of itself it was in time
}

TEST(Hindsight, APartThatNeverBeganThoughAllBeforeItWereFinishedWasHeldUpByNoneOfThem) {
    Diamond diamond;
    diamond.courses[3] = {};
    EXPECT_EQ(diamond.critical(), (std::vector<bool>{false, false, false, true}));
    EXPECT_EQ(diamond.judge()[0].slack, 400 - 60); // 2 was due at 400 and followed 0 at once
}

} // namespace
} // namespace models::plan
