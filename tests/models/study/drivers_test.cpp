#include "models/study/drivers.hpp"

#include <gtest/gtest.h>

namespace models::study {
namespace {

TEST(Ranks, ShareTheMeanOfTheirsWhenEqual) {
    EXPECT_EQ(ranks_of({30, 10, 20}), (std::vector<double>{3, 1, 2}));
    EXPECT_EQ(ranks_of({5, 1, 5, 9}), (std::vector<double>{2.5, 1, 2.5, 4}));
}

TEST(Correlation, IsOneForALineAndNothingForAConstant) {
    EXPECT_DOUBLE_EQ(correlation({1, 2, 3}, {10, 20, 30}), 1.0);
    EXPECT_DOUBLE_EQ(correlation({1, 2, 3}, {3, 2, 1}), -1.0);
    EXPECT_EQ(correlation({1, 2, 3}, {7, 7, 7}), 0.0);
}

TEST(RankCorrelation, OfATableWorkedOnPaper) {
    // d = 0, 1, -1, 0: rho = 1 - 6 * 2 / (4 * 15)
    EXPECT_DOUBLE_EQ(correlation(ranks_of({1, 2, 3, 4}), ranks_of({10, 30, 20, 40})), 0.8);
}

} // namespace
} // namespace models::study
