#include "models/sources/silt.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::sources {
namespace {

const sim::time::Calendar year{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};

Rain rain_of(double after_wet, double after_dry) {
    Climate climate{};
    climate.wet_after_wet.fill(after_wet);
    climate.wet_after_dry.fill(after_dry);
    return Rain{climate, year, sim::random::name("weather.wet")};
}

TEST(Silt, ComesBackToItsEquilibriumWithItsTimeConstant) {
    const SiltDrift drift{{.return_rate = 1.0 / 3.0, .removal = 0.0, .wash = 0.4}, 1.0};
    double silt = 0.0;
    for (int day = 0; day < 3; ++day) {
        silt = drift.after_day(silt, false);
    }
    EXPECT_NEAR(silt, 1.0 - std::exp(-1.0), 1e-15) << "after one time constant 63 % is back";
}

TEST(Silt, SettlesWhereSweepingTakesAsMuchAsComesBack) {
    // Return 0.25 a day, two passes that take a quarter each: s = 0.25 / (0.25 + 0.5).
    const SiltDrift drift{{.return_rate = 0.25, .removal = 0.5, .wash = 0.4}, 3.0};
    EXPECT_NEAR(drift.limit(), 1.0, 1e-15);
    EXPECT_NEAR(drift.after_day(1.0, false), 1.0, 1e-15);
    EXPECT_NEAR(drift.keeps(), std::exp(-0.75), 1e-15);
}

TEST(Silt, FollowsTheEquationItSolves) {
    const SiltBudget budget{.return_rate = 0.25, .removal = 0.5, .wash = 0.4};
    double silt = 2.0;
    const int steps = 100'000;
    for (int step = 0; step < steps; ++step) {
        const double middle = silt + ((3.0 - silt) * 0.25 - silt * 0.5) * 0.5 / steps;
        silt += ((3.0 - middle) * 0.25 - middle * 0.5) / steps;
    }
    EXPECT_NEAR((SiltDrift{budget, 3.0}.after_day(2.0, false)), silt, 1e-9);
}

TEST(Silt, IsWashedAtTheEndOfAWetDay) {
    const SiltDrift drift{{.return_rate = 0.25, .removal = 0.5, .wash = 0.4}, 3.0};
    EXPECT_DOUBLE_EQ(drift.after_day(2.0, true), 0.6 * drift.after_day(2.0, false));
}

TEST(Silt, IsExpectedWhereItSettlesWhenItNeverRains) {
    const SiltBudget budget{.return_rate = 0.25, .removal = 0.5, .wash = 0.4};
    const ExpectedSilt expected = expected_silt(budget, rain_of(0.0, 0.0), year);
    EXPECT_NEAR(expected.opening, 1.0 / 3.0, 1e-15);
    EXPECT_NEAR(expected.mean, 1.0 / 3.0, 1e-15);
    EXPECT_NEAR(expected.log_mean, 0.0, 1e-14);
    EXPECT_NEAR(expected.log_variance, 0.0, 1e-14);
}

TEST(Silt, IsExpectedOnPaperWhenEveryDayIsWet) {
    // s = (limit + (s - limit) keeps)(1 - wash) gives s = limit (1 - keeps)(1 - wash) / (1 - keeps (1 - wash)).
    const SiltBudget budget{.return_rate = 0.25, .removal = 0.5, .wash = 0.4};
    const double keeps = std::exp(-0.75);
    const ExpectedSilt expected = expected_silt(budget, rain_of(1.0, 1.0), year);
    EXPECT_NEAR(expected.mean, (1.0 - keeps) * 0.6 / (1.0 - keeps * 0.6) / 3.0, 1e-12);
    EXPECT_NEAR(expected.on_wet_days, expected.mean, 1e-12);
}

TEST(Silt, IsExpectedWhereManyYearsOfRainBringIt) {
    const SiltBudget budget{.return_rate = 1.0 / 3.0, .removal = 0.3, .wash = 0.4};
    const Rain rain = rain_of(0.5, 0.15);
    const ExpectedSilt expected = expected_silt(budget, rain, year);
    const SiltDrift drift{budget, 1.0};
    const int draws = 400;
    double sum = 0.0;
    double squares = 0.0;
    for (int draw = 0; draw < draws; ++draw) {
        const auto wet = rain.draw({.seed = 5, .draw = static_cast<std::uint32_t>(draw)});
        double silt = expected.opening;
        double of_year = 0.0;
        for (const bool rained : wet) {
            silt = drift.after_day(silt, rained);
            of_year += silt / 365.0;
        }
        sum += of_year;
        squares += of_year * of_year;
    }
    const double mean = sum / draws;
    const double error = std::sqrt((squares / draws - mean * mean) / draws);
    EXPECT_NEAR(expected.mean, mean, 4.0 * error);
    EXPECT_LT(error, 0.002) << "or the comparison says nothing";
}

} // namespace
} // namespace models::sources
