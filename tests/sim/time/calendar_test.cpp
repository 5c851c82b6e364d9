#include "sim/time/calendar.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sim::time {
namespace {

Calendar year_2026() {
    return {*parse_date("2026-01-01"), *parse_date("2026-12-31")};
}

TEST(Dates, AreReadOnlyWhenTheyExist) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026/01/01", "",
                             "2026-01-01 ", "+026-01-01", "2026-01-3x", "二〇二六年"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Dates, PrintAsTheyAreRead) {
    EXPECT_EQ(to_string(*parse_date("2026-03-05")), "2026-03-05");
}

TEST(Calendars, CountTheDaysOfAYear) {
    EXPECT_EQ(year_2026().days(), 365);
    EXPECT_EQ(Calendar(*parse_date("2024-01-01"), *parse_date("2024-12-31")).days(), 366);
}

TEST(Calendars, PutADeadlineOnTheLastTickOfItsDay) {
    const Calendar calendar = year_2026();
    EXPECT_EQ(calendar.last_tick(*parse_date("2026-01-01")), 86'399);
    EXPECT_EQ(calendar.first_tick(*parse_date("2026-01-02")), 86'400);
    EXPECT_EQ(calendar.horizon(), 365 * ticks_per_day - 1);
    EXPECT_EQ(calendar.horizon(), calendar.last_tick(*parse_date("2026-12-31")));
}

TEST(Calendars, HoldEveryDayInOneMonth) {
    const Calendar calendar = year_2026();
    int days = 0;
    for (int month = 0; month < calendar.months(); ++month) {
        EXPECT_EQ(calendar.month(calendar.first_day_of_month(month)), month);
        days += calendar.days_in_month(month);
    }
    EXPECT_EQ(calendar.months(), 12);
    EXPECT_EQ(days, 365);
    EXPECT_EQ(calendar.days_in_month(1), 28);
}

TEST(Calendars, MayBeginWithinAMonthAndRunOverNewYear) {
    const Calendar calendar{*parse_date("2026-11-20"), *parse_date("2027-02-10")};
    EXPECT_EQ(calendar.months(), 4);
    EXPECT_EQ(calendar.days_in_month(0), 11);
    EXPECT_EQ(calendar.days_in_month(3), 10);
    EXPECT_EQ(calendar.month_of_year(calendar.day(*parse_date("2027-02-01"))), 2);
}

TEST(Calendars, KnowWeekdays) {
    EXPECT_EQ(year_2026().weekday(0), 3) << "1 January 2026 is a Thursday";
}

TEST(Calendars, RefuseToEndBeforeTheyBegin) {
    EXPECT_THROW(Calendar(*parse_date("2026-12-31"), *parse_date("2026-01-01")), std::invalid_argument);
}

} // namespace
} // namespace sim::time
