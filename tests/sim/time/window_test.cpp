#include "sim/time/window.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sim::time {
namespace {

using namespace std::chrono_literals;

const Calendar calendar{*parse_date("2026-01-01"), *parse_date("2026-12-31")};

Tick begin_of(const char* date) {
    return calendar.first_tick(*parse_date(date));
}

TEST(Seasons, IncludeTheirFirstAndLastDay) {
    const Season paving = Season::yearly(calendar, std::chrono::March / 15, std::chrono::November / 14);
    ASSERT_EQ(paving.windows().size(), 1u);
    EXPECT_EQ(paving.windows()[0].opens, begin_of("2026-03-15"));
    EXPECT_EQ(paving.windows()[0].closes, begin_of("2026-11-15"));
}

TEST(Seasons, MayRunOverNewYear) {
    const Season heating = Season::yearly(calendar, std::chrono::November / 15, std::chrono::March / 15);
    ASSERT_EQ(heating.windows().size(), 2u);
    EXPECT_EQ(heating.windows()[0].opens, 0);
    EXPECT_EQ(heating.windows()[0].closes, begin_of("2026-03-16"));
    EXPECT_EQ(heating.windows()[1].opens, begin_of("2026-11-15"));
    EXPECT_EQ(heating.windows()[1].closes, calendar.horizon() + 1);
}

TEST(Seasons, GiveTheWindowThatHoldsATickOrTheNextOne) {
    const Season season{{{10, 20}, {30, 40}}};
    EXPECT_EQ(season.current_or_next(0)->opens, 10);
    EXPECT_EQ(season.current_or_next(19)->opens, 10);
    EXPECT_EQ(season.current_or_next(20)->opens, 30) << "a window is half open";
    EXPECT_FALSE(season.current_or_next(40));
}

TEST(Seasons, TreatALeapDayAsTheLastOfFebruary) {
    const Season season = Season::yearly(calendar, std::chrono::February / 29, std::chrono::March / 1);
    EXPECT_EQ(season.windows().at(0).opens, begin_of("2026-02-28"));
}

TEST(Seasons, RefuseOverlapsAndEmptyWindows) {
    EXPECT_THROW(Season({{0, 10}, {5, 20}}), std::invalid_argument);
    EXPECT_THROW(Season({{10, 10}}), std::invalid_argument);
}

} // namespace
} // namespace sim::time
