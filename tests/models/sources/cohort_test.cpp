#include "models/sources/cohort.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace models::sources {
namespace {

TEST(Cohort, TakingAQuarterOfTheVehiclesTakesAQuarterOfTheirActivity) {
    Cohort cohort{8, 1000};
    const Cohort taken = take(cohort, 2);
    EXPECT_EQ(taken.count, 2U);
    EXPECT_DOUBLE_EQ(taken.activity, 250);
    EXPECT_EQ(cohort.count, 6U);
    EXPECT_DOUBLE_EQ(cohort.activity, 750);
}

TEST(Cohort, TakingMoreThanThereIsTakesAllAndLeavesExactlyNothing) {
    Cohort cohort{3, 0.1};
    const Cohort taken = take(cohort, 7);
    EXPECT_EQ(taken.count, 3U);
    EXPECT_EQ(taken.activity, 0.1);
    EXPECT_EQ(cohort.count, 0U);
    EXPECT_EQ(cohort.activity, 0);
}

TEST(Cohort, WhatSlowingDownLosesAndWhatStaysAddUp) {
    Cohort cohort{3, 1000};
    EXPECT_EQ(slow_down(cohort, 0.75), 250);
    EXPECT_EQ(cohort.activity, 750);
}

TEST(Spread, WholeVehiclesFollowTheWeightsAndAddUpExactly) {
    const std::array<double, 3> weights{1, 1, 1};
    std::array<Cohort, 3> cohorts{};
    spread(100, weights, cohorts);
    EXPECT_EQ(cohorts[0].count, 33U);
    EXPECT_EQ(cohorts[1].count, 34U);
    EXPECT_EQ(cohorts[2].count, 33U);
}

TEST(Spread, ACohortWithoutWeightGetsNothing) {
    const std::array<double, 3> weights{3, 0, 1};
    std::array<Cohort, 3> cohorts{};
    spread(8, weights, cohorts);
    EXPECT_EQ(cohorts[0].count, 6U);
    EXPECT_EQ(cohorts[1].count, 0U);
    EXPECT_EQ(cohorts[2].count, 2U);
}

TEST(Spread, WithoutAnyWeightTheYoungestCohortTakesAll) {
    const std::array<double, 2> weights{0, 0};
    std::array<Cohort, 2> cohorts{};
    spread(5, weights, cohorts);
    EXPECT_EQ(cohorts[0].count, 0U);
    EXPECT_EQ(cohorts[1].count, 5U);
}

TEST(Survival, IsOneOverEAtTheLifeOfTheWeibull) {
    const Survival survival{4.8};
    const double scale = survival.scale(14.5);
    EXPECT_NEAR(survival.surviving(scale, 14 * 12 + 6), 1 / std::numbers::e, 1e-12);
    EXPECT_EQ(survival.surviving(scale, 0), 1);
    EXPECT_EQ(survival.surviving(scale, -6), 1);
}

TEST(Survival, MonthlyHazardsMultiplyToTheSurvivalOfAYear) {
    const Survival survival{5.58};
    const double scale = survival.scale(12.8);
    double hazard = 0;
    for (int month = 120; month < 132; ++month) {
        hazard += survival.hazard(scale, month);
    }
    EXPECT_NEAR(std::exp(-hazard), survival.surviving(scale, 132) / survival.surviving(scale, 120), 1e-12);
    // by hand: exp(−((11/12.8)^5.58 − (10/12.8)^5.58)) = exp(−(0.4293 − 0.2522)) = 0.8377
    EXPECT_NEAR(std::exp(-hazard), 0.8377, 2e-4);
}

TEST(Survival, AsksForAShapeThatIsPositive) {
    EXPECT_THROW(Survival{0}, std::invalid_argument);
    EXPECT_THROW(Survival{INFINITY}, std::invalid_argument);
}

TEST(Scrapped, OneVehicleGoesWhenItsUniformLiesAboveItsSurvival) {
    const double survives = std::exp(-0.3);
    EXPECT_EQ(scrapped(1, 0.3, survives - 1e-9), 0U);
    EXPECT_EQ(scrapped(1, 0.3, survives + 1e-9), 1U);
}

TEST(Scrapped, NobodyGoesWithoutHazardAndNeverMoreThanThereAre) {
    EXPECT_EQ(scrapped(1000, 0, 1 - 0x1p-53), 0U);
    EXPECT_EQ(scrapped(10, 1000, 0x1p-53), 10U);
}

} // namespace
} // namespace models::sources
