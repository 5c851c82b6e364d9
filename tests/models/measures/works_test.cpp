#include "models/measures/works.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::Season;
using sim::time::ticks_per_day;

/// Three kilometres in sections of one: ten days for the permit, twenty to prepare, ten of a crew for each section,
/// five for the acceptance.
struct World : Office {
    World() { team_sizes = {100, 1}; }

    Works part(double amount = 3, double section = 1, std::uint32_t desks = 1) {
        return {.job = job(desks),
                .amount = amount,
                .section = section,
                .permit = fixed(10),
                .preparation = fixed(20),
                .per_day = number(0.1),
                .crews = TeamId{1},
                .season = Season::always(calendar),
                .exposure = Exposure::outdoors,
                .acceptance = fixed(5)};
    }
    Year run_part(const Works& part) const {
        return live([&](Replication& run) { run.kernel.start(works(run, part), "works"); });
    }
    std::optional<double> finished_day(const Works& part) const {
        const auto tick = run_part(part).journal.finished(measure);
        return tick ? std::optional{static_cast<double>(*tick) / ticks_per_day} : std::nullopt;
    }
};

TEST(BuildingWorks, AreBuiltSectionBySectionByOneCrew) {
    World world;
    const auto year = world.run_part(world.part());
    EXPECT_EQ(year.journal.finished(world.measure), (10 + 20 + 3 * 10 + 5) * ticks_per_day);
    EXPECT_EQ(year.journal.due(world.measure), 3.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 3.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::crew), 10.0) << "0, 10 and 20 days";
}

TEST(BuildingWorks, GoOnInSeveralSectionsWhenCrewsAreFree) {
    World world;
    world.team_sizes = {100, 2};
    EXPECT_EQ(world.finished_day(world.part()), 10 + 20 + 2 * 10 + 5);
    world.team_sizes = {100, 3};
    EXPECT_EQ(world.finished_day(world.part()), 10 + 20 + 10 + 5);
}

TEST(BuildingWorks, EndWithASectionOfWhatIsLeft) {
    World world;
    EXPECT_EQ(world.finished_day(world.part(2.5)), 10 + 20 + 25 + 5);
    // Six tenths are two sections of three tenths, whatever 0.6 - 0.3 - 0.3 is in binary.
    const auto year = world.run_part(world.part(0.6, 0.3));
    EXPECT_EQ(year.teams[1].granted, 2u);
    EXPECT_NEAR(year.journal.delivered(world.measure), 0.6, 1e-12);
}

TEST(BuildingWorks, RestOnHolidaysWhenTheyAreOutdoors) {
    World world;
    world.weather.holidays.assign(365, false);
    for (std::size_t day = 33; day < 40; ++day) {
        world.weather.holidays[day] = true;
    }
    auto part = world.part();
    EXPECT_EQ(world.finished_day(part), 65 + 7);
    part.exposure = Exposure::indoors;
    EXPECT_EQ(world.finished_day(part), 65);
}

TEST(BuildingWorks, RestInTheCold) {
    World world;
    world.weather.cold[1] = 1.0; // every day of February
    // On 31 January, day 30, the crew works one day; the other 29 follow from 1 March, day 59.
    EXPECT_EQ(world.finished_day(world.part()), 59 + 29 + 5);
}

TEST(BuildingWorks, WaitForTheirSeason) {
    World world;
    auto part = world.part();
    part.season = Season::yearly(world.calendar, std::chrono::March / 16, std::chrono::November / 14);
    EXPECT_EQ(world.finished_day(part), 74 + 30 + 5); // 16 March is day 74
    part.exposure = Exposure::indoors;
    EXPECT_EQ(world.finished_day(part), 74 + 30 + 5);
}

TEST(BuildingWorks, StandStillBetweenTwoSeasons) {
    World world;
    auto part = world.part(1.5, 1.5);
    part.season = Season{{{0, Calendar::first_tick(40)}, {Calendar::first_tick(100), Calendar::first_tick(365)}}};
    // Ten of fifteen days until day 40, five more from day 100.
    EXPECT_EQ(world.finished_day(part), 105 + 5);
    part.exposure = Exposure::indoors;
    EXPECT_EQ(world.finished_day(part), 105 + 5);
}

TEST(BuildingWorks, ThatTheYearInterruptsAreNotDeliveredAndLetTheirCrewGo) {
    World world;
    auto part = world.part(1.5, 1.5);
    part.season = Season{{{0, Calendar::first_tick(40)}}};
    const auto year = world.run_part(part);
    EXPECT_FALSE(year.journal.finished(world.measure));
    EXPECT_EQ(year.journal.due(world.measure), 1.5);
    EXPECT_EQ(year.journal.delivered(world.measure), 0.0);
    EXPECT_EQ(year.teams[1].busy, 10 * ticks_per_day);
}

TEST(BuildingWorks, AreDividedBetweenMembers) {
    World world;
    world.team_sizes = {1, 10};
    // Each of two desks builds 1.5 km in sections of 1 and 0.5; the second waits ten days for the first one's permit.
    const auto year = world.run_part(world.part(3, 1, 2));
    EXPECT_EQ(year.teams[1].granted, 4u);
    EXPECT_EQ(year.journal.delivered(world.measure), 3.0);
    EXPECT_EQ(year.journal.finished(world.measure), (20 + 20 + 10 + 5) * ticks_per_day);
}

TEST(BuildingWorks, StretchByThePace) {
    World world;
    auto part = world.part();
    part.job.pace = world.number(2);
    EXPECT_EQ(world.finished_day(part), 2 * 65);
}

} // namespace
} // namespace models::measures
