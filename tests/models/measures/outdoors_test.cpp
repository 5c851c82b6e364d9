#include "models/measures/outdoors.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::Season;
using sim::time::ticks_per_day;

const Calendar& year() {
    static const Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    return calendar;
}

/// Nothing but a week of holidays, the 10th to the 16th of January.
OutdoorClimate a_week_off() {
    OutdoorClimate climate;
    climate.holidays.assign(365, false);
    std::fill(climate.holidays.begin() + 9, climate.holidays.begin() + 16, true);
    return climate;
}

TEST(Outdoors, WithoutRainAndColdOnlyHolidaysStopTheWork) {
    const auto climate = a_week_off();
    Outdoors outdoors{climate, year(), {}};
    for (int day = 0; day < 365; ++day) {
        EXPECT_EQ(outdoors.workable(day), day < 9 || day > 15) << day;
        EXPECT_FALSE(outdoors.wet(day));
    }
}

TEST(Outdoors, WorkTakesItsWorkableDaysAndAPartOfADayCounts) {
    const auto climate = a_week_off();
    Outdoors outdoors{climate, year(), {}};
    EXPECT_EQ(outdoors.after(Calendar::first_tick(0), 2.5, nullptr), Calendar::first_tick(2) + ticks_per_day / 2);
    // begun at noon of the 8th: half a day, the 9th, and the week off in between
    EXPECT_EQ(outdoors.after(Calendar::first_tick(7) + ticks_per_day / 2, 2.5, nullptr), Calendar::first_tick(17));
}

TEST(Outdoors, OutsideTheSeasonNothingIsDone) {
    const OutdoorClimate climate;
    Outdoors outdoors{climate, year(), {}};
    const auto season = Season::yearly(year(), std::chrono::March / 1, std::chrono::March / 31);
    EXPECT_EQ(outdoors.after(Calendar::first_tick(0), 3.0, &season), Calendar::first_tick(62)) << "1 to 3 March";
    EXPECT_FALSE(outdoors.after(Calendar::first_tick(0), 32.0, &season)) << "March has 31 days";
}

TEST(Outdoors, ColdDaysComeAsOftenAsTheMonthHasThem) {
    OutdoorClimate climate;
    climate.cold = {0.7, 0.3};
    climate.cold_luck = sim::random::name("weather.cold");
    double january = 0;
    double july = 0;
    constexpr int draws = 400;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        Outdoors outdoors{climate, year(), {.seed = 1, .draw = draw}};
        for (int day = 0; day < 31; ++day) {
            january += outdoors.workable(day) ? 0.0 : 1.0;
            july += outdoors.workable(181 + day) ? 0.0 : 1.0;
        }
    }
    // 12 400 days: a standard error of sqrt(0.7 * 0.3 / 12400) = 0.0041
    EXPECT_NEAR(january / (31.0 * draws), 0.7, 4 * 0.0041);
    EXPECT_EQ(july, 0.0);
}

TEST(Outdoors, TheFirstWetDayIsTheOneAfterADryDay) {
    sources::Climate months{};
    months.wet_after_wet.fill(0.5);
    months.wet_after_dry.fill(0.2);
    OutdoorClimate climate;
    climate.rain.emplace(months, year(), sim::random::name("weather.wet"));
    Outdoors outdoors{climate, year(), {.seed = 2, .draw = 3}};
    const auto first = outdoors.first_wet_days();
    EXPECT_GT(first.size(), 20U);
    for (const int day : first) {
        EXPECT_TRUE(outdoors.wet(day) && !outdoors.wet(day - 1)) << day;
        EXPECT_FALSE(outdoors.workable(day));
    }
}

} // namespace
} // namespace models::measures
