#include "models/sources/wear.hpp"

#include <gtest/gtest.h>

namespace models::sources {
namespace {

// The numbers are those of the EMEP/EEA guidebook, 1.A.3.b.vi-vii.

TEST(Wear, TyresWearMoreWhereTrafficIsSlow) {
    EXPECT_EQ(tyre_speed_factor(25), 1.39);
    EXPECT_NEAR(tyre_speed_factor(80), 1.0008, 1e-12);
    EXPECT_EQ(tyre_speed_factor(100), 0.902);
}

TEST(Wear, BrakesHardlyWearOnTheMotorway) {
    EXPECT_EQ(brake_speed_factor(25), 1.67);
    EXPECT_NEAR(brake_speed_factor(65), 0.995, 1e-12);
    EXPECT_EQ(brake_speed_factor(100), 0.185);
}

TEST(Wear, ACarInTownGivesOffAThirtiethOfAGramPerKilometre) {
    quantity::Register numbers;
    const std::vector<WearPart> parts{{numbers.certain("tyre", 10.7), tyre_speed_factor(25), 0.60, 0.42},
                                      {numbers.certain("brake", 7.5), brake_speed_factor(25), 0.98, 0.39},
                                      {numbers.certain("road", 15), 1, 0.50, 0.27}};
    const auto rates = wear_rates(parts, numbers.medians());
    EXPECT_NEAR(rates.tsp, 14.873 + 12.525 + 15, 1e-9);
    EXPECT_NEAR(rates.pm10, 8.9238 + 12.2745 + 7.5, 1e-9);
    EXPECT_NEAR(rates.pm25, 6.24666 + 4.88475 + 4.05, 1e-9);
    EXPECT_EQ(rates.nox, 0);
}

} // namespace
} // namespace models::sources
