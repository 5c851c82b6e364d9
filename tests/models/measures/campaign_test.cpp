#include "models/measures/campaign.hpp"

#include "tests/models/measures/lived_year.hpp"
#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <vector>

namespace models::measures {
namespace {

using sim::time::Calendar;

/// A field that blows away 3 t TSP and 1 t PM10 a day, and emits NOx of a tractor as well.
struct Field {
    Field() {
        nox = chart.add_column("NOx");
        pm10 = chart.add_column("PM10");
        tsp = chart.add_column("TSP");
        account = chart.add_account("bare_soil", chart.add_group("bare_soil"));
        line = chart.add_line("bare_soil.field", account);
        control = chart.add_control("11.2a#1", ledger::Combination::series, {line});
        measure = chart.add_measure("11.2a");
        chart.month_ends = {31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    }

    /// A spring of wet work on 60 % of the land that is followed half the time.
    Campaign spring(double efficiency, double ramp = 0) {
        const auto number = [&](const char* key, double value) {
            return numbers.certain(key + std::to_string(numbers.size()), value);
        };
        return {measure,
                sim::time::Season::yearly(calendar, std::chrono::March / 1, std::chrono::May / 31),
                number("ramp", ramp),
                {{control,
                  {{pm10, number("pm10", efficiency)}, {tsp, number("tsp", efficiency)}},
                  number("effectiveness", 0.5),
                  number("penetration", 0.6)}}};
    }

    /// Lives through the year and notes each day's close.
    std::unique_ptr<LivedYear> live(const std::vector<Campaign>& parts) {
        auto year = std::make_unique<LivedYear>(chart, calendar, numbers.medians());
        const std::array<double, 3> rates{365e9, 365e9, 3 * 365e9};
        year->ledger.open(line, 0.0, 1.0, rates);
        year->live(0, [&](Replication& run) {
            for (const Campaign& part : parts) {
                run.kernel.start(campaign(run, part), "campaign");
            }
            run.kernel.start(note(run, *this), "note");
        });
        return year;
    }

    static sim::kernel::Process note(Replication& run, Field& field) {
        field.daily.clear();
        for (int day = 0; day < run.calendar.days(); ++day) {
            co_await run.kernel.until(Calendar::last_tick(day), sim::time::Priority::judge);
            field.daily.push_back(run.ledger.yesterday(field.account, field.tsp));
        }
    }

    Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::ColumnId nox{};
    ledger::ColumnId pm10{};
    ledger::ColumnId tsp{};
    ledger::AccountId account{};
    ledger::LineId line{};
    ledger::ControlId control{};
    ledger::MeasureId measure{};
    std::vector<double> daily;
};

TEST(Campaigns, HoldFromTheFirstDayOfTheWindowThroughTheLast) {
    Field field;
    field.live({field.spring(0.5)});
    // 0.5 x 0.5 x 0.6 = 15 % less.
    EXPECT_NEAR(field.daily[58], 3.0, 1e-12) << "28 February";
    EXPECT_NEAR(field.daily[59], 2.55, 1e-12) << "1 March";
    EXPECT_NEAR(field.daily[150], 2.55, 1e-12) << "31 May";
    EXPECT_NEAR(field.daily[151], 3.0, 1e-12) << "1 June";
}

TEST(Campaigns, AreCreditedWithTheirDaysAndFinishOnTheLast) {
    Field field;
    const auto year = field.live({field.spring(0.5)});
    EXPECT_NEAR(year->ledger.attributed(field.measure, field.account, field.tsp), -92 * 0.45, 1e-9);
    EXPECT_NEAR(year->ledger.attributed(field.measure, field.account, field.pm10), -92 * 0.15, 1e-9);
    EXPECT_EQ(year->journal.finished(field.measure), Calendar::last_tick(150));
}

TEST(Campaigns, LeaveAloneWhatTheyDoNotWorkOn) {
    Field field;
    const auto year = field.live({field.spring(0.5)});
    EXPECT_EQ(year->ledger.attributed(field.measure, field.account, field.nox), 0.0);
    EXPECT_DOUBLE_EQ(year->ledger.total(field.account, field.nox), 365.0);
}

TEST(Campaigns, OfNoStrengthChangeNoBit) {
    Field field;
    const auto with = field.live({field.spring(0.0)});
    const auto without = field.live({});
    for (const auto column : {field.nox, field.pm10, field.tsp}) {
        EXPECT_EQ(with->ledger.total(field.account, column), without->ledger.total(field.account, column));
        EXPECT_EQ(with->ledger.attributed(field.measure, field.account, column), 0.0);
    }
}

TEST(Campaigns, RampUpWeekByWeek) {
    Field field;
    field.live({field.spring(0.5, 28)});
    // Four weeks: an eighth, three, five, seven eighths of 15 %.
    EXPECT_NEAR(field.daily[59], 3.0 * (1.0 - 0.15 / 8.0), 1e-8);
    EXPECT_NEAR(field.daily[65], 3.0 * (1.0 - 0.15 / 8.0), 1e-8);
    EXPECT_NEAR(field.daily[66], 3.0 * (1.0 - 0.15 * 3.0 / 8.0), 1e-8);
    EXPECT_NEAR(field.daily[86], 3.0 * (1.0 - 0.15 * 7.0 / 8.0), 1e-8);
    EXPECT_NEAR(field.daily[87], 2.55, 1e-8);
    EXPECT_NEAR(field.daily[151], 3.0, 1e-12);
}

TEST(Campaigns, ThatAreOverBeforeTheyRampedUpNeverReachTheirStrength) {
    Field field;
    const auto year = field.live({field.spring(0.5, 184)});
    EXPECT_NEAR(field.daily[150], 3.0 * (1.0 - 0.15 * (91 + 3.5) / 184), 1e-8) << "92 days are half of the ramp";
    EXPECT_NEAR(field.daily[151], 3.0, 1e-12);
    EXPECT_EQ(year->journal.finished(field.measure), Calendar::last_tick(150));
}

TEST(Campaigns, ThatLastToTheEndOfTheYearStillStandThen) {
    Field field;
    Campaign autumn = field.spring(0.5);
    autumn.season = sim::time::Season::yearly(field.calendar, std::chrono::October / 1, std::chrono::December / 31);
    const auto year = field.live({autumn});
    EXPECT_NEAR(field.daily[364], 2.55, 1e-12);
    EXPECT_EQ(year->journal.finished(field.measure), field.calendar.horizon());
    EXPECT_NEAR(year->ledger.full_year(field.measure, field.account, field.tsp), -365 * 0.45, 1e-9);
}

/// A summer of which only the share of those who follow it is counted.
struct Counted : Office {
    Year summer(double ramp) {
        const Campaign part{measure,
                            sim::time::Season::yearly(calendar, std::chrono::June / 1, std::chrono::June / 28),
                            number(ramp),
                            {},
                            number(0.8)};
        return live([&](Replication& run) { run.kernel.start(campaign(run, part), "campaign"); });
    }
};

TEST(Campaigns, WithoutControlsDeliverTheirCompliance) {
    Counted world;
    const auto year = world.summer(0);
    EXPECT_EQ(year.journal.due(world.measure), 1.0);
    EXPECT_DOUBLE_EQ(year.journal.delivered(world.measure), 0.8);
    EXPECT_EQ(year.journal.finished(world.measure), world.first(6, 29) - 1);
    EXPECT_EQ(world.emitted(year), 365.0);
}

TEST(Campaigns, DeliverNoMoreComplianceThanTheyRampUpTo) {
    Counted world;
    // Four weeks of an eight weeks' ramp: the last has seven sixteenths of the strength.
    EXPECT_DOUBLE_EQ(world.summer(56).journal.delivered(world.measure), 0.8 * 7 / 16);
}

} // namespace
} // namespace models::measures
