#include "models/measures/turnover.hpp"

#include "tests/models/measures/lived_year.hpp"
#include "tests/models/sources/small_fleet.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

namespace models::measures {
namespace {

using ledger::Flow;
using sources::SmallFleet;

// Cohorts that lose binomial and gain Poisson numbers against vehicles that each live a life of their own: the counts
// must have one distribution. Seeds are fixed and every bound is several standard errors of the comparison wide. A
// fleet that scraps Poisson numbers, splits buyers by rounding or has a life that is wrong by 1 % breaks them.

constexpr std::uint32_t replications = 10000;
constexpr double bound = 4; // [standard errors]

using Counts = std::vector<double>; // by replication

struct Moments {
    double mean;
    double variance;
};

Moments moments(const Counts& counts) {
    const auto n = static_cast<double>(counts.size());
    double sum = 0;
    for (const double count : counts) {
        sum += count;
    }
    double squares = 0;
    for (const double count : counts) {
        squares += (count - sum / n) * (count - sum / n);
    }
    return {sum / n, squares / (n - 1)};
}

void expect_same_moments(const Counts& cohorts, const Counts& individuals) {
    const Moments one = moments(cohorts);
    const Moments other = moments(individuals);
    const auto n = static_cast<double>(cohorts.size());
    EXPECT_NEAR(one.mean, other.mean, bound * std::sqrt((one.variance + other.variance) / n));
    // the variance of a sample of n from nearly a normal has the standard error v √(2/n)
    EXPECT_NEAR(one.variance, other.variance, bound * other.variance * std::sqrt(4 / n));
}

/// Pearson's chi-square for two samples of one size, cells with fewer than 20 in both together merged; bounded by the
/// quantile of Wilson and Hilferty (1931).
template<class Cell>
void expect_same_distribution(const std::vector<Cell>& cohorts, const std::vector<Cell>& individuals) {
    std::map<Cell, std::array<double, 2>> cells;
    for (std::size_t at = 0; at < cohorts.size(); ++at) {
        ++cells[cohorts[at]][0];
        ++cells[individuals[at]][1];
    }
    double statistic = 0;
    double degrees = -1;
    std::array<double, 2> merged{};
    for (const auto& [cell, counts] : cells) {
        merged[0] += counts[0];
        merged[1] += counts[1];
        if (merged[0] + merged[1] >= 20) {
            statistic += (merged[0] - merged[1]) * (merged[0] - merged[1]) / (merged[0] + merged[1]);
            degrees += 1;
            merged = {};
        }
    }
    ASSERT_GT(degrees, 5);
    const double ninth = 2 / (9 * degrees);
    EXPECT_LT(statistic, degrees * std::pow(1 - ninth + bound * std::sqrt(ninth), 3));
}

// Scrapping

constexpr double life = 8; // so short that a tenth to a third goes in a month
constexpr double shape = 5;
constexpr int vehicles = 40; // of each of two model years
constexpr std::array<int, 2> model_years{2013, 2016};

struct Scrapped {
    Counts by_june;
    Counts by_december;
    std::vector<std::pair<double, double>> halves; // how many in either half of the year
};

sim::kernel::Process note_june(Replication& run, ledger::LineId line, double& scrapped) {
    co_await run.kernel.until(181 * sim::time::ticks_per_day);
    scrapped = run.ledger.flow(line, Flow::scrapped);
}

Scrapped of_cohorts() {
    SmallFleet world;
    world.add_class("truck", {.life = life, .shape = shape});
    const auto& diesel = world.add_powertrain("diesel", {{"cn4", 2013, 2013, vehicles}, {"cn5", 2016, 2016, vehicles}});
    const TurnoverPolicy nothing;
    LivedYear year{world.chart, world.calendar, world.numbers.medians()};
    Scrapped scrapped;
    for (std::uint32_t draw = 0; draw < replications; ++draw) {
        std::array<double, 2> june{};
        year.ledger.reset();
        world.fleet.open({year.values, year.ledger});
        year.live(draw, [&](Replication& run) {
            run.kernel.start(turnover(run, world.fleet, nothing), "turnover");
            run.kernel.start(note_june(run, diesel.stages[0].line, june[0]), "note");
            run.kernel.start(note_june(run, diesel.stages[1].line, june[1]), "note");
        });
        const double all = year.ledger.flow(diesel.stages[0].line, Flow::scrapped) +
                           year.ledger.flow(diesel.stages[1].line, Flow::scrapped);
        scrapped.by_june.push_back(june[0] + june[1]);
        scrapped.by_december.push_back(all);
        scrapped.halves.emplace_back(june[0] + june[1], all - june[0] - june[1]);
    }
    return scrapped;
}

/// How long a vehicle that has reached `age` still lives: Weibull, by the inverse of its distribution [a].
double remaining_life(double age, double u) {
    return life * std::pow(std::pow(age / life, shape) - std::log(u), 1 / shape) - age;
}

Scrapped of_individuals() {
    Scrapped scrapped;
    for (std::uint32_t draw = 0; draw < replications; ++draw) {
        sim::random::Stream chance{{.seed = 5, .draw = draw}, sim::random::name("individual vehicles")};
        double june = 0;
        double december = 0;
        for (const int model_year : model_years) {
            for (int vehicle = 0; vehicle < vehicles; ++vehicle) {
                const double left = remaining_life(2026 - model_year - 0.5, chance.next());
                june += left <= 0.5 ? 1 : 0;
                december += left <= 1.0 ? 1 : 0;
            }
        }
        scrapped.by_june.push_back(june);
        scrapped.by_december.push_back(december);
        scrapped.halves.emplace_back(june, december - june);
    }
    return scrapped;
}

TEST(TurnoverDistribution, CohortsAreScrappedAsVehiclesWithALifeOfTheirOwn) {
    const Scrapped cohorts = of_cohorts();
    const Scrapped individuals = of_individuals();
    expect_same_moments(cohorts.by_june, individuals.by_june);
    expect_same_moments(cohorts.by_december, individuals.by_december);
    expect_same_distribution(cohorts.by_june, individuals.by_june);
    expect_same_distribution(cohorts.by_december, individuals.by_december);
    expect_same_distribution(cohorts.halves, individuals.halves);
}

TEST(TurnoverDistribution, CohortsMeetTheMomentsOfTheBinomial) {
    const Moments found = moments(of_cohorts().by_december);
    double mean = 0;
    double variance = 0;
    for (const int model_year : model_years) {
        const double age = 2026 - model_year - 0.5;
        const double p = 1 - std::exp(std::pow(age / life, shape) - std::pow((age + 1) / life, shape));
        mean += vehicles * p;
        variance += vehicles * p * (1 - p);
    }
    EXPECT_NEAR(found.mean, mean, bound * std::sqrt(variance / replications));
    EXPECT_NEAR(found.variance, variance, bound * variance * std::sqrt(2.0 / replications));
}

// Purchases

constexpr double buyers = 60; // [1/a]

struct Bought {
    Counts diesel;
    Counts electric;
};

/// Everybody's share of new energy is 30 %; a part raises it to `share` from the first day.
Bought by_cohorts(double share) {
    SmallFleet world;
    world.add_class("truck", {.registrations = buyers, .new_energy_share = 0.3});
    world.add_powertrain("diesel", {{"cn6", 2025, 2026, 1, 0}});
    world.add_powertrain("electric", {{"electric", 2025, 2026, 1, 0}});
    const auto measure = world.chart.add_measure("3.3a");
    TurnoverPolicy policy;
    policy.purchases.push_back(
        {.measure = measure, .ramp = world.number(0), .classes = {{0, world.number(share)}}, .aim = {}});
    LivedYear year{world.chart, world.calendar, world.numbers.medians()};
    year.begins = {{measure, 0}};
    Bought bought;
    for (std::uint32_t draw = 0; draw < replications; ++draw) {
        year.ledger.reset();
        world.fleet.open({year.values, year.ledger});
        year.live(draw, [&](Replication& run) { run.kernel.start(turnover(run, world.fleet, policy), "turnover"); });
        bought.diesel.push_back(year.ledger.flow(world.stage(0, 0, 0).line, Flow::registered));
        bought.electric.push_back(year.ledger.flow(world.stage(0, 1, 0).line, Flow::registered));
    }
    return bought;
}

/// Buyers come one by one, each after an exponential wait, and each makes up their own mind.
Bought by_individuals(double share) {
    Bought bought;
    for (std::uint32_t draw = 0; draw < replications; ++draw) {
        sim::random::Stream chance{{.seed = 6, .draw = draw}, sim::random::name("individual buyers")};
        double diesel = 0;
        double electric = 0;
        for (double time = -std::log(chance.next()) / buyers; time < 1; time -= std::log(chance.next()) / buyers) {
            (chance.next() < share ? electric : diesel) += 1;
        }
        bought.diesel.push_back(diesel);
        bought.electric.push_back(electric);
    }
    return bought;
}

class TurnoverPurchases : public testing::TestWithParam<double> {};

TEST_P(TurnoverPurchases, AreThoseOfBuyersWhoComeOneByOne) {
    const Bought cohorts = by_cohorts(GetParam());
    const Bought individuals = by_individuals(std::max(0.3, GetParam()));
    expect_same_moments(cohorts.diesel, individuals.diesel);
    expect_same_moments(cohorts.electric, individuals.electric);
    expect_same_distribution(cohorts.diesel, individuals.diesel);
    expect_same_distribution(cohorts.electric, individuals.electric);
}

INSTANTIATE_TEST_SUITE_P(WithoutAndWithAPart, TurnoverPurchases, testing::Values(0.0, 0.5));

} // namespace
} // namespace models::measures
