#include "models/measures/uptake.hpp"

#include "tests/models/measures/one_replication.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace models::measures {
namespace {

using ledger::MeasureId;
using namespace std::chrono_literals;
using sim::time::Calendar;
using sim::time::Date;
using sim::time::ticks_per_day;

constexpr ledger::ColumnId voc{0};
constexpr ledger::ColumnId activity{1};
constexpr MeasureId part_of_the_plan{2};
constexpr int days = 100;

/// A hundred days of 1000 t of mix each, a quarter of it warm; hot mix emits 10 g/t, warm mix 4 g/t.
struct World {
    World() {
        chart.add_column("VOC");
        chart.add_column("activity", "1", 1e6);
        group = chart.add_group("asphalt");
        hot_account = chart.add_account("asphalt.plant.hot", group);
        warm_account = chart.add_account("asphalt.plant.warm", group);
        hot = chart.add_line("hot", hot_account);
        warm = chart.add_line("warm", warm_account);
        chart.month_ends = {days};
        chart.add_measure("8.3a");
        part = {.measure = part_of_the_plan,
                .pace = number("pace", 1),
                .delay = number("delay", 0),
                .ramp = number("ramp", 0),
                .reach = number("reach", 0.1),
                .curve = Curve::step,
                .shifts = {{hot, warm}}};
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    void live() {
        const auto values = numbers.medians();
        ledger.emplace(chart);
        const std::array<double, 2> hot_rates{10'000, 1e6};
        const std::array<double, 2> warm_rates{4'000, 1e6};
        ledger->open(hot, 1, 750 * 365, hot_rates);
        ledger->open(warm, 1, 250 * 365, warm_rates);
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        journal = Journal{3};
        Observations observations{0, 4};
        OneReplication one{simulation, calendar, values, *ledger, teams, journal, observations};
        Replication& run = one.run;
        simulation.start_at(begins, uptake(run, part), "8.3a");
        simulation.start(close_days(run), "close");
        simulation.run_until(calendar.horizon());
    }

    static sim::kernel::Process close_days(Replication& run) {
        for (int day = 0; day < run.calendar.days(); ++day) {
            co_await run.kernel.until(Calendar::last_tick(day), sim::time::Priority::close);
            run.ledger.close(day);
        }
    }

    /// Warm share of what was produced in the hundred days.
    double warm_share() const {
        const double tonnes = ledger->total(warm_account, activity);
        return tonnes / (tonnes + ledger->total(hot_account, activity));
    }

    sim::time::Tick begins = 0; ///< of the part
    Calendar calendar{Date{2026y / 1 / 1}, Date{2026y / 4 / 10}};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::GroupId group{};
    ledger::AccountId hot_account{};
    ledger::AccountId warm_account{};
    ledger::LineId hot{};
    ledger::LineId warm{};
    Uptake part{};
    std::optional<ledger::Ledger> ledger;
    Journal journal{3};
};

TEST(Uptake, AStepOnTheFirstDayMovesTheWholeReach) {
    World world;
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.35, 1e-12);
    // 100 t a day at 6 g less, for a hundred days
    EXPECT_NEAR(world.ledger->attributed(part_of_the_plan, world.group, voc), -100 * 6e-6 * 100, 1e-12);
    EXPECT_EQ(world.journal.finished(part_of_the_plan), 0);
}

TEST(Uptake, AStepHalfWayMovesExactlyHalf) {
    World world;
    world.begins = 50 * ticks_per_day;
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.25 + 0.1 / 2, 1e-12);
    EXPECT_NEAR(world.ledger->attributed(part_of_the_plan, world.group, voc), -100 * 6e-6 * 50, 1e-12);
    EXPECT_NEAR(world.ledger->full_year(part_of_the_plan, world.group, voc), -100 * 6e-6 * 100, 1e-12);
}

TEST(Uptake, DelayComesOnTopOfTheStart) {
    World world;
    world.begins = 20 * ticks_per_day;
    world.part.delay = world.number("late", 30);
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.25 + 0.1 / 2, 1e-12);
    EXPECT_EQ(world.journal.finished(part_of_the_plan), 50 * ticks_per_day);
}

TEST(Uptake, ARampOverAllDaysMovesHalf) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.ramp = world.number("slow", days);
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.25 + 0.1 / 2, 1e-12);
}

TEST(Uptake, ARampOfWholeWeeksMovesWhatTheLineUnderItEncloses) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.ramp = world.number("eight_weeks", 56);
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.25 + 0.1 * (56.0 / 2 + 44) / 100, 1e-12);
    EXPECT_EQ(world.journal.finished(part_of_the_plan), 56 * ticks_per_day);
    EXPECT_NEAR(world.ledger->stock(world.warm).activity, 350 * 365, 0.01);
}

TEST(Uptake, AnSCurveGoesThroughTheMiddleAndSlowsDownAtBothEnds) {
    EXPECT_DOUBLE_EQ(progress(Curve::s, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(progress(Curve::s, 0.25), 0.15625);
    EXPECT_DOUBLE_EQ(progress(Curve::s, 0.25) + progress(Curve::s, 0.75), 1.0);
    EXPECT_EQ(progress(Curve::s, 1.5), 1.0);
    EXPECT_EQ(progress(Curve::s, -0.1), 0.0);
    EXPECT_EQ(progress(Curve::step, -0.1), 0.0);
    EXPECT_EQ(progress(Curve::step, 0.0), 1.0);
}

TEST(Uptake, AnSCurveMovesAsMuchAsARampOverItsWholeLength) {
    World world;
    world.part.curve = Curve::s;
    world.part.ramp = world.number("fourteen_weeks", 98);
    world.live();
    EXPECT_NEAR(world.warm_share(), 0.25 + 0.1 * (98.0 / 2 + 2) / 100, 1e-12);
}

TEST(Uptake, NoMoreThanAllCanMove) {
    World world;
    world.part.reach = world.number("too_much", 0.9);
    world.live();
    EXPECT_EQ(world.ledger->stock(world.hot).activity, 0);
    EXPECT_EQ(world.ledger->balance(world.hot_account, voc), 0);
    EXPECT_NEAR(world.warm_share(), 1.0, 1e-12);
}

TEST(Uptake, AReachOfZeroIsBitEqualToNotRunning) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.ramp = world.number("slow", 60);
    world.part.reach = world.number("nothing", 0);
    world.live();
    const double as_opened = 750 * 10'000.0 * 100 * 1e-9 + 250 * 4'000.0 * 100 * 1e-9;
    EXPECT_DOUBLE_EQ(world.ledger->total(world.group, voc), as_opened);
    EXPECT_EQ(world.ledger->balance(part_of_the_plan, world.group, voc), 0);
    EXPECT_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), 0);
}

TEST(Uptake, WhatMovesIsConserved) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.ramp = world.number("uneven", 61);
    world.part.reach = world.number("odd", 0.1 / 3);
    world.live();
    EXPECT_EQ(world.ledger->stock(world.hot).activity + world.ledger->stock(world.warm).activity, 1000 * 365);
}

TEST(Uptake, OwesItsReachAndDeliversTheShareThatHasMoved) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.ramp = world.number("slow", 56);
    world.live();
    EXPECT_DOUBLE_EQ(world.journal.due(part_of_the_plan), 0.1);
    EXPECT_DOUBLE_EQ(world.journal.delivered(part_of_the_plan), 0.1);
    World greedy;
    greedy.part.reach = greedy.number("too_much", 0.9);
    greedy.live();
    EXPECT_DOUBLE_EQ(greedy.journal.due(part_of_the_plan), 0.9);
    EXPECT_DOUBLE_EQ(greedy.journal.delivered(part_of_the_plan), 0.75) << "a quarter is warm already";
}

TEST(Uptake, StretchesDelayAndRampByThePace) {
    World world;
    world.part.curve = Curve::ramp;
    world.part.delay = world.number("late", 10);
    world.part.ramp = world.number("slow", 20);
    world.part.pace = world.number("slower", 2);
    world.live();
    EXPECT_EQ(world.journal.finished(part_of_the_plan), 60 * ticks_per_day);
}

/// A share without lines of its own, half of which more follow a rule that takes 40 % of the NOx away.
struct Share : Office {
    Uptake part(Curve curve, double delay, double ramp) {
        return {.measure = measure,
                .pace = number(1),
                .delay = number(delay),
                .ramp = number(ramp),
                .reach = number(0.5),
                .curve = curve,
                .controls = rule()};
    }
    Year run_part(const Uptake& part) const {
        return live([&](Replication& run) { run.kernel.start(uptake(run, part), "uptake"); });
    }
};

TEST(Uptake, OfAShareHoldsItsControlsAtWhatHasMoved) {
    Share world;
    const auto year = world.run_part(world.part(Curve::step, 100, 0));
    EXPECT_DOUBLE_EQ(year.journal.delivered(world.measure), 0.5);
    EXPECT_EQ(year.journal.finished(world.measure), 100 * ticks_per_day);
    EXPECT_NEAR(world.emitted(year), 100 + 265 * 0.8, 1e-6);
}

TEST(Uptake, OfAShareComesWeekByWeek) {
    Share world;
    // Four weeks of a ramp: an eighth, three, five, seven eighths of 20 %, which is half of it on average.
    const auto year = world.run_part(world.part(Curve::ramp, 0, 28));
    EXPECT_NEAR(world.emitted(year), 28 * 0.9 + 337 * 0.8, 1e-6);
    EXPECT_DOUBLE_EQ(year.journal.delivered(world.measure), 0.5);
}

TEST(Uptake, OfAShareEndsWithAllOfIt) {
    Share world;
    const auto part = world.part(Curve::step, 100, 0);
    const auto year = world.live([&](Replication& run) {
        run.journal.deliver(world.measure, 0.7); // the opening
        run.kernel.start(uptake(run, part), "uptake");
    });
    EXPECT_DOUBLE_EQ(year.journal.delivered(world.measure), 1.0);
    EXPECT_NEAR(world.emitted(year), 100 + 265 * (1 - 0.3 * 0.4), 1e-6);
}

TEST(Uptake, OfAShareThatReachesNobodyChangesNoBit) {
    Share world;
    auto part = world.part(Curve::s, 10, 90);
    part.reach = world.number(0);
    const auto year = world.run_part(part);
    EXPECT_EQ(world.emitted(year), 365.0);
    EXPECT_EQ(year.ledger.attributed(world.measure, world.account, world.nox), 0.0);
}

} // namespace
} // namespace models::measures
