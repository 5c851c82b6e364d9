#include "models/sources/fleet.hpp"

#include "models/ledger/ledger.hpp"
#include "tests/models/sources/small_fleet.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::sources {
namespace {

ledger::Ledger opened(const SmallFleet& world) {
    ledger::Ledger ledger{world.chart};
    const auto values = world.numbers.medians();
    world.fleet.open({values, ledger});
    return ledger;
}

TEST(Fleet, AHundredTrucksOf2GramsAndTwentyThousandKilometresEmitFourTonnes) {
    SmallFleet world;
    world.add_class("truck", {.activity = 20'000});
    world.add_powertrain("diesel", {{"cn5", 2018, 2026, 100, 2000}});
    const auto ledger = opened(world);
    EXPECT_EQ(ledger.stock(world.stage(0, 0, 0).line).count, 100);
    EXPECT_NEAR(ledger.base_year(world.group, SmallFleet::nox), 4.0, 1e-6);
    EXPECT_NEAR(ledger.base_year(world.group, SmallFleet::activity), 2e6, 1);
}

TEST(Fleet, WithoutScrappingEveryModelYearIsAsStrongAsItsRegistrationsWere) {
    SmallFleet world;
    world.add_class("truck", {});
    auto& diesel = world.add_powertrain("diesel", {{"cn5", 2022, 2023}, {"cn6", 2024, 2026}});
    diesel.count = world.number(70);
    diesel.growth = world.number(std::log(2.0)); // twice as many every year: 1 2 4 8 of 15, none of 2026 yet
    const FleetStock stock{world.fleet, world.numbers.medians()};
    EXPECT_EQ(stock.of(world.stage(0, 0, 0))[0].count, 5U); // 70 × 1/15 = 4.67
    EXPECT_EQ(stock.of(world.stage(0, 0, 0))[1].count, 9U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[0].count, 19U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[1].count, 37U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[2].count, 0U);
}

TEST(Fleet, CountsByStageStayInTheirStageAndFollowSurvivalWithinIt) {
    SmallFleet world;
    // k = 1 and T = 1/ln 2: half of a model year is scrapped every year
    world.add_class("truck", {.life = 1 / std::log(2.0), .shape = 1});
    world.add_powertrain("diesel", {{"cn5", 2021, 2022, 30, 0}, {"cn6", 2023, 2026, 70, 0}});
    const FleetStock stock{world.fleet, world.numbers.medians()};
    EXPECT_EQ(stock.of(world.stage(0, 0, 0))[0].count, 10U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 0))[1].count, 20U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[0].count, 10U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[1].count, 20U);
    EXPECT_EQ(stock.of(world.stage(0, 0, 1))[2].count, 40U);
}

TEST(Fleet, ActivityFallsWithAgeAroundTheMeanOfTheWholeClass) {
    SmallFleet world;
    world.add_class("car", {.decay = std::log(2.0), .activity = 9000}); // half as far every year
    world.add_powertrain("gasoline", {{"cn6", 2024, 2024, 10, 0}});
    world.add_powertrain("electric", {{"electric", 2025, 2026, 10, 0}});
    const FleetStock stock{world.fleet, world.numbers.medians()};
    // the one-and-a-half-year-old drive half as far as the half-year-old: 6000 and 12 000, 9000 on average
    EXPECT_NEAR(stock.total(world.stage(0, 0, 0)).activity, 60'000, 1e-6);
    EXPECT_NEAR(stock.total(world.stage(0, 1, 0)).activity, 120'000, 1e-6);
    EXPECT_NEAR(stock.newcomer_activity(0), 12'000 * std::sqrt(2.0), 1e-6);
}

TEST(Fleet, EvaporationBelongsToVehiclesHoweverFarTheyDrive) {
    for (const double kilometres : {5'000.0, 20'000.0}) {
        SmallFleet world;
        world.add_class("car", {.activity = kilometres});
        world.add_powertrain("gasoline", {{"cn5", 2015, 2019, 1000, 0, 2.5e6}});
        EXPECT_NEAR(opened(world).base_year(world.group, SmallFleet::voc), 2.5, 1e-6);
    }
}

TEST(Fleet, MachinesWorkPowerTimesLoadTimesHours) {
    SmallFleet world;
    world.add_class("loader", {});
    world.fleet.classes[0].activity = {world.number(140), world.number(0.45), world.number(900)};
    world.add_powertrain("diesel", {{"cn3", 2016, 2022, 10, 4300}});
    EXPECT_NEAR(opened(world).base_year(world.group, SmallFleet::nox), 10 * 140 * 0.45 * 900 * 4.3e-6, 1e-6);
}

TEST(Fleet, AClassWithoutVehiclesEmitsNothing) {
    SmallFleet world;
    world.add_class("truck", {});
    world.add_powertrain("diesel", {{"cn6", 2024, 2026, 0, 1420, 1e6}});
    const auto ledger = opened(world);
    EXPECT_EQ(ledger.base_year(world.group, SmallFleet::nox), 0);
    EXPECT_EQ(ledger.base_year(world.group, SmallFleet::voc), 0);
}

} // namespace
} // namespace models::sources
