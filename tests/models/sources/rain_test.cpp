#include "models/sources/rain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace models::sources {
namespace {

const sim::time::Calendar year{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
constexpr auto luck = sim::random::name("weather.wet");

Climate the_same_every_month(double after_wet, double after_dry) {
    Climate climate{};
    climate.wet_after_wet.fill(after_wet);
    climate.wet_after_dry.fill(after_dry);
    return climate;
}

TEST(Rain, SettlesAtTheShareThatReproducesItself) {
    // w = 0.4 w + 0.1 (1 - w) has the solution w = 1/7.
    const Rain rain{the_same_every_month(0.4, 0.1), year, luck};
    EXPECT_NEAR(rain.wet(0), 1.0 / 7.0, 1e-15);
    EXPECT_NEAR(rain.wet(364), 1.0 / 7.0, 1e-15);
    EXPECT_NEAR(rain.wet_share(), 1.0 / 7.0, 1e-15);
}

TEST(Rain, FollowsTheMonths) {
    Climate climate = the_same_every_month(0.0, 0.0);
    climate.wet_after_wet[6] = 1.0;
    climate.wet_after_dry[6] = 1.0;
    const Rain rain{climate, year, luck};
    const auto wet = rain.draw({.seed = 1, .draw = 0});
    for (int day = 0; day < year.days(); ++day) {
        EXPECT_EQ(wet[static_cast<std::size_t>(day)], year.month_of_year(day) == 7) << day;
    }
    EXPECT_NEAR(rain.wet_share() * 365.0, 31.0, 1e-12);
}

TEST(Rain, ComesAsOftenAsExpectedAndStaysAsOftenAsTheChainSays) {
    const Rain rain{the_same_every_month(0.5, 0.1), year, luck};
    const int draws = 200;
    int wet_days = 0;
    int followed = 0;
    for (int draw = 0; draw < draws; ++draw) {
        const auto wet = rain.draw({.seed = 7, .draw = static_cast<std::uint32_t>(draw)});
        wet_days += static_cast<int>(std::count(wet.begin(), wet.end(), true));
        for (std::size_t day = 1; day < wet.size(); ++day) {
            followed += wet[day - 1] && wet[day] ? 1 : 0;
        }
    }
    const double days = draws * 365.0;
    // The chain's memory of 0.4 widens the variance of a mean by (1 + 0.4)/(1 - 0.4).
    const double error = std::sqrt(1.0 / 6.0 * 5.0 / 6.0 * (1.4 / 0.6) / days);
    EXPECT_NEAR(wet_days / days, 1.0 / 6.0, 4.0 * error);
    EXPECT_NEAR(static_cast<double>(followed) / wet_days, 0.5, 4.0 * std::sqrt(0.25 / wet_days));
}

TEST(Rain, IsTheSameForEveryoneWhoMeetsTheDraw) {
    const Rain rain{the_same_every_month(0.5, 0.1), year, luck};
    EXPECT_EQ(rain.draw({.seed = 7, .draw = 3}), rain.draw({.seed = 7, .draw = 3}));
    EXPECT_NE(rain.draw({.seed = 7, .draw = 3}), rain.draw({.seed = 7, .draw = 4}));
}

} // namespace
} // namespace models::sources
