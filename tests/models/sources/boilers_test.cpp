#include "models/sources/boilers.hpp"

#include "models/ledger/ledger.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace models::sources {
namespace {

using ledger::Grade;
using namespace std::chrono_literals;
using sim::time::Calendar;
using sim::time::Date;
using sim::time::Season;

/// A district of boiler users with round numbers: 10 m3 of flue gas per m3 of gas, everyone at the limit.
struct District {
    explicit District(double graded_a_or_b = 0, double gas = 365'000) {
        chart.add_column("NOx");
        chart.add_column("VOC");
        chart.add_column("PM2.5");
        chart.add_column("activity", "1", 1e6);
        group = chart.add_group("boilers");
        account = chart.add_account("boilers.heating", group);
        chart.month_ends = {1};
        boilers.factors = {.flue_gas = number("flue_gas", 10),
                           .limit_low = number("limit_low", 30),
                           .ratio_low = number("ratio_low", 0.5),
                           .ratio_high = number("ratio_high", 1),
                           .grade_a = number("a", 15),
                           .grade_a_coupled = number("a_coupled", 20),
                           .grade_b = number("b", 30),
                           .grade_c = number("c", 80)};
        kind = {.voc = number("voc", 20), .pm25 = number("pm25", 30)};
        boilers.gas = number("gas", gas);
        boilers.graded_a_or_b = number("graded", graded_a_or_b);
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    void add_user(double gas_weight, double nox, double heat_pump_share = 0) {
        const auto entity = static_cast<std::uint32_t>(boilers.users.size());
        const std::string key = "user_" + std::to_string(entity);
        boilers.users.push_back({.line = chart.add_line("boilers." + key, account),
                                 .entity = entity,
                                 .gas_weight = number(key + ".gas", gas_weight),
                                 .nox = number(key + ".nox", nox),
                                 .heat_pump_share = number(key + ".heat_pump", heat_pump_share),
                                 .kind = kind});
    }

    ledger::Ledger opened() {
        boilers.columns = EmissionColumns::of(chart);
        ledger::Ledger ledger{chart};
        const auto values = numbers.medians();
        boilers.open({values, ledger});
        return ledger;
    }

    EmissionRates rates(BoilerState state) { return boiler_rates(boilers.factors, kind, state, numbers.medians()); }
    Grade grade(BoilerState state) { return boiler_grade(boilers.factors, state, numbers.medians()); }

    ledger::Chart chart;
    quantity::Register numbers;
    ledger::GroupId group{};
    ledger::AccountId account{};
    BoilerKind kind{};
    Boilers boilers{};
};

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};
constexpr ledger::ColumnId activity{3};

TEST(Boilers, AUserAtThirtyMilligramsEmitsConcentrationTimesFlueGasTimesOperatingRatio) {
    District district;
    EXPECT_DOUBLE_EQ(district.rates({30, 0}).nox, 30 * 10 * 0.5);
    EXPECT_DOUBLE_EQ(district.rates({30, 0}).voc, 20);
    EXPECT_DOUBLE_EQ(district.rates({30, 0}).pm25, 30);
    EXPECT_DOUBLE_EQ(district.rates({30, 0}).tsp, 30);
}

TEST(Boilers, AUserAboveTheLimitOfNewBoilersHasTheOtherOperatingRatio) {
    District district;
    EXPECT_DOUBLE_EQ(district.rates({80, 0}).nox, 80 * 10 * 1.0);
}

TEST(Boilers, HeatPumpsTakeTheirShareOfTheHeatOffEveryPollutantAndOfTheGasBurnt) {
    District district;
    const auto coupled = district.rates({20, 0.25});
    EXPECT_DOUBLE_EQ(coupled.nox, 0.75 * 20 * 10 * 0.5);
    EXPECT_DOUBLE_EQ(coupled.voc, 15);
    EXPECT_DOUBLE_EQ(coupled.activity, 0.75);
}

TEST(Boilers, GradesFollowTheConcentrationAndACoupledUserReachesGradeASooner) {
    District district;
    EXPECT_EQ(district.grade({15, 0}), Grade::a);
    EXPECT_EQ(district.grade({15.1, 0}), Grade::b);
    EXPECT_EQ(district.grade({20, 0.3}), Grade::a);
    EXPECT_EQ(district.grade({20.1, 0.3}), Grade::b);
    EXPECT_EQ(district.grade({30, 0}), Grade::b);
    EXPECT_EQ(district.grade({80, 0}), Grade::c);
    EXPECT_EQ(district.grade({81, 0}), Grade::d);
}

TEST(Boilers, UsersShareTheGasByWeight) {
    District district;
    district.add_user(1, 30);
    district.add_user(3, 30);
    const auto ledger = district.opened();
    EXPECT_DOUBLE_EQ(ledger.stock(district.boilers.users[0].line).activity, 365'000.0 / 4);
    EXPECT_DOUBLE_EQ(ledger.stock(district.boilers.users[1].line).activity, 365'000.0 * 3 / 4);
    // 1000 m3 a day, 150 mg NOx and 20 mg VOC each
    EXPECT_EQ(ledger.balance(district.group, nox), 150'000);
    EXPECT_EQ(ledger.balance(district.group, voc), 20'000);
    EXPECT_EQ(ledger.balance(district.group, activity), 1'000'000'000);
}

TEST(Boilers, TheReadiestUsersWhosePlantAllowsItHoldGradeB) {
    District district{2};
    district.add_user(1, 30);
    district.add_user(1, 80); // not rebuilt: cannot hold B
    district.add_user(1, 25);
    district.add_user(1, 30);
    const auto ledger = district.opened();
    const auto grade = [&](std::size_t user) { return ledger.grade(district.boilers.users[user].line); };
    EXPECT_EQ(grade(0), Grade::b);
    EXPECT_EQ(grade(1), Grade::c);
    EXPECT_EQ(grade(2), Grade::b);
    EXPECT_EQ(grade(3), Grade::c);
    EXPECT_EQ(ledger.tally(district.group, Grade::b), 2);
    EXPECT_EQ(ledger.tally(district.group, Grade::d), 0);
}

TEST(Boilers, ALargerNumberGradedContainsTheSmaller) {
    for (int graded = 0; graded < 4; ++graded) {
        District fewer{static_cast<double>(graded)};
        District more{static_cast<double>(graded + 1)};
        for (const double limit : {30.0, 50.0, 30.0, 28.0, 30.0}) {
            fewer.add_user(1, limit);
            more.add_user(1, limit);
        }
        const auto few = fewer.opened();
        const auto many = more.opened();
        for (const auto& user : fewer.boilers.users) {
            EXPECT_LE(few.grade(user.line), many.grade(user.line));
        }
        EXPECT_EQ(many.tally(more.group, Grade::b), graded + 1);
    }
}

TEST(Boilers, WithoutUsersOrWithoutGasTheEmissionIsExactlyZero) {
    District none;
    EXPECT_EQ(none.opened().balance(none.group, nox), 0);
    District idle{0, 0};
    idle.add_user(1, 80);
    EXPECT_EQ(idle.opened().balance(idle.group, nox), 0);
}

/// 1 January 2025 to 31 December 2025.
const Calendar year{Date{2025y / 1 / 1}, Date{2025y / 12 / 31}};

Season heating() {
    return Season::yearly(year, std::chrono::November / 15, std::chrono::March / 15);
}

/// 8 °C all year: ten degree days on each of the 121 days of the heating season.
Climate mild() {
    Climate climate{};
    climate.temperature.fill(8.0);
    return climate;
}

TEST(HeatingLoad, IsEvenWithoutHeating) {
    for (const double factor : heating_load(year, mild(), heating(), 0.0)) {
        EXPECT_DOUBLE_EQ(factor, 1.0);
    }
}

TEST(HeatingLoad, PutsTheHeatingShareIntoTheSeasonOnly) {
    const auto load = heating_load(year, mild(), heating(), 0.6);
    const double in_season = 0.6 * 365 / 121 + 0.4;
    EXPECT_NEAR(load[0], in_season, 1e-12);
    EXPECT_NEAR(load[static_cast<std::size_t>(year.day(Date{2025y / 3 / 15}))], in_season, 1e-12);
    EXPECT_NEAR(load[static_cast<std::size_t>(year.day(Date{2025y / 3 / 16}))], 0.4, 1e-12);
    EXPECT_NEAR(load[static_cast<std::size_t>(year.day(Date{2025y / 11 / 14}))], 0.4, 1e-12);
    EXPECT_NEAR(load[static_cast<std::size_t>(year.day(Date{2025y / 11 / 15}))], in_season, 1e-12);
    EXPECT_NEAR(std::accumulate(load.begin(), load.end(), 0.0), 365.0, 1e-9);
}

TEST(HeatingLoad, FollowsTheDegreeDaysOfTheMonth) {
    Climate climate = mild();
    climate.temperature[0] = -2.0; // January: twenty degree days a day against ten
    const auto load = heating_load(year, climate, heating(), 1.0);
    EXPECT_NEAR(load[0] / load[40], 2.0, 1e-12);
}

TEST(HeatingLoad, IsEvenWhereItIsNeverCold) {
    Climate climate{};
    climate.temperature.fill(25.0);
    EXPECT_DOUBLE_EQ(heating_load(year, climate, heating(), 0.9)[0], 1.0);
}

} // namespace
} // namespace models::sources
