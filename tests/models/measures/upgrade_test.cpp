#include "models/measures/upgrade.hpp"

#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace models::measures {
namespace {

using ledger::Grade;
using namespace std::chrono_literals;

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId activity{1};
constexpr ledger::MeasureId part_of_the_plan{2};

/// One boiler user that burns a cubic metre of gas a day and emits its limit in milligrams: one m3 of flue gas per m3
/// of gas, operating ratio one.
struct World {
    explicit World(double limit) {
        chart.add_column("NOx");
        chart.add_column("activity", "1", 1e6);
        account = chart.add_account("boilers", chart.add_group("boilers"));
        line = chart.add_line("boilers.user_001", account);
        chart.month_ends = {1};
        chart.add_measure("6.4b");
        boilers.factors = {.flue_gas = number("flue_gas", 1),
                           .limit_low = number("limit_low", 30),
                           .ratio_low = number("ratio_low", 1),
                           .ratio_high = number("ratio_high", 1),
                           .grade_a = number("a", 15),
                           .grade_a_coupled = number("a_coupled", 20),
                           .grade_b = number("b", 30),
                           .grade_c = number("c", 80)};
        boilers.gas = number("gas", 365);
        boilers.graded_a_or_b = number("graded", 0);
        boilers.columns = sources::EmissionColumns::of(chart);
        boilers.users = {{.line = line,
                          .entity = 1,
                          .gas_weight = number("weight", 1),
                          .nox = number("nox", limit),
                          .heat_pump_share = number("heat_pump", 0),
                          .kind = {number("voc", 0), number("pm25", 0)}}};
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    BoilerUpgrade upgrade(double limit, double coupled, double heat_pump_share) {
        return {.factors = boilers.factors,
                .columns = boilers.columns,
                .users = boilers.users,
                .nox = {sim::random::name("limit"), sim::random::Certain{limit}},
                .coupling = sim::random::name("coupling"),
                .coupled = number("coupled" + std::to_string(++upgrades), coupled),
                .heat_pump_share = number("share" + std::to_string(upgrades), heat_pump_share)};
    }

    /// Puts the works into service one after the other; returns what the last one earned.
    Grade serve(const std::vector<Upgrade>& works) {
        const auto values = numbers.medians();
        ledger.emplace(chart);
        boilers.open({values, *ledger});
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        Journal journal{3};
        Observations observations{0, 1};
        const sim::time::Calendar day{sim::time::Date{2026y / 1 / 1}, sim::time::Date{2026y / 1 / 1}};
        OneReplication one{simulation, day, values, *ledger, teams, journal, observations};
        Replication& run = one.run;
        Grade earned = Grade::none;
        for (const Upgrade& each : works) {
            earned = put_into_service(run, each, {.facility = 0, .line = line, .so_far = 1}, part_of_the_plan);
        }
        return earned;
    }

    ledger::Chart chart;
    quantity::Register numbers;
    ledger::AccountId account{};
    ledger::LineId line{};
    sources::Boilers boilers{};
    std::optional<ledger::Ledger> ledger;
    int upgrades = 0;
};

TEST(BoilerUpgrade, DeepLowNoxBringsTheUserToTheNewLimitAndGradeA) {
    World world{30};
    EXPECT_EQ(world.serve({world.upgrade(15, 0, 0)}), Grade::a);
    EXPECT_EQ(world.ledger->balance(world.account, nox), 15);
    EXPECT_EQ(world.ledger->balance(part_of_the_plan, world.account, nox), -15);
}

TEST(BoilerUpgrade, CouplingTakesTheHeatPumpsShareOffTheEmissionAndOffTheGas) {
    World world{20};
    EXPECT_EQ(world.serve({world.upgrade(20, 1, 0.25)}), Grade::a);
    EXPECT_EQ(world.ledger->balance(world.account, nox), 15);
    EXPECT_EQ(world.ledger->balance(world.account, activity), 750'000);
}

TEST(BoilerUpgrade, NobodyCouplesAtAShareOfZero) {
    World world{20};
    EXPECT_EQ(world.serve({world.upgrade(20, 0, 0.25)}), Grade::b);
    EXPECT_EQ(world.ledger->balance(world.account, activity), 1'000'000);
}

TEST(BoilerUpgrade, NeverMakesAUserWorse) {
    World world{18};
    EXPECT_EQ(world.serve({world.upgrade(28, 0, 0)}), Grade::b);
    EXPECT_EQ(world.ledger->balance(world.account, nox), 18);
    EXPECT_EQ(world.ledger->balance(part_of_the_plan, world.account, nox), 0);
}

TEST(BoilerUpgrade, TheBetterOfTwoPartsStands) {
    World world{30};
    world.serve({world.upgrade(14, 0, 0), world.upgrade(25, 0, 0)});
    EXPECT_EQ(world.ledger->balance(world.account, nox), 14);
}

TEST(RemovalUpgrade, TakesItsShareOffOneColumnOnly) {
    World world{80};
    EXPECT_EQ(world.serve({RemovalUpgrade{nox, world.number("removal", 0.75), Grade::b}}), Grade::b);
    EXPECT_EQ(world.ledger->balance(world.account, nox), 20);
    EXPECT_EQ(world.ledger->balance(world.account, activity), 1'000'000);
}

} // namespace
} // namespace models::measures
