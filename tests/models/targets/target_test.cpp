#include "models/targets/target.hpp"

#include <gtest/gtest.h>

namespace models::targets {
namespace {

TEST(ATarget, IsMetAtItsThreshold) {
    EXPECT_TRUE(met(Comparison::at_least, 75, 75));
    EXPECT_FALSE(met(Comparison::at_least, 75, 74));
    EXPECT_TRUE(met(Comparison::at_most, 0.03, 0.03));
    EXPECT_FALSE(met(Comparison::at_most, 0.03, 0.0301));
}

TEST(ATarget, ForgivesFloatingPointDustOnly) {
    EXPECT_TRUE(met(Comparison::at_least, 0.35, 0.1 + 0.25 - 1e-16));
    EXPECT_TRUE(met(Comparison::at_least, 0.05, 0.30 - 0.25)) << "0.30 - 0.25 is a little below 0.05";
    EXPECT_FALSE(met(Comparison::at_least, 0.35, 0.35 - 1e-6));
}

TEST(ATarget, HasAPositiveMarginOnItsGoodSide) {
    EXPECT_DOUBLE_EQ(margin(Comparison::at_least, 75, 80), 5);
    EXPECT_DOUBLE_EQ(margin(Comparison::at_most, 3, 2), 1);
    EXPECT_DOUBLE_EQ(margin(Comparison::at_most, 3, 5), -2);
}

} // namespace
} // namespace models::targets
