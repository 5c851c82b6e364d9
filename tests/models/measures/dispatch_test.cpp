#include "models/measures/dispatch.hpp"

#include "sim/kernel/resource.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>

namespace models::measures {
namespace {

using namespace std::chrono_literals;
using sim::kernel::Process;
using sim::time::Calendar;
using sim::time::Date;
using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr ledger::MeasureId part{2}; // after nobody and the opening
constexpr ledger::MeasureId other{3};
constexpr int usual = 50;
constexpr int risen = 40;

/// A year of 2026 in which the office meets every month; a part may lag by a tenth, and is then hastened by 0.8. The
/// part owes 10 and has from 1 January to 31 December.
struct World {
    World() {
        chart.add_column("NOx");
        chart.add_line("boilers", chart.add_account("boilers", chart.add_group("boilers")));
        chart.month_ends = {calendar.days()};
        chart.add_measure("6.4b");
        chart.add_measure("8.5a");
    }

    int day(int month, unsigned day_of_month) const {
        return calendar.day(Date{2026y / month / std::chrono::day{day_of_month}});
    }
    /// At noon of a day something happens, or is looked at.
    void at(int day, std::function<void(Replication&)> what) { notes.emplace(day, std::move(what)); }
    void deliver(int day, double amount) {
        at(day, [amount](Replication& run) { run.journal.deliver(part, amount); });
    }
    void expect_rank(int day, int rank) {
        at(day, [=](Replication& run) { EXPECT_EQ(run.agenda.rank(part), rank) << "on day " << day; });
    }
    void expect_pace(int day, double value) {
        at(day, [=, this](Replication& run) { EXPECT_DOUBLE_EQ(run.in_force[pace], value) << "on day " << day; });
    }

    static Process note(Replication& run, const World& world) {
        for (const auto& [day, what] : world.notes) {
            co_await run.kernel.until(Calendar::first_tick(day) + ticks_per_day / 2);
            what(run);
        }
    }

    void live() {
        const auto values = numbers.medians();
        ledger::Ledger ledger{chart};
        Journal journal{chart.measures.size()};
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        teams.add(simulation, 1);
        Observations observations{0, 12};
        OutdoorClimate climate{.rain = std::nullopt, .holidays = holidays};
        OneReplication one{simulation, calendar, values, ledger, teams, journal, observations, {}, climate};
        one.run.agenda.rank(part, usual);
        const std::vector<Watched> parts{{part, deadline, pace, risen}};
        if (begun) {
            journal.begin(part, *begun);
        }
        journal.deliver(part, opening);
        journal.owe(part, due);
        simulation.start(dispatch(one.run, policy, parts), "dispatch");
        simulation.start(last_push(one.run, policy, parts), "push");
        simulation.start(note(one.run, *this), "note");
        if (more) {
            more(one.run);
        }
        simulation.run_until(calendar.horizon());
    }

    Calendar calendar{Date{2026y / 1 / 1}, Date{2026y / 12 / 31}};
    ledger::Chart chart;
    quantity::Register numbers;
    quantity::Parameter pace = numbers.certain("pace", 1.0);
    DispatchPolicy policy{.tolerance = numbers.certain("tolerance", 0.1),
                          .hastened = numbers.certain("hastened", 0.8),
                          .push_from = numbers.certain("push.from", 0.0),
                          .push = numbers.certain("push.factor", 0.5)};
    Tick deadline = calendar.horizon();
    std::optional<Tick> begun = 0;
    double due = 10.0;
    double opening = 0.0;
    std::vector<bool> holidays{};
    std::multimap<int, std::function<void(Replication&)>> notes;
    std::function<void(Replication&)> more;
};

TEST(Dispatch, APartThatLagsRisesAndIsHastenedFromTheNextDispatchOn) {
    World world;
    // On 2 February 32 of 365 days have gone, less than the tolerance; on 2 March 60 have.
    world.expect_rank(world.day(2, 2), usual);
    world.expect_rank(world.day(3, 1), usual);
    world.expect_pace(world.day(3, 1), 1.0);
    world.expect_rank(world.day(3, 2), risen);
    world.expect_pace(world.day(3, 2), 0.8);
    world.live();
}

TEST(Dispatch, APartThatDeliversWithItsTimeIsLeftAlone) {
    World world;
    for (int month = 1; month <= 10; ++month) {
        world.deliver(world.day(month, 28), 1.0); // at least 58 of 365 days ahead of what a twelfth a month needs
    }
    for (int month = 1; month <= 12; ++month) {
        world.expect_rank(world.day(month, 27), usual);
        world.expect_pace(world.day(month, 27), 1.0);
    }
    world.live();
}

TEST(Dispatch, WhatHasCaughtUpFallsBackAndIsHastenedOnceHoweverOftenItLags) {
    World world;
    world.deliver(world.day(3, 20), 5.0);
    world.expect_rank(world.day(3, 31), risen);
    world.expect_rank(world.day(4, 1), usual); // 90 of 365 days, half delivered
    world.expect_rank(world.day(8, 3), usual); // 214 of 365 days: 0.586 - 0.5 is within the tolerance
    world.expect_rank(world.day(9, 1), risen); // 243 of 365 days
    world.expect_pace(world.day(12, 30), 0.8);
    world.live();
}

TEST(Dispatch, WhatWasThereBeforeTheYearIsNoDelivery) {
    World world;
    world.opening = 100.0;
    world.expect_rank(world.day(3, 1), usual);
    world.expect_rank(world.day(3, 2), risen);
    world.live();
}

TEST(Dispatch, MeetsOnTheFirstWeekdayThatIsNoHoliday) {
    World world;
    world.holidays.assign(365, false);
    world.holidays[static_cast<std::size_t>(world.day(3, 2))] = true; // a Monday, after a weekend
    world.expect_rank(world.day(3, 2), usual);
    world.expect_rank(world.day(3, 3), risen);
    world.live();
}

TEST(Dispatch, WhatIsFinishedFallsBack) {
    World world;
    world.at(world.day(3, 10), [](Replication& run) { run.agenda.finish(part); });
    world.expect_rank(world.day(3, 9), risen);
    world.expect_rank(world.day(4, 1), usual);
    world.live();
}

TEST(Dispatch, WhatHasNotBegunOrOwesNothingDoesNotLag) {
    World idle;
    idle.begun.reset();
    idle.expect_rank(idle.day(12, 30), usual);
    idle.live();
    World free;
    free.due = 0.0;
    free.expect_rank(free.day(12, 30), usual);
    free.live();
}

TEST(Dispatch, TimeCountsFromTheDayThePartBegan) {
    World world;
    world.begun = Calendar::first_tick(world.day(7, 1)); // 184 days to go, 31 gone on 1 August: a sixth
    world.expect_rank(world.day(7, 31), usual);
    world.expect_rank(world.day(8, 3), risen);
    world.live();
}

TEST(Dispatch, PastItsDeadlineAPartLagsHoweverLittleIsMissing) {
    World world;
    world.deadline = Calendar::last_tick(world.day(6, 30));
    world.deliver(0, 9.5);
    world.expect_rank(world.day(6, 30), usual);
    world.expect_rank(world.day(7, 1), risen);
    world.live();
}

/// Asks for the one officer with the rank the part has now, and notes who is served.
Process ask(Replication& run, ledger::MeasureId measure, int day, std::string word, std::string& served) {
    co_await run.kernel.until(Calendar::first_tick(day) + ticks_per_day / 2);
    const auto officer = co_await run.teams.at(TeamId{0}).acquire(1, run.agenda.rank(measure));
    served += word;
    co_await run.kernel.delay(ticks_per_day);
}

Process keep_busy(Replication& run, int until) {
    const auto officer = co_await run.teams.at(TeamId{0}).acquire();
    co_await run.kernel.until(Calendar::first_tick(until));
}

TEST(Dispatch, AClaimThatStandsInALineKeepsItsPlaceAndANewOneHasTheNewRank) {
    World world;
    std::string served;
    world.more = [&](Replication& run) {
        run.agenda.rank(other, usual - 1); // between the part's two ranks
        run.kernel.start(keep_busy(run, world.day(3, 10)));
        run.kernel.start(ask(run, part, world.day(2, 20), "old ", served));
        run.kernel.start(ask(run, other, world.day(2, 21), "other ", served));
        run.kernel.start(ask(run, part, world.day(3, 3), "new ", served));
    };
    world.live();
    EXPECT_EQ(served, "new other old ");
}

/// A part that is due on 30 June, with a last push of 30 days.
struct Pushed : World {
    Pushed() {
        policy.push_from = numbers.certain("thirty days", 30.0);
        deadline = Calendar::last_tick(day(6, 30));
        due = 0.0; // never lags
    }
};

TEST(LastPush, BeginsSoLongBeforeTheDeadlineAndStays) {
    Pushed world;
    world.expect_pace(world.day(5, 31), 1.0); // 30 days before the last tick of 30 June is that of 31 May
    world.expect_pace(world.day(6, 1), 0.5);
    world.expect_pace(world.day(12, 31), 0.5);
    world.live();
}

TEST(LastPush, ComesAtOnceWhenTheDeadlineIsNear) {
    Pushed world;
    world.deadline = Calendar::last_tick(world.day(1, 20));
    world.expect_pace(world.day(1, 1), 0.5);
    world.live();
}

TEST(LastPush, LeavesAloneWhatIsFinished) {
    Pushed world;
    world.at(world.day(5, 30), [](Replication& run) { run.agenda.finish(part); });
    world.expect_pace(world.day(6, 2), 1.0);
    world.live();
}

TEST(LastPush, MultipliesWithTheHaste) {
    Pushed world;
    world.due = 10.0;
    world.expect_pace(world.day(6, 2), 0.8 * 0.5);
    world.live();
}

} // namespace
} // namespace models::measures
