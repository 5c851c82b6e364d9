#include "models/measures/turnover.hpp"

#include "tests/models/measures/lived_year.hpp"
#include "tests/models/sources/small_fleet.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace models::measures {
namespace {

using ledger::Flow;
using ledger::MeasureId;
using sim::time::ticks_per_day;
using sources::SmallFleet;

constexpr auto nox = SmallFleet::nox;
constexpr MeasureId first_part{2};
constexpr MeasureId second_part{3};

/// Diesel trucks of 2, 3 and 4 g/km and electric ones; 1200 are registered in a year, a quarter of them electric.
struct World : SmallFleet {
    explicit World(ClassNumbers given = {.registrations = 1200, .new_energy_share = 0.25}) {
        add_class("truck", given);
        add_powertrain(
            "diesel", {{"cn3", 2010, 2012, 121, 4000}, {"cn4", 2013, 2016, 200, 3000}, {"cn6", 2017, 2026, 600, 2000}});
        add_powertrain("electric", {{"electric", 2020, 2026, 100, 0}});
        chart.add_measure("3.3a");
        chart.add_measure("3.3b");
    }

    void live(std::uint32_t draw = 1) {
        year.emplace(chart, calendar, numbers.medians());
        year->begins = {{first_part, begins}, {second_part, begins}};
        fleet.open({year->values, year->ledger});
        year->live(draw, [&](Replication& run) { run.kernel.start(turnover(run, fleet, policy), "turnover"); });
    }

    NewEnergyPart more_new_energy(MeasureId measure, double share) {
        return {.measure = measure, .ramp = number(0), .classes = {{0, number(share)}}, .aim = {}};
    }

    /// Diesel trucks up to stage 3.
    RetirementPart retirement(double share, double per_month) {
        RetirementPart part{.measure = first_part,
                            .eligible = {},
                            .quota = {number(share), Quota::Of::opening_share, Quota::Counts::retired},
                            .per_month = number(per_month),
                            .replacement = Replacement::nothing,
                            .luck = sim::random::name("handed in")};
        for (std::size_t cohort = 0; cohort < 3; ++cohort) {
            part.eligible.push_back({0, 0, 0, cohort, 2010 + static_cast<int>(cohort)});
        }
        return part;
    }

    const ledger::Ledger& ledger() const { return year->ledger; }
    double registered(std::size_t powertrain) const {
        double sum = 0;
        for (const auto& stage : fleet.classes[0].powertrains[powertrain].stages) {
            sum += ledger().flow(stage.line, Flow::registered);
        }
        return sum;
    }
    double retired() const { return ledger().flow(stage(0, 0, 0).line, Flow::retired_early); }
    std::optional<int> finished(MeasureId measure) const {
        const auto tick = year->journal.finished(measure);
        return tick ? std::optional{sim::time::Calendar::day_of(*tick)} : std::nullopt;
    }
    /// Everything the ledger says that a part could have changed.
    std::vector<double> books() const {
        std::vector<double> all;
        for (std::uint32_t line = 0; line < chart.lines.size(); ++line) {
            const auto stock = ledger().stock(ledger::LineId{line});
            all.insert(all.end(), {stock.count, stock.activity, ledger().flow(ledger::LineId{line}, Flow::registered)});
        }
        for (std::uint32_t account = 0; account < chart.accounts.size(); ++account) {
            for (std::uint32_t column = 0; column < chart.columns.size(); ++column) {
                all.push_back(ledger().total(ledger::AccountId{account}, ledger::ColumnId{column}));
            }
        }
        return all;
    }

    sim::time::Tick begins = 0; ///< of both parts
    TurnoverPolicy policy;
    std::optional<LivedYear> year;
};

TEST(Turnover, AFleetThatNeitherAgesNorIsBoughtEmitsAsInTheBaseYear) {
    World world{{}};
    world.live();
    EXPECT_EQ(world.ledger().total(world.group, nox), world.ledger().base_year(world.group, nox));
}

TEST(Turnover, DrivingLessWithAgeFollowsTheExponentialMonthByMonth) {
    World world{{.decay = 0.12}};
    const double before = 1021 * 10'000.0;
    world.live();
    double after = 0;
    for (const auto& line : world.chart.lines) {
        after += world.ledger().stock(ledger::LineId(&line - world.chart.lines.data())).activity;
    }
    EXPECT_NEAR(after, before * std::exp(-0.12), 1);
}

TEST(Turnover, WhatIsScrappedLeavesItsLineAndIsCounted) {
    World world{{.life = 12, .shape = 5}};
    world.live();
    const auto line = world.stage(0, 0, 0).line;
    EXPECT_GT(world.ledger().flow(line, Flow::scrapped), 0);
    EXPECT_EQ(world.ledger().stock(line).count + world.ledger().flow(line, Flow::scrapped), 121);
    EXPECT_LT(world.ledger().total(world.group, nox), world.ledger().base_year(world.group, nox));
}

TEST(Turnover, NewTrucksAreRegisteredInTheNewestStageOfTheirPowertrain) {
    World world;
    world.live();
    const auto& diesel = world.fleet.classes[0].powertrains[0];
    EXPECT_EQ(world.ledger().stock(diesel.stages[1].line).count, 200);
    EXPECT_EQ(world.ledger().stock(diesel.stages[2].line).count, 600 + world.registered(0));
    EXPECT_EQ(world.ledger().stock(world.stage(0, 1, 0).line).count, 100 + world.registered(1));
}

TEST(Turnover, ThePartsOfZeroStrengthLeaveEveryBitAsInBau) {
    World bau;
    bau.live();
    World plan;
    plan.policy.purchases = {plan.more_new_energy(first_part, 0.25), plan.more_new_energy(second_part, 0.1)};
    plan.policy.retirements = {plan.retirement(0, 10)};
    plan.live();
    EXPECT_EQ(plan.books(), bau.books());
    EXPECT_EQ(plan.ledger().attributed(first_part, plan.group, nox), 0);
}

TEST(Turnover, APartMovesBuyersWithoutChangingHowManyThereAre) {
    World bau;
    bau.live();
    World plan;
    plan.policy.purchases = {plan.more_new_energy(first_part, 0.6)};
    plan.live();
    EXPECT_EQ(plan.registered(0) + plan.registered(1), bau.registered(0) + bau.registered(1));
    EXPECT_GT(plan.registered(1), bau.registered(1) + 300); // 35 % of about 1200, give or take
    EXPECT_LT(plan.registered(1), bau.registered(1) + 540);
}

TEST(Turnover, APartsPostsAreTheDifferenceToBau) {
    World bau;
    bau.live();
    World plan;
    plan.policy.purchases = {plan.more_new_energy(first_part, 0.6)};
    plan.live();
    const double part = plan.ledger().attributed(first_part, plan.group, nox);
    EXPECT_LT(part, 0);
    EXPECT_NEAR(plan.ledger().total(plan.group, nox), bau.ledger().total(bau.group, nox) + part, 1e-5);
    // each truck that is electric instead of diesel saves 10 000 km of 2 g a year; lines are valued in whole mg a day
    EXPECT_NEAR(plan.ledger().full_year(first_part, plan.group, nox), -(plan.registered(1) - bau.registered(1)) * 0.02,
                1e-5);
}

TEST(Turnover, PartsOnTheSameBuyersStackInTheirOrder) {
    World alone;
    alone.policy.purchases = {alone.more_new_energy(second_part, 0.6)};
    alone.live();
    World both;
    both.policy.purchases = {both.more_new_energy(first_part, 0.4), both.more_new_energy(second_part, 0.6)};
    both.live();
    EXPECT_EQ(both.books(), alone.books());
    const double first = both.ledger().attributed(first_part, both.group, nox);
    const double second = both.ledger().attributed(second_part, both.group, nox);
    EXPECT_LT(first, 0);
    EXPECT_LT(second, 0);
    EXPECT_NEAR(first + second, alone.ledger().attributed(second_part, alone.group, nox), 1e-9);
}

TEST(Turnover, TheEffectClimbsFromItsStart) {
    World bau;
    bau.live();
    World plan;
    plan.policy.purchases = {plan.more_new_energy(first_part, 1)};
    plan.begins = 181 * ticks_per_day;               // 1 July
    plan.policy.purchases[0].ramp = plan.number(92); // to the end of September
    plan.live();
    const auto saved = [&](std::size_t month) {
        return bau.ledger().month(month, bau.group, nox) - plan.ledger().month(month, plan.group, nox);
    };
    EXPECT_EQ(saved(5), 0);
    EXPECT_GT(saved(6), 0);
    EXPECT_GT(saved(7), 2 * saved(6));
    EXPECT_EQ(plan.finished(first_part), 288); // the purchases of October are the first with the full effect
}

TEST(Turnover, AnAimOfTheYearsRegistrationsIsJudgedAtItsEnd) {
    World reached;
    reached.policy.purchases = {reached.more_new_energy(first_part, 0.6)};
    reached.policy.purchases[0].aim = ShareAim{0.5, ShareAim::Of::registrations};
    reached.live();
    EXPECT_EQ(reached.finished(first_part), 364);

    World missed;
    missed.policy.purchases = {missed.more_new_energy(first_part, 0.4)};
    missed.policy.purchases[0].aim = ShareAim{0.5, ShareAim::Of::registrations};
    missed.live();
    EXPECT_EQ(missed.finished(first_part), std::nullopt);
}

TEST(Turnover, AnAimOfTheStockIsReachedInTheMonthThatBringsIt) {
    World world;
    world.policy.purchases = {world.more_new_energy(first_part, 1)};
    // 100 of 1021 are electric; with about 100 more a month it is 300 of 1221 in February
    world.policy.purchases[0].aim = ShareAim{0.22, ShareAim::Of::stock};
    world.live();
    EXPECT_EQ(world.finished(first_part), 31 + 14);
}

TEST(Turnover, HalfOf121TrucksAre61AndTheOldestGoFirst) {
    World world{{}};
    world.policy.retirements = {world.retirement(0.5, 1000)};
    world.live();
    EXPECT_EQ(world.retired(), 61);
    EXPECT_EQ(world.finished(first_part), 15); // middle of January
    // 40, 41 and 40 of 2010 to 2012; they all drive alike, so the rest still has 60 × 10 000 km
    EXPECT_EQ(world.ledger().stock(world.stage(0, 0, 0).line).activity, 600'000);
}

TEST(Turnover, NoMoreAreHandedInThanOwnersBring) {
    World world{{}};
    world.policy.retirements = {world.retirement(0.5, 2)};
    world.begins = 181 * ticks_per_day;
    world.live();
    EXPECT_GT(world.retired(), 0); // 12 expected
    EXPECT_LT(world.retired(), 30);
    EXPECT_EQ(world.finished(first_part), std::nullopt);
}

TEST(Turnover, AQuotaMayBeANumber) {
    World world{{}};
    world.policy.retirements = {world.retirement(0, 1000)};
    world.policy.retirements[0].quota = {world.number(7), Quota::Of::number, Quota::Counts::retired};
    world.live();
    EXPECT_EQ(world.retired(), 7);
}

TEST(Turnover, WhatIsScrappedAnywayCountsWhereTheListMustShrink) {
    World world{{.life = 12, .shape = 5}};
    world.policy.retirements = {world.retirement(0.5, 1000)};
    world.policy.retirements[0].quota.counts = Quota::Counts::all_gone;
    world.live();
    World natural{{.life = 12, .shape = 5}};
    natural.live();
    const double scrapped_in_january = 61 - world.retired();
    EXPECT_GE(scrapped_in_january, 0);
    EXPECT_LT(world.retired(), 61);
    EXPECT_EQ(world.finished(first_part), 15);
}

TEST(Turnover, AReplacementTakesOverTheWork) {
    World world{{}};
    world.policy.retirements = {world.retirement(1, 1000)};
    world.policy.retirements[0].replacement = Replacement::electric;
    world.live();
    EXPECT_EQ(world.retired(), 121);
    EXPECT_EQ(world.registered(1), 121);
    EXPECT_EQ(world.ledger().stock(world.stage(0, 1, 0).line).activity, 221 * 10'000);
    EXPECT_NEAR(world.ledger().full_year(first_part, world.group, nox), -121 * 10'000 * 4e-6, 1e-6);

    World alike{{}};
    alike.policy.retirements = {alike.retirement(1, 1000)};
    alike.policy.retirements[0].replacement = Replacement::same_powertrain;
    alike.live();
    EXPECT_NEAR(alike.ledger().full_year(first_part, alike.group, nox), -121 * 10'000 * 2e-6, 1e-6);
}

TEST(Turnover, WhatEveryMeasureDidAddsUpToTheYear) {
    World world{{.life = 12, .shape = 5, .decay = 0.07, .registrations = 300, .new_energy_share = 0.25}};
    world.policy.purchases = {world.more_new_energy(second_part, 0.5)};
    world.policy.retirements = {world.retirement(0.5, 6)};
    world.policy.retirements[0].replacement = Replacement::electric;
    world.live();
    double sum = 0;
    for (const MeasureId measure : {ledger::opening, ledger::autonomous, first_part, second_part}) {
        sum += world.ledger().attributed(measure, world.group, nox);
    }
    EXPECT_NEAR(sum, world.ledger().total(world.group, nox), 1e-10);
}

TEST(Turnover, TheSameDrawGivesTheSameBits) {
    World once{{.life = 12, .shape = 5, .decay = 0.07, .registrations = 300, .new_energy_share = 0.25}};
    once.live(7);
    const auto books = once.books();
    once.live(7);
    EXPECT_EQ(once.books(), books);
    once.live(8);
    EXPECT_NE(once.books(), books);
}

} // namespace
} // namespace models::measures
