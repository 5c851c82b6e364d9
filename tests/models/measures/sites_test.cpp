#include "models/measures/sites.hpp"

#include "tests/models/measures/lived_year.hpp"
#include "tests/models/sources/a_dozen_sites.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <vector>

namespace models::measures {
namespace {

struct World : sources::ADozenSites {
    World()
        : domes{chart.add_measure("12.4a"), number("reach", 0.5), number("erection", 30),
                sim::random::name("12.4a.who")} {}

    std::unique_ptr<LivedYear> live(std::uint32_t draw, const std::vector<Domes>& parts) const {
        auto year = std::make_unique<LivedYear>(chart, calendar, numbers.medians());
        sites.open({year->values, year->ledger});
        year->begins = {{domes.measure, 0}};
        year->live(draw, [&](Replication& run) { start_sites(run, sites, parts); });
        return year;
    }

    ledger::ColumnId tsp() const { return *sites.columns.tsp; }

    Domes domes;
};

TEST(Sites, TakeOverTheAreaOfTheInventoryToTheSquareMetre) {
    const World world;
    LivedYear year{world.chart, world.calendar, world.numbers.medians()};
    world.sites.open({year.values, year.ledger});
    sim::kernel::Arena arena;
    sim::kernel::Simulation simulation{arena};
    Teams teams;
    OneReplication one{simulation, year.calendar, year.values,       year.ledger,
                       teams,      year.journal,  year.observations, {.seed = 1, .draw = 1}};
    start_sites(one.run, world.sites, {});
    EXPECT_EQ(world.area(year.ledger), 120'000.0);
    double count = 0.0;
    for (const auto line : world.sites.lines) {
        count += year.ledger.stock(line).count;
    }
    EXPECT_EQ(count, 12.0);
}

TEST(Sites, StayInBalanceOverTheYear) {
    const World world;
    const int draws = 400;
    double area = 0.0;
    double squares = 0.0;
    double tsp = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        const auto year = world.live(draw, {});
        const double at_the_end = world.area(year->ledger) / 120'000.0;
        area += at_the_end;
        squares += at_the_end * at_the_end;
        tsp += year->ledger.total(world.account, world.tsp()) / year->ledger.base_year(world.account, world.tsp());
    }
    const double mean = area / draws;
    const double deviation = std::sqrt(squares / draws - mean * mean);
    EXPECT_NEAR(mean, 1.0, 4.0 * deviation / std::sqrt(draws));
    EXPECT_NEAR(tsp / draws, 1.0, 4.0 * deviation / std::sqrt(draws)) << "and so do their tonnes";
}

TEST(Sites, LeaveNothingBehindWhenTheyAreGone) {
    // Sites that live a hundredth of a month are gone by the end of the year; few enough come that none is there.
    World world;
    world.sites.lifetime = world.number("short life", 0.01);
    world.sites.active = world.number("hardly any", 1);
    const auto year = world.live(3, {});
    const double passed = year->ledger.flow(world.sites.lines[2], ledger::Flow::restock);
    EXPECT_GT(passed, 1000.0);
    for (const auto line : world.sites.lines) {
        const auto stock = year->ledger.stock(line);
        if (stock.count == 0.0) {
            EXPECT_EQ(stock.activity, 0.0);
        }
    }
}

TEST(Domes, HoldDustBackWhileThePitIsOpenAndNothingElseChanges) {
    const World world;
    const double milligrams = 365 * 3 * 1e-9; // a day's value of a line is rounded to a whole one [t]
    double with_domes = 0.0;
    for (std::uint32_t draw = 0; draw < 30; ++draw) {
        const auto without = world.live(draw, {});
        const auto with = world.live(draw, {world.domes});
        const double credited = with->ledger.attributed(world.domes.measure, world.account, world.tsp());
        EXPECT_LE(credited, 0.0);
        EXPECT_NEAR(with->ledger.total(world.account, world.tsp()) - without->ledger.total(world.account, world.tsp()),
                    credited, milligrams)
            << "the difference is the part's and nobody else's";
        EXPECT_EQ(world.area(with->ledger), world.area(without->ledger));
        EXPECT_NEAR(with->ledger.attributed(ledger::autonomous, world.account, world.tsp()),
                    without->ledger.attributed(ledger::autonomous, world.account, world.tsp()), milligrams);
        with_domes += with->journal.finished(world.domes.measure) ? 1.0 : 0.0;
    }
    // Six newcomers a year, a dome for half of them after a month, unless it is the last one of the year.
    EXPECT_GT(with_domes, 20.0);
}

TEST(Domes, OfNoReachChangeNoBit) {
    World world;
    world.domes.reach = world.number("none", 0.0);
    const auto without = world.live(2, {});
    const auto with = world.live(2, {world.domes});
    EXPECT_EQ(with->ledger.total(world.account, world.tsp()), without->ledger.total(world.account, world.tsp()));
    EXPECT_FALSE(with->journal.finished(world.domes.measure));
}

} // namespace
} // namespace models::measures
