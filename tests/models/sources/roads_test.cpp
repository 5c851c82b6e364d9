#include "models/sources/roads.hpp"

#include "sim/random/normal.hpp"
#include "tests/models/sources/two_roads.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::sources {
namespace {

TEST(PavedRoads, EmitWhatTheEquationGivesOnPaper) {
    // 0.15 x 0.5^0.91 x 3^1.02 = 0.15 x 0.53218 x 3.06664
    EXPECT_NEAR(paved_road_dust(0.15, 0.5, 3.0), 0.24480, 1e-5);
    EXPECT_NEAR(paved_road_dust(3.23, 1.0, 1.0), 3.23, 1e-15);
    EXPECT_EQ(paved_road_dust(0.15, 0.0, 3.0), 0.0) << "a clean road makes no dust";
}

TEST(PavedRoads, FollowTheirSiltByThePowerOfTheEquation) {
    const SiltResponse response;
    EXPECT_EQ(response(0.0), 0.0);
    EXPECT_NEAR(response(1.0), 1.0, 1e-15);
    for (int step = 0; step < 20'000; ++step) {
        const double silt = 1e-4 * std::exp(step * 0.0007);
        ASSERT_NEAR(response(silt) / std::pow(silt, 0.91), 1.0, 1e-9) << silt;
    }
}

TEST(PavedRoads, OpenWithTonnesThatAPocketCalculatorGives) {
    TwoRoads world;
    ledger::Ledger ledger{world.chart};
    const auto values = world.numbers.medians();
    world.roads.open({values, ledger});
    // Silt: 0.65 g/m² by traffic over a mean ratio of 0.9 x 1 + 0.1 x 4 = 1.3, so the avenue has 0.5, the lane 2 g/m².
    // Weight: 2.2 t over 0.9 x 2 + 0.1 x 4 = 2.2, so 2 and 4 t. A fifth of the days is wet: a mean day emits 0.95.
    // Avenue: 0.15 x 0.5^0.91 x 2^1.02 x 0.5 x 0.95 = 0.076895 g/km on 0.9 million km a day = 69.206 kg.
    const double avenue = 0.15 * std::pow(0.5, 0.91) * std::pow(2.0, 1.02) * 0.5 * 0.95 * 0.9e6 * 1e3;
    const double lane = 3.23 * std::pow(2.0, 0.91) * std::pow(4.0, 1.02) * 0.5 * 0.95 * 0.1e6 * 1e3;
    EXPECT_NEAR(avenue * 1e-6, 69.2055, 0.0005);
    EXPECT_NEAR(ledger.balance(world.city, *world.roads.columns.pm25), avenue, 1.0);
    EXPECT_NEAR(ledger.balance(world.village, *world.roads.columns.tsp), lane, 1.0);
    EXPECT_EQ(ledger.balance(world.city, *world.roads.columns.nox), 0.0);
    EXPECT_EQ(ledger.balance(world.city, *world.roads.columns.voc), 0.0);
    EXPECT_NEAR(ledger.stock(world.roads.classes[0].line).activity, 328.5e6, 1e-3);
}

TEST(PavedRoads, EmitLessOnWetDaysAndAsBeforeOnTheMeanDay) {
    const TwoRoads world;
    // A tenth of the silt that lies on the roads through the year lies there on wet days.
    const auto days = world.roads.wet_days({1.0, 2.0, 0.2, 0.0, 0.0}, world.numbers.medians());
    EXPECT_DOUBLE_EQ(days.wet / days.dry, 0.75);
    EXPECT_DOUBLE_EQ(0.1 * days.wet + 0.9 * days.dry, 1.0);
}

TEST(PavedRoads, AreSweptByMachineAndHandOnCarriagewaysOnly) {
    const TwoRoads world;
    const auto values = world.numbers.medians();
    // A pass over the avenue takes 0.9 x 25 % + 0.1 x 10 % = 23.5 %, twice a day; over the lane 25 %, every second day.
    EXPECT_DOUBLE_EQ(world.roads.budget(world.roads.rounds[0], values).removal, 0.47);
    EXPECT_DOUBLE_EQ(world.roads.budget(world.roads.rounds[1], values).removal, 0.125);
    EXPECT_DOUBLE_EQ(world.roads.budget(world.roads.rounds[0], values).return_rate, 0.25);
}

TEST(PoorRoads, FollowTheScoreOfTheBaseYearWhenThereIsOneClass) {
    TwoRoads world;
    world.roads.classes.pop_back();
    const auto values = world.numbers.medians();
    const PoorRoads poor{world.roads, values, {{1.0, 1.0, 0.2, 0.0, 0.0}, {1.0, 1.0, 0.2, 0.0, 0.0}}};
    EXPECT_NEAR(poor.share(0, 1.0), 0.05, 1e-12);
    // A tenth less silt: ln 0.9 over a spread of 0.7 moves the score of 5 % from -1.6449 to -1.7954, which is 3.63 %.
    EXPECT_NEAR(poor.share(0, 0.9), 0.0363, 5e-5);
    EXPECT_NEAR(poor.share(0, 0.9), sim::random::normal_cdf(-sim::random::normal_score_95 + std::log(0.9) / 0.7),
                1e-12);
}

TEST(PoorRoads, AddUpToTheBaseYearsShareOverClasses) {
    const TwoRoads world;
    const auto values = world.numbers.medians();
    const PoorRoads poor{world.roads, values, {{1.0, 1.0, 0.2, 0.0, 0.0}, {1.0, 1.0, 0.2, 0.0, 0.0}}};
    EXPECT_NEAR(30.0 * poor.share(0, 1.0) + 20.0 * poor.share(1, 1.0), 0.05 * 50.0, 1e-9);
    EXPECT_GT(poor.share(1, 1.0), 5.0 * poor.share(0, 1.0)) << "the dusty lanes are the poor ones";
}

TEST(PoorRoads, AreAsManyInTheMeanOfUnequalMonths) {
    // Two halves of a year, ln silt 0.3 below and 0.3 above its mean: their mean share is that of a wider spread.
    TwoRoads world;
    world.roads.classes.pop_back();
    const auto values = world.numbers.medians();
    const PoorRoads poor{world.roads, values, {{1.0, 1.0, 0.2, 0.0, 0.09}, {1.0, 1.0, 0.2, 0.0, 0.0}}};
    const double halves = 0.5 * (poor.share(0, std::exp(-0.3)) + poor.share(0, std::exp(0.3)));
    EXPECT_NEAR(halves, 0.05, 0.001) << "a mixture of two is nearly normal";
}

} // namespace
} // namespace models::sources
