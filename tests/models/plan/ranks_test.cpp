#include "models/plan/ranks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace models::plan {
namespace {

using sim::time::Calendar;
using sim::time::Tick;

constexpr int march = 89; // the last days of the months of 2026
constexpr int june = 180;
constexpr int september = 272;
constexpr int december = 364;

/// A plan whose parts are only due.
struct Promises {
    Promises& add(int day, Strength strength = Strength::hard, std::vector<std::size_t> after = {}) {
        Part part;
        part.deadline = Calendar::last_tick(day);
        part.strength = strength;
        part.after = std::move(after);
        plan.parts.push_back(std::move(part));
        return *this;
    }

    /// Parts in the order in which they are served.
    std::vector<std::size_t> line() const {
        const auto ranks = ranks_of(plan);
        std::vector<std::size_t> parts(ranks.size());
        std::iota(parts.begin(), parts.end(), std::size_t{0});
        std::ranges::sort(parts, {}, [&](std::size_t part) { return ranks[part]; });
        return parts;
    }

    Plan plan;
};

using Line = std::vector<std::size_t>;

TEST(Ranks, WhatIsDueFirstIsServedFirst) {
    EXPECT_EQ(Promises{}.add(december).add(june).add(september).line(), (Line{1, 2, 0}));
}

TEST(Ranks, OnOneDayTheFirmerPromiseIsServedFirst) {
    const auto line = Promises{}
                          .add(june, Strength::assist)
                          .add(june, Strength::guide)
                          .add(june, Strength::strive)
                          .add(june, Strength::hard)
                          .line();
    EXPECT_EQ(line, (Line{3, 2, 1, 0}));
}

TEST(Ranks, AHardPromiseOfDecemberWaitsBehindASoftOneOfJune) {
    EXPECT_EQ(Promises{}.add(december).add(june, Strength::strive).line(), (Line{1, 0}));
}

TEST(Ranks, APartIsAsUrgentAsWhatDependsOnItHoweverFarDownTheChain) {
    // 2 is due in December, but 0 (June) comes after 1, which comes after 2; 3 is due in September.
    EXPECT_EQ(Promises{}
                  .add(june, Strength::hard, {1})
                  .add(december, Strength::hard, {2})
                  .add(december)
                  .add(september)
                  .line(),
              (Line{2, 1, 0, 3}));
}

TEST(Ranks, ASoftPartIsAsFirmAsTheHardOneThatNeedsItTheSameDay) {
    const auto line = Promises{}
                          .add(december, Strength::strive)
                          .add(december, Strength::guide)
                          .add(december, Strength::hard, {1})
                          .line();
    EXPECT_EQ(line, (Line{1, 2, 0}));
}

TEST(Ranks, OfEqualPromisesThatIsServedFirstOnWhichMoreDepends) {
    EXPECT_EQ(Promises{}.add(december).add(december).add(december, Strength::hard, {1}).line(), (Line{1, 0, 2}));
}

TEST(Ranks, WhatDependsOnAPartInTwoWaysCountsOnce) {
    // 0 -> {1, 2} -> 3 has three dependents; 4 -> 5 -> 6 -> 7 has three as well and stands later in the plan.
    const auto all = std::vector<std::vector<std::size_t>>{{}, {0}, {0}, {1, 2}, {}, {4}, {5}, {6}};
    Promises promises;
    for (const auto& after : all) {
        promises.add(december, Strength::hard, after);
    }
    EXPECT_EQ(promises.line(), (Line{0, 4, 5, 1, 2, 6, 3, 7}));
}

TEST(Ranks, TheRestIsServedInThePlansOrder) {
    EXPECT_EQ(Promises{}.add(december).add(december).add(december).line(), (Line{0, 1, 2}));
}

TEST(Ranks, APartThatRisesByAClassPassesItsQuarterAndNotTheOneBefore) {
    const auto promises = Promises{}.add(march).add(june).add(june - 20).add(december).add(december - 30);
    const auto ranks = ranks_of(promises.plan);
    const int lifted = ranks[3] - class_of_ranks(promises.plan);
    EXPECT_LT(lifted, ranks[4]);
    EXPECT_GT(lifted, ranks[1]); // nothing is due between
    const int lifted_in_june = ranks[1] - class_of_ranks(promises.plan);
    EXPECT_LT(lifted_in_june, ranks[2]);
    EXPECT_GT(lifted_in_june, ranks[0]);
}

TEST(Ranks, NoTwoPartsAreAlikeEvenWhenSomeHaveRisen) {
    Promises promises;
    for (int part = 0; part < 20; ++part) {
        promises.add(part % 2 == 0 ? june : december);
    }
    auto ranks = ranks_of(promises.plan);
    const std::vector<int> before = ranks;
    for (const int rank : before) {
        ranks.push_back(rank - class_of_ranks(promises.plan));
    }
    std::ranges::sort(ranks);
    EXPECT_EQ(std::ranges::adjacent_find(ranks), ranks.end());
}

TEST(Ranks, PartsThatWaitForEachOtherHaveNone) {
    EXPECT_THROW(Promises{}.add(june, Strength::hard, {1}).add(june, Strength::hard, {0}).line(),
                 std::invalid_argument);
}

} // namespace
} // namespace models::plan
