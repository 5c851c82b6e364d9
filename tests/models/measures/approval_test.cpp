#include "models/measures/approval.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr ledger::MeasureId reducers{3};

struct World : Office {
    World() { chart.add_measure("6.4b"); }

    /// A project every ten days on average; one day of an officer, four elsewhere, within ten.
    Approval part(std::uint32_t desks = 1) {
        return {.job = job(desks),
                .projects = number(0.1),
                .arriving = sim::random::name("arriving"),
                .handling = fixed(1),
                .elsewhere = fixed(4),
                .within = 10 * ticks_per_day,
                .refused = number(0),
                .refusing = sim::random::name("refusing"),
                .required = 0.95};
    }
    /// Two for one of a tonne each, with so much in the pool; a limit that nobody misses.
    Approval offset_part(double pool) {
        auto offset = part();
        offset.within = 400 * ticks_per_day;
        offset.offset = Offset{.ratio = 2, .needs = {{nox, fixed(1), number(pool)}}, .credits = {reducers}};
        return offset;
    }
    Year run_part(const Approval& part, std::uint32_t draw = 0) const {
        return live([&](Replication& run) { run.kernel.start(approval(run, part), "approval"); }, draw);
    }
    /// Takes so many tonnes a year off the line from one day to another.
    static sim::kernel::Process reduce(Replication& run, const Office& world, double tonnes, Tick from, Tick to) {
        co_await run.kernel.until(from);
        const std::array effects{tonnes / 365.0};
        run.ledger.set_control(world.control, effects, reducers);
        co_await run.kernel.until(to);
        run.ledger.lift_control(world.control, reducers);
    }
};

TEST(Approvals, ArriveAsAPoissonProcessAndAreDecidedInTime) {
    World world;
    const auto part = world.part();
    const int draws = 300;
    double owed = 0.0;
    double squares = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        const auto year = world.run_part(part, draw);
        const double due = year.journal.due(world.measure);
        EXPECT_EQ(year.journal.delivered(world.measure), due);
        EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
        owed += due;
        squares += due * due;
    }
    // Decided five days after they arrive: 360 days of arrivals, a Poisson number of mean and variance 36.
    const double mean = owed / draws;
    EXPECT_NEAR(mean, 36.0, 4 * std::sqrt(36.0 / draws));
    EXPECT_NEAR(squares / draws - mean * mean, 36.0, 4 * 36.0 * std::sqrt(2.0 / draws));
}

TEST(Approvals, AreOwedAtTheirLimitWhenTheyAreNotDecided) {
    World world;
    auto slow = world.part();
    slow.elsewhere = World::fixed(12);
    const auto late = world.run_part(slow);
    slow.elsewhere = World::fixed(9);
    const auto in_time = world.run_part(slow);
    // Either way what arrived in the first 355 days is owed.
    EXPECT_GT(late.journal.due(world.measure), 10.0);
    EXPECT_EQ(late.journal.due(world.measure), in_time.journal.due(world.measure));
    EXPECT_EQ(late.journal.delivered(world.measure), 0.0);
    EXPECT_FALSE(late.journal.finished(world.measure));
    EXPECT_EQ(in_time.journal.delivered(world.measure), in_time.journal.due(world.measure));
}

TEST(Approvals, WaitForTheOfficerAsLindleySays) {
    World world;
    world.team_sizes = {1};
    auto part = world.part();
    part.handling = World::fixed(8);
    const std::uint32_t draw = 5;
    const auto year = world.run_part(part, draw);
    // The same arrivals from their addresses; W' = max(0, W + 8 days - gap).
    const sim::random::Chance luck{.seed = 7, .draw = draw};
    const auto gap = [&](std::uint32_t ordinal) {
        return in_ticks(-std::log(luck.uniform(part.arriving, 0, ordinal)) * 10.0);
    };
    Tick arrives = gap(0);
    Tick wait = 0;
    Tick waits = 0;
    std::int64_t served = 0;
    while (arrives + wait <= world.calendar.horizon()) {
        waits += wait;
        ++served;
        const Tick next = gap(static_cast<std::uint32_t>(served));
        wait = std::max<Tick>(0, wait + 8 * ticks_per_day - next);
        arrives += next;
    }
    EXPECT_GT(waits, 0);
    EXPECT_EQ(static_cast<std::int64_t>(year.teams[0].granted), served);
    EXPECT_DOUBLE_EQ(year.journal.mean_wait(world.measure, Cause::officers),
                     static_cast<double>(waits) / static_cast<double>(served * ticks_per_day));
}

TEST(Approvals, AreDividedBetweenMembers) {
    World world;
    const auto part = world.part(4);
    double owed = 0.0;
    const int draws = 200;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        owed += world.run_part(part, draw).journal.due(world.measure);
    }
    EXPECT_NEAR(owed / draws, 36.0, 4 * std::sqrt(36.0 / draws));
}

TEST(Approvals, DoNotComeWhenNobodyApplies) {
    World world;
    auto part = world.part();
    part.projects = world.number(0);
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.due(world.measure), 0.0);
    EXPECT_EQ(year.journal.finished(world.measure), world.calendar.horizon());
}

TEST(Approvals, PassAsLongAsThePoolLasts) {
    World world;
    const auto year = world.run_part(world.offset_part(11)); // five projects at two tonnes; one tonne is left
    EXPECT_EQ(year.journal.delivered(world.measure), 5.0);
    EXPECT_EQ(year.journal.due(world.measure), 5.0) << "the limit of the others is not past";
}

TEST(Approvals, ThatWaitForAnOffsetAreLateLikeAnyOther) {
    World world;
    auto part = world.offset_part(11);
    part.within = 10 * ticks_per_day;
    const auto year = world.run_part(part);
    EXPECT_EQ(year.journal.delivered(world.measure), 5.0);
    EXPECT_GT(year.journal.due(world.measure), 15.0);
    EXPECT_FALSE(year.journal.finished(world.measure));
}

TEST(Approvals, NeedNoOffsetToBeRefused) {
    World world;
    auto part = world.offset_part(0);
    part.refused = world.number(1);
    const auto year = world.run_part(part);
    EXPECT_GT(year.journal.due(world.measure), 15.0);
    EXPECT_EQ(year.journal.delivered(world.measure), year.journal.due(world.measure));
}

TEST(Approvals, PassAgainstReductionsOfAFullYearOnceTheyAreCredited) {
    World world;
    const auto part = world.offset_part(11);
    // 14 t a year from day 100 on: with the tonne that is left, seven projects more, from 1 May on.
    const auto passed = [&](double tonnes, Tick from, Tick to) {
        return world
            .live([&](Replication& run) {
                run.kernel.start(World::reduce(run, world, tonnes, from, to), "reduce");
                run.kernel.start(approval(run, part), "approval");
            })
            .journal.delivered(world.measure);
    };
    const Tick end = world.calendar.horizon() + 1;
    EXPECT_EQ(passed(14, 100 * ticks_per_day, end), 5.0 + 7.0);
    EXPECT_EQ(passed(14, world.first(12, 2), end), 5.0) << "the last look is on 1 December";
    EXPECT_EQ(passed(14, world.first(5, 2), world.first(5, 30)), 5.0) << "undone before the next look";
    EXPECT_EQ(passed(14, world.first(5, 2), world.first(6, 2)), 5.0 + 7.0);
}

TEST(Approvals, AreNotCreditedTwiceForAReductionThatIsUndoneAndMadeAgain) {
    World world;
    const auto part = world.offset_part(11);
    const auto year = world.live([&](Replication& run) {
        run.kernel.start(World::reduce(run, world, 6, world.first(2, 10), world.first(3, 10)), "reduce");
        run.kernel.start(World::reduce(run, world, 6, world.first(4, 10), world.first(5, 10)), "reduce");
        run.kernel.start(World::reduce(run, world, 10, world.first(6, 10), world.first(12, 10)), "reduce");
        run.kernel.start(approval(run, part), "approval");
    });
    EXPECT_EQ(year.journal.delivered(world.measure), 5.0 + 5.0) << "11 + 6 + 4 = 21 t";
}

TEST(Approvals, MeetTheSameProjectsWhateverTheOffice) {
    World world;
    auto part = world.part();
    const auto plenty = world.run_part(part);
    world.team_sizes = {1};
    const auto scarce = world.run_part(part);
    EXPECT_EQ(plenty.teams[0].granted, scarce.teams[0].granted);
}

} // namespace
} // namespace models::measures
