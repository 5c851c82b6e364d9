#include "models/sources/asphalt.hpp"

#include "models/ledger/ledger.hpp"

#include <gtest/gtest.h>

namespace models::sources {
namespace {

/// A plant of 36 500 t of mix a year, 100 t a day, with round factors [mg/t].
struct District {
    explicit District(double warm_share, double mix = 36'500) {
        for (const char* const column : {"NOx", "VOC", "PM2.5", "PM10", "TSP"}) {
            chart.add_column(column);
        }
        chart.add_column("activity", "1", 1e6);
        chart.month_ends = {1};
        group = chart.add_group("asphalt");
        for (const char* const account : {"hot", "warm", "tanks", "paving"}) {
            accounts.push_back(chart.add_account(account, group));
        }
        asphalt.mix = number("mix", mix);
        asphalt.warm_share = number("warm", warm_share);
        asphalt.factors = {.stack_nox = number("stack_nox", 1000),
                           .stack_voc = number("stack_voc", 100),
                           .stack_pm25 = number("stack_pm25", 10),
                           .stack_pm10 = number("stack_pm10", 20),
                           .stack_tsp = number("stack_tsp", 40),
                           .load_out_voc = number("load_out_voc", 30),
                           .silo_voc = number("silo_voc", 70),
                           .tank_voc = number("tank_voc", 500),
                           .paving_voc = number("paving_voc", 1000)};
        asphalt.effects = {.stack_nox = number("less_nox", 0.3),
                           .stack_voc = number("less_voc", 0.2),
                           .stack_particles = number("less_particles", 0.25),
                           .fume = number("less_fume", 0.6)};
        asphalt.plant = {chart.add_line("asphalt.plant.hot", accounts[0]),
                         chart.add_line("asphalt.plant.warm", accounts[1])};
        asphalt.paving = {chart.add_line("asphalt.paving.hot", accounts[3]),
                          chart.add_line("asphalt.paving.warm", accounts[3])};
        asphalt.plants = {{chart.add_line("asphalt.tanks.plant_1", accounts[2]), 0, number("share_1", 0.75)},
                          {chart.add_line("asphalt.tanks.plant_2", accounts[2]), 1, number("share_2", 0.25)}};
        asphalt.columns = EmissionColumns::of(chart);
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    ledger::Ledger opened() {
        ledger::Ledger ledger{chart};
        const auto values = numbers.medians();
        asphalt.open({values, ledger});
        return ledger;
    }

    ledger::Chart chart;
    quantity::Register numbers;
    ledger::GroupId group{};
    std::vector<ledger::AccountId> accounts;
    Asphalt asphalt{};
};

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};
constexpr ledger::ColumnId pm25{2};
constexpr ledger::ColumnId tsp{4};
constexpr ledger::ColumnId activity{5};

TEST(Asphalt, HotMixEmitsAtTheStackWhenTrucksAndSilosAreFilledFromTanksAndOnTheRoad) {
    District district{0.0};
    const auto ledger = district.opened();
    EXPECT_EQ(ledger.balance(district.group, nox), 100 * 1000);
    EXPECT_EQ(ledger.balance(district.group, voc), 100 * (100 + 30 + 70 + 500 + 1000));
    EXPECT_EQ(ledger.balance(district.group, pm25), 100 * 10);
    EXPECT_EQ(ledger.balance(district.group, tsp), 100 * 40);
}

TEST(Asphalt, WarmMixTakesItsShareOffStackAndFumeButNotOffTheTanks) {
    District district{1.0};
    const auto ledger = district.opened();
    EXPECT_NEAR(ledger.balance(district.group, nox), 100 * 1000 * 0.7, 1);
    EXPECT_NEAR(ledger.balance(district.group, voc), 100 * (100 * 0.8 + (30 + 70 + 1000) * 0.4 + 500), 3);
    EXPECT_NEAR(ledger.balance(district.group, tsp), 100 * 40 * 0.75, 1);
    EXPECT_EQ(ledger.balance(district.accounts[2], voc), 100 * 500);
}

TEST(Asphalt, EmissionIsMixTimesFactorsTimesOneMinusWarmShareTimesEffect) {
    District district{0.25};
    const auto ledger = district.opened();
    EXPECT_NEAR(ledger.balance(district.group, nox), 100 * 1000 * (1 - 0.25 * 0.3), 2);
    EXPECT_NEAR(ledger.balance(district.accounts[3], voc), 100 * 1000 * (1 - 0.25 * 0.6), 2);
}

TEST(Asphalt, TheProductionOfHotAndWarmMixIsCountedInAccountsOfTheirOwn) {
    District district{0.25};
    const auto ledger = district.opened();
    EXPECT_EQ(ledger.balance(district.accounts[0], activity), 75 * 1e6);
    EXPECT_EQ(ledger.balance(district.accounts[1], activity), 25 * 1e6);
}

TEST(Asphalt, PlantsShareTheTanksByTheirShareOfTheMix) {
    District district{0.25};
    const auto ledger = district.opened();
    EXPECT_DOUBLE_EQ(ledger.stock(district.asphalt.plants[0].tanks).activity, 27'375);
    EXPECT_DOUBLE_EQ(ledger.stock(district.asphalt.plants[1].tanks).activity, 9'125);
}

TEST(Asphalt, NoMixEmitsExactlyNothing) {
    District district{0.25, 0};
    const auto ledger = district.opened();
    for (std::uint32_t column = 0; column < district.chart.columns.size(); ++column) {
        EXPECT_EQ(ledger.balance(district.group, ledger::ColumnId{column}), 0);
    }
}

} // namespace
} // namespace models::sources
