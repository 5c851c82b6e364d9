#include "models/measures/offset_pool.hpp"

#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using Passed = std::vector<std::size_t>;

TEST(OffsetPool, LetsThosePassWhoAreAtTheHeadAndHaveEnough) {
    OffsetPool pool{{5.0}};
    pool.ask(1, {2.0});
    pool.ask(2, {3.0});
    pool.ask(3, {0.5});
    EXPECT_EQ(pool.pass(), (Passed{1, 2}));
    EXPECT_EQ(pool.left(0), 0.0);
    EXPECT_EQ(pool.pass(), Passed{});
    pool.add(0, 1.0);
    EXPECT_EQ(pool.pass(), Passed{3});
    EXPECT_EQ(pool.left(0), 0.5);
}

TEST(OffsetPool, LetsNobodyOvertake) {
    OffsetPool pool{{5.0}};
    pool.ask(1, {6.0});
    pool.ask(2, {1.0});
    EXPECT_EQ(pool.pass(), Passed{});
    pool.add(0, 2.0);
    EXPECT_EQ(pool.pass(), (Passed{1, 2}));
    EXPECT_EQ(pool.left(0), 0.0);
}

TEST(OffsetPool, AsksForEveryPollutantAtOnce) {
    OffsetPool pool{{5.0, 1.0}};
    pool.ask(1, {1.0, 2.0});
    EXPECT_EQ(pool.pass(), Passed{});
    EXPECT_EQ(pool.left(0), 5.0) << "nothing is taken in part";
    pool.add(1, 1.0);
    EXPECT_EQ(pool.pass(), Passed{1});
    EXPECT_EQ(pool.left(0), 4.0);
    EXPECT_EQ(pool.left(1), 0.0);
}

TEST(OffsetPool, HoldsNothingWhereItBeginsInDebt) {
    OffsetPool pool{{-3.0}};
    pool.ask(1, {0.0});
    pool.ask(2, {1.0});
    EXPECT_EQ(pool.pass(), Passed{1});
}

TEST(OffsetPool, NeverGivesMoreThanItGot) {
    sim::random::Stream chance{{.seed = 3}, sim::random::name("offsets")};
    OffsetPool pool{{10.0, 4.0}};
    double got = 10.0;
    double given = 0.0;
    std::vector<double> asked;
    for (int step = 0; step < 20'000; ++step) {
        const double amount = 3.0 * chance.next();
        if (chance.next() < 0.5) {
            pool.add(0, amount);
            pool.add(1, amount / 2.0);
            got += amount;
        } else {
            pool.ask(asked.size(), {amount, 0.5 * chance.next()});
            asked.push_back(amount);
        }
        for (const std::size_t project : pool.pass()) {
            given += asked[project];
        }
        ASSERT_GE(pool.left(0), 0.0);
        ASSERT_GE(pool.left(1), 0.0);
        ASSERT_NEAR(pool.left(0), got - given, 1e-6);
    }
    EXPECT_GT(given, 1000.0);
}

} // namespace
} // namespace models::measures
