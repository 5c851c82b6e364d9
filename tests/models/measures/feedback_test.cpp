#include "models/measures/feedback.hpp"

#include "sim/random/normal.hpp"
#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::ticks_per_day;

constexpr ObservationId over{0};
constexpr double for_ever = 1e9; // days

struct World : Office {
    /// Places twice over the line, all alike and measured exactly, that fall to a quarter when they act: 5 + 1 + 10
    /// days after a month's end.
    Feedback part(std::uint32_t places, double fades) {
        return {.job = job(),
                .places = places,
                .median = number(2.0),
                .spread = number(0.0),
                .noise = number(0.0),
                .level = sim::random::name("level"),
                .measuring = sim::random::name("measuring"),
                .bulletin = fixed(5),
                .handling = fixed(1),
                .act = fixed(10),
                .effect = number(0.75),
                .fades = number(fades),
                .within = 60 * ticks_per_day,
                .required = 0.9,
                .controls = rule(),
                .over = over};
    }
    Year run_part(const Feedback& part, std::uint32_t draw = 0) const {
        return live([&](Replication& run) { run.kernel.start(feedback(run, part), "feedback"); }, draw);
    }
};

TEST(Feedbacks, PlacesThatActedOnceStayBelowWhenTheirEffortLasts) {
    World world;
    const auto part = world.part(4, for_ever);
    const auto year = world.run_part(part);
    EXPECT_NEAR(*year.observations.mean(over), 1.0 / 12.0, 1e-12) << "over in January alone";
    EXPECT_EQ(year.journal.due(world.measure), 4.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 4.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
}

TEST(Feedbacks, PlacesWhoseEffortFadesAreBackAndBuildOnWhatIsLeft) {
    World world;
    // Twice the line times a quarter to the power of the effort: over when the effort is below one half. It halves in
    // 60 days. Over at the end of January, acts on day 47 to effort 1, below one half from day 107: over at the end of
    // April, acts on day 136 to 1 + 2^(-89/60) = 1.36, below one half from day 136 + 60 log2(2.72) = 222.5: over at the
    // end of August, acts on day 259 to 1 + 0.33, below one half from day 344: over at the end of December.
    const auto part = world.part(1, 60.0 / std::log(2.0));
    const auto year = world.run_part(part);
    EXPECT_NEAR(*year.observations.mean(over), 4.0 / 12.0, 1e-12);
    EXPECT_EQ(year.observations.latest(over), 1.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 3.0);
}

TEST(Feedbacks, PlacesBelowTheLineAreLeftAlone) {
    World world;
    auto part = world.part(5, for_ever);
    part.median = world.number(0.99);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.observations.mean(over), 0.0);
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
    EXPECT_EQ(world.emitted(year), 365.0);
}

TEST(Feedbacks, NoticesQueueForTheOfficer) {
    World world;
    world.team_sizes = {1};
    auto part = world.part(2, for_ever);
    part.handling = World::fixed(4);
    part.within = 14 * ticks_per_day; // 4 + 10 for the first, 8 + 10 for the second
    part.required = 0.5;
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 2.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 1.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 2.0);
    EXPECT_TRUE(year.journal.finished(world.measure));
    part.required = 0.51;
    EXPECT_FALSE(world.run_part(part).journal.finished(world.measure));
}

TEST(Feedbacks, OweWhatIsAnsweredOrLate) {
    World world;
    auto part = world.part(1, for_ever);
    part.effect = world.number(0.0); // over in every month
    part.act = World::fixed(20);
    // The last ones: told on day 304 + 5 and answered 21 days later; told on day 334 + 5 and answered on day 360.
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 11.0);
    part.act = World::fixed(30); // the last one is answered next year, before its limit
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 10.0);
    part.within = 20 * ticks_per_day; // all are late, 31 days after they were told
    const auto late = world.run_part(part);
    EXPECT_EQ(late.journal.due(world.measure), 11.0);
    EXPECT_EQ(late.journal.delivered(world.measure), 0.0);
    EXPECT_FALSE(late.journal.finished(world.measure));
}

TEST(Feedbacks, BeginWithTheMonthOfTheirBeginning) {
    World world;
    auto part = world.part(1, for_ever);
    part.effect = world.number(0.0);
    part.within = 0;
    world.begins = world.first(10, 15); // notices of October and November; that of December comes next year
    EXPECT_EQ(world.run_part(part).journal.due(world.measure), 2.0);
}

TEST(Feedbacks, FindAsManyPlacesOverAsTheLognormalHas) {
    World world;
    auto part = world.part(5000, for_ever);
    part.median = world.number(0.9);
    part.spread = world.number(0.2);
    part.noise = world.number(0.1);
    part.effect = world.number(0.0);
    const auto year = world.run_part(part);
    const double expected = sim::random::normal_cdf(std::log(0.9) / std::hypot(0.2, 0.1)); // 0.319
    EXPECT_NEAR(*year.observations.mean(over), expected, 4.0 * std::sqrt(expected * (1.0 - expected) / 5000.0));
}

TEST(Feedbacks, NeverHaveMorePlacesOverWithAnEffectThanWithout) {
    World world;
    auto part = world.part(20, 90.0);
    part.median = world.number(0.95);
    part.spread = world.number(0.2);
    part.noise = world.number(0.1);
    auto idle = part;
    idle.effect = world.number(0.0);
    for (std::uint32_t draw = 0; draw < 20; ++draw) {
        const auto with = world.run_part(part, draw);
        const auto without = world.run_part(idle, draw);
        EXPECT_LT(with.observations.mean(over), without.observations.mean(over));
        EXPECT_EQ(world.emitted(without), 365.0);
    }
}

TEST(Feedbacks, HoldTheirControlAsFarAsTheLevelFell) {
    World world;
    // Acted in February: three quarters off from its end, 28 February: 307 days of 0.4 x 0.75.
    const auto year = world.run_part(world.part(3, for_ever));
    EXPECT_NEAR(world.emitted(year), 365.0 - 307.0 * 0.3, 1e-4);
}

} // namespace
} // namespace models::measures
