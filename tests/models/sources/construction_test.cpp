#include "models/sources/construction.hpp"

#include "models/ledger/ledger.hpp"
#include "tests/models/sources/a_dozen_sites.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::sources {
namespace {

constexpr double month = 365.0 / 12.0 * 86'400.0; // [s]

TEST(Construction, OpensWithTonnesThatAPocketCalculatorGives) {
    ADozenSites world;
    ledger::Ledger ledger{world.chart};
    const auto values = world.numbers.medians();
    world.sites.open({values, ledger});
    EXPECT_EQ(ledger.stock(world.sites.lines[0]).count, 6.0);
    EXPECT_EQ(ledger.stock(world.sites.lines[0]).activity, 60'000.0);
    EXPECT_EQ(ledger.stock(world.sites.lines[2]).count, 3.0);
    EXPECT_EQ(ledger.stock(world.sites.domed).count, 0.0);
    // The mean weight is 0.5 x 3 + 0.25 + 0.25 = 2, so digging emits 1.5 times the mean. A pit of one hectare:
    // 10 000 m² x 100 g x 10 months x (1 - 0.75) x 1.5 = 3.75 t TSP a year, 0.375 t PM2.5.
    const auto tsp = *world.sites.columns.tsp;
    EXPECT_NEAR(ledger.rate(world.sites.lines[0], tsp) * 1e4 * 1e-9, 3.75, 1e-12);
    EXPECT_NEAR(ledger.rate(world.sites.lines[0], *world.sites.columns.pm25) * 1e4 * 1e-9, 0.375, 1e-12);
    EXPECT_NEAR(ledger.rate(world.sites.lines[1], tsp) * 1e4 * 1e-9, 1.25, 1e-12);
    EXPECT_NEAR(ledger.rate(world.sites.domed, tsp) * 1e4 * 1e-9, 0.375, 1e-12) << "a dome holds nine tenths back";
    // Small sites: 600 a year of 100 m² for two months expose 10 000 m²: x 100 g x 10 x (1 - 0.5) = 5 t.
    EXPECT_NEAR(ledger.stock(world.sites.small.line).activity, 10'000.0, 1e-6);
    // All together 120 000 m² x 100 g x 10 x 0.25 = 30 t, whatever the weights.
    EXPECT_NEAR(ledger.base_year(world.account, tsp), 30.0 + 5.0, 1e-5);
    EXPECT_EQ(ledger.base_year(world.account, *world.sites.columns.nox), 0.0);
    EXPECT_EQ(ledger.base_year(world.account, *world.sites.columns.voc), 0.0);
}

TEST(Construction, StartsWithTheSitesAndTheAreaOfTheInventory) {
    const ADozenSites world;
    for (std::uint32_t draw = 0; draw < 50; ++draw) {
        const auto sites = world.sites.opening_sites(world.numbers.medians(), {.seed = 3, .draw = draw});
        ASSERT_EQ(sites.size(), 12u);
        double area = 0.0;
        for (const Site& site : sites) {
            EXPECT_EQ(site.area, std::round(site.area)) << "whole square metres, so that sums are exact";
            EXPECT_GE(site.area, 0.0);
            EXPECT_GE(site.left, 0);
            area += site.area;
        }
        EXPECT_EQ(area, 120'000.0);
    }
}

TEST(Construction, FindsSitesInTheirStagesAsLongAsTheyLast) {
    const ADozenSites world;
    const int draws = 500;
    double digging = 0.0;
    double lifetimes = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        for (const Site& site : world.sites.opening_sites(world.numbers.medians(), {.seed = 4, .draw = draw})) {
            digging += site.stage == Stage::excavation ? 1.0 : 0.0;
            lifetimes += static_cast<double>(site.lifetime) / month;
        }
    }
    const double sites = 12.0 * draws;
    EXPECT_NEAR(digging / sites, 0.5, 4.0 * std::sqrt(0.25 / sites));
    // Who passes by sees long lives more often: mean E[L²]/E[L] = 24 exp(0.4²), standard deviation 0.4165 of it.
    const double mean = 24.0 * std::exp(0.16);
    EXPECT_NEAR(lifetimes / sites, mean, 4.0 * 0.4165 * mean / std::sqrt(sites));
}

TEST(Construction, SendsNewcomersThatKeepTheBalance) {
    const ADozenSites world;
    const auto values = world.numbers.medians();
    const sim::random::Chance chance{.seed = 5, .draw = 0};
    const std::uint32_t newcomers = 20'000;
    double area = 0.0;
    double lifetime = 0.0;
    double gaps = 0.0;
    for (std::uint32_t ordinal = 0; ordinal < newcomers; ++ordinal) {
        const Site site = world.sites.newcomer(ordinal, values, chance);
        EXPECT_EQ(site.stage, Stage::excavation);
        area += site.area;
        lifetime += static_cast<double>(site.lifetime) / month;
        gaps += static_cast<double>(world.sites.gap(ordinal, values, chance)) / month;
    }
    const double root = std::sqrt(newcomers);
    EXPECT_NEAR(area / newcomers, 10'000.0, 4.0 * 10'000.0 * std::sqrt(std::exp(0.64) - 1.0) / root);
    EXPECT_NEAR(lifetime / newcomers, 24.0, 4.0 * 24.0 * 0.4165 / root);
    EXPECT_NEAR(gaps / newcomers, 2.0, 4.0 * 2.0 / root) << "12 sites of 24 months: one every two months";
}

TEST(Construction, SpendsALifetimeInThreeStages) {
    const ADozenSites world;
    const auto values = world.numbers.medians();
    const Site site = world.sites.newcomer(0, values, {.seed = 1, .draw = 1});
    EXPECT_NEAR(static_cast<double>(site.left), 0.5 * static_cast<double>(site.lifetime), 1.0);
    EXPECT_NEAR(static_cast<double>(world.sites.stage_length(site, Stage::structure, values)),
                0.25 * static_cast<double>(site.lifetime), 1.0);
}

} // namespace
} // namespace models::sources
