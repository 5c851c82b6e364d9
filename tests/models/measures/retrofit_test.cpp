#include "models/measures/retrofit.hpp"

#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace models::measures {
namespace {

using ledger::Grade;
using ledger::LineId;
using namespace std::chrono_literals;
using sim::time::Calendar;
using sim::time::Date;
using sim::time::Season;
using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr ledger::ColumnId voc{0};
constexpr ledger::MeasureId part_of_the_plan{2};
constexpr TeamId officers{0};
constexpr TeamId supporters{1};
constexpr TeamId installers{2};

using Diary = std::vector<std::optional<int>>;

sim::kernel::Process close_days(Replication& run) {
    for (int day = 0; day < run.calendar.days(); ++day) {
        co_await run.kernel.until(Calendar::last_tick(day), sim::time::Priority::close);
        run.ledger.close(day);
    }
}

/// Notes the day on which each facility reached grade B or better.
sim::kernel::Process note_grades(Replication& run, const std::vector<Facility>& facilities, Diary& graded_on) {
    graded_on.assign(facilities.size(), std::nullopt);
    for (int day = 0; day < run.calendar.days(); ++day) {
        co_await run.kernel.until(Calendar::last_tick(day), sim::time::Priority::judge);
        for (std::size_t i = 0; i < facilities.size(); ++i) {
            if (!graded_on[i] && run.ledger.grade(*facilities[i].line) >= Grade::b) {
                graded_on[i] = day;
            }
        }
    }
}

/// A year of 2026 in which tanks, each emitting 1000 mg of VOC a day, are to lose half of it. Permit 10 days, design
/// 20, works 30, commissioning 5, grading 15: 80 days from the start to the grade when nobody has to queue.
struct World {
    World() {
        chart.add_column("VOC");
        group = chart.add_group("tanks");
        account = chart.add_account("tanks", group);
        chart.month_ends = {calendar.days()};
        chart.add_measure("8.3b");
        part.job = {.measure = part_of_the_plan,
                    .deadline = calendar.horizon(),
                    .pace = number("pace", 1),
                    .desks = {{.officers = {officers}}}};
        part.crews = installers;
        part.rework = number("rework", 0);
        part.failing = sim::random::name("failing");
        part.aim = Grade::b;
        part.wanted = 100;
        part.upgrade = RemovalUpgrade{voc, number("removal", 0.5), Grade::b};
    }

    quantity::Parameter number(const std::string& key, double value) { return numbers.certain(key, value); }

    static Luck fixed(double days) { return {sim::random::name("fixed"), sim::random::Certain{days}}; }

    void add_facilities(int count) {
        for (int i = 0; i < count; ++i) {
            const auto line = chart.add_line("tanks." + std::to_string(i), account);
            part.facilities.push_back({line, static_cast<std::uint32_t>(i)});
        }
    }

    /// Lives through the year; afterwards the ledger and the journal can be asked.
    void live(int officer_count = 100, int supporter_count = 100, int crew_count = 100) {
        const auto values = numbers.medians();
        ledger.emplace(chart);
        journal = Journal{3};
        for (const Facility& facility : part.facilities) {
            const double rate = 1000;
            ledger->open(*facility.line, 1, 365, std::span{&rate, 1});
            ledger->grade(*facility.line, opening_grade, ledger::opening);
        }
        sim::kernel::Arena arena;
        sim::kernel::Simulation simulation{arena};
        Teams teams;
        for (const int members : {officer_count, supporter_count, crew_count}) {
            teams.add(simulation, members);
        }
        Observations observations{0, 12};
        OneReplication one{simulation, calendar, values, *ledger, teams, journal, observations};
        Replication& run = one.run;
        simulation.start_at(begins, retrofit(run, part), "8.3b");
        simulation.start(close_days(run), "close");
        simulation.start(note_grades(run, part.facilities, graded_on), "diary");
        simulation.run_until(calendar.horizon());
    }

    std::optional<Tick> finished() const { return journal.finished(part_of_the_plan); }
    int day(int month, unsigned day_of_month) const {
        return calendar.day(Date{2026y / month / std::chrono::day{day_of_month}});
    }

    Tick begins = 0; ///< of the part
    Calendar calendar{Date{2026y / 1 / 1}, Date{2026y / 12 / 31}};
    ledger::Chart chart;
    quantity::Register numbers;
    ledger::GroupId group{};
    ledger::AccountId account{};
    Grade opening_grade = Grade::c;
    Retrofit part{.job = {},
                  .season = Season::always(calendar),
                  .steps = {.permit = fixed(10),
                            .design = fixed(20),
                            .works = fixed(30),
                            .rework = fixed(12),
                            .commissioning = fixed(5),
                            .grading = fixed(15)},
                  .rework = {},
                  .failing = {},
                  .facilities = {},
                  .aim = {},
                  .wanted = 0,
                  .upgrade = RemovalUpgrade{}};
    std::optional<ledger::Ledger> ledger;
    Journal journal{3};
    Diary graded_on;
};

TEST(Retrofit, OneFacilityWithNobodyInTheWayIsGradedAfterTheSumOfItsSteps) {
    World world;
    world.add_facilities(1);
    world.live();
    EXPECT_EQ(world.finished(), 80 * ticks_per_day);
    EXPECT_EQ(world.graded_on[0], 80); // the instant that begins day 80
    EXPECT_EQ(world.ledger->tally(world.group, Grade::b, part_of_the_plan), 1);
    EXPECT_EQ(world.ledger->tally(world.group, Grade::c, part_of_the_plan), -1);
}

TEST(Retrofit, TheRateFallsWhenCommissioningIsDoneAndTheDayCountsWhole) {
    World world;
    world.add_facilities(1);
    world.live();
    // In service after 10 + 20 + 30 + 5 = 65 days: 365 - 65 = 300 days at 500 mg less, 1e-9 t each milligram.
    EXPECT_DOUBLE_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), -300 * 500 * 1e-9);
    EXPECT_DOUBLE_EQ(world.ledger->full_year(part_of_the_plan, world.group, voc), -365 * 500 * 1e-9);
}

TEST(Retrofit, PaceStretchesEveryStep) {
    World world;
    world.add_facilities(1);
    world.part.job.pace = world.number("slow", 1.5);
    world.live();
    EXPECT_EQ(world.finished(), 120 * ticks_per_day);
}

TEST(Retrofit, TheHeatingSeasonPushesTheWorksToTheSixteenthOfMarch) {
    World world;
    world.add_facilities(1);
    world.part.season = Season::yearly(world.calendar, std::chrono::March / 16, std::chrono::November / 14);
    world.live();
    // Permit and design are over on 31 January; the crew begins on 16 March, 50 days of its own steps remain.
    EXPECT_EQ(world.graded_on[0], world.day(3, 16) + 30 + 5 + 15);
}

TEST(Retrofit, WorksThatNoLongerFitBeforeTheHeatingSeasonAreNotBegun) {
    World world;
    world.add_facilities(1);
    world.part.season = Season::yearly(world.calendar, std::chrono::March / 16, std::chrono::November / 14);
    world.begins = Calendar::first_tick(world.day(9, 17)); // crew wanted on 17 October, 29 days before the end
    world.live();
    EXPECT_FALSE(world.finished());
    EXPECT_FALSE(world.graded_on[0]);
    EXPECT_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), 0);
}

TEST(Retrofit, TwoFacilitiesQueueForOneCrew) {
    World world;
    world.add_facilities(2);
    world.live(100, 100, 1);
    EXPECT_EQ(world.graded_on[0], 80);
    EXPECT_EQ(world.graded_on[1], 80 + 30); // waits for the first one's works, not for its commissioning
    EXPECT_EQ(world.finished(), 110 * ticks_per_day);
}

TEST(Retrofit, TwoFacilitiesQueueForOneOfficer) {
    World world;
    world.add_facilities(2);
    world.live(1);
    EXPECT_EQ(world.graded_on[0], 80);
    EXPECT_EQ(world.graded_on[1], 90);
}

TEST(Retrofit, NobodyIsSeenWhileOneOfTheNamedTeamsHasNoOfficer) {
    World world;
    world.add_facilities(1);
    world.part.job.desks[0].officers = {officers, supporters};
    world.live(3, 0);
    EXPECT_FALSE(world.finished());
}

TEST(Retrofit, TheScarcerTeamSetsThePace) {
    World world;
    world.add_facilities(4);
    world.part.job.desks[0].officers = {officers, supporters};
    world.live(4, 2);
    EXPECT_EQ(world.graded_on[1], 80);
    EXPECT_EQ(world.graded_on[3], 90);
}

TEST(Retrofit, AFailedCommissioningBringsTheCrewBackOnce) {
    World world;
    world.add_facilities(1);
    world.part.rework = world.number("always", 1);
    world.live();
    EXPECT_EQ(world.finished(), (80 + 12 + 5) * ticks_per_day);
    EXPECT_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), -(365 - 65 - 12 - 5) * 500 * 1e-9);
}

TEST(Retrofit, WhoFailsIsTheFacilitysLuckWhateverTheProbability) {
    World world;
    world.add_facilities(200);
    world.part.wanted = 200;
    world.part.rework = world.number("sometimes", 0.3);
    world.live(200, 200, 200);
    const auto few = world.graded_on;
    world.part.rework = world.number("more_often", 0.5);
    world.live(200, 200, 200);
    int failed = 0;
    for (std::size_t i = 0; i < few.size(); ++i) {
        EXPECT_LE(few[i], world.graded_on[i]);
        failed += few[i] == 97 ? 1 : 0;
    }
    EXPECT_NEAR(failed, 60, 4 * 6.5); // binomial, standard deviation 6.5
}

TEST(Retrofit, ChoosesTheReadiestBelowTheAimAndALargerNumberContainsTheSmaller) {
    World world;
    world.add_facilities(5);
    world.part.wanted = 2;
    world.live();
    const auto two = world.graded_on;
    world.part.wanted = 3;
    world.live();
    EXPECT_TRUE(two[0] && two[1]);
    EXPECT_FALSE(two[2] || two[3] || two[4]);
    EXPECT_TRUE(world.graded_on[0] && world.graded_on[1] && world.graded_on[2]);
    EXPECT_FALSE(world.graded_on[3]);
}

TEST(Retrofit, LeavesFacilitiesAloneThatHaveReachedTheAim) {
    World world;
    world.add_facilities(2);
    world.opening_grade = Grade::b;
    world.live();
    EXPECT_EQ(world.finished(), 0); // nothing to do
    EXPECT_EQ(world.ledger->tally(world.group, Grade::b, part_of_the_plan), 0);
    EXPECT_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), 0);
}

TEST(Retrofit, WantingNobodyIsBitEqualToNotRunning) {
    World world;
    world.add_facilities(3);
    world.part.wanted = 0;
    world.live();
    EXPECT_FALSE(world.finished());
    EXPECT_EQ(world.ledger->total(world.group, voc), 3 * 1000 * 365 * 1e-9);
    EXPECT_EQ(world.ledger->balance(part_of_the_plan, world.group, voc), 0);
}

TEST(Retrofit, WorksThatRemoveNothingAreBitEqualToNotRunning) {
    World world;
    world.add_facilities(3);
    world.part.upgrade = RemovalUpgrade{voc, world.number("nothing", 0), Grade::b};
    world.live();
    EXPECT_TRUE(world.finished());
    EXPECT_EQ(world.ledger->total(world.group, voc), 3 * 1000 * 365 * 1e-9);
    EXPECT_EQ(world.ledger->attributed(part_of_the_plan, world.group, voc), 0);
}

TEST(Retrofit, DurationsBelongToTheFacilityNotToTheOrderOfService) {
    const auto days_of_each = [](int crews) {
        World world;
        world.add_facilities(20);
        world.part.steps.works = {sim::random::name("works"), sim::random::Uniform{10, 20}};
        world.live(100, 100, crews);
        return world.graded_on;
    };
    const auto enough = days_of_each(20);
    const auto plenty = days_of_each(40);
    EXPECT_EQ(enough, plenty);
    EXPECT_EQ(days_of_each(1)[0], enough[0]); // the first in the queue is not delayed
}

} // namespace
} // namespace models::measures
