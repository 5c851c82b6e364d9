#include "models/measures/seasonal_work.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Season;

const Season season{{{10, 20}, {50, 100}}};

TEST(SeasonalWork, BeginsWhereItFitsIntoOneWindow) {
    EXPECT_EQ(fits_from(season, 0, 9), 10);
    EXPECT_EQ(fits_from(season, 12, 7), 12);
    EXPECT_EQ(fits_from(season, 12, 8), 50); // must end before the window closes
    EXPECT_EQ(fits_from(season, 60, 30), 60);
    EXPECT_FALSE(fits_from(season, 60, 40));
    EXPECT_FALSE(fits_from(season, 100, 0));
}

TEST(SeasonalWork, RestsBetweenTheWindows) {
    EXPECT_EQ(worked_off(season, 0, 10), 20);
    EXPECT_EQ(worked_off(season, 15, 10), 55); // five in the first window, five in the second
    EXPECT_EQ(worked_off(season, 30, 0), 50);
    EXPECT_EQ(worked_off(season, 15, 55), 100);
    EXPECT_FALSE(worked_off(season, 15, 56));
}

} // namespace
} // namespace models::measures
