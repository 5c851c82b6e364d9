#include "models/measures/upkeep.hpp"

#include "tests/models/measures/lived_year.hpp"
#include "tests/models/sources/two_roads.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

namespace models::measures {
namespace {

using sim::time::Calendar;

struct World : sources::TwoRoads {
    World() {
        for (const char* const key : {"11.1a", "13.1a"}) {
            measures.push_back(chart.add_measure(key));
        }
        upkeep.survey = {series.enter("poor"), series.enter("silt"), series.enter("mechanised"),
                         sim::random::name("lasting"), sim::random::name("monthly")};
    }

    /// Extra passes on the village round from a day on.
    SweepingPart passes(double a_day, int from_day) {
        begins[0] = {measures[0], Calendar::first_tick(from_day)};
        return {measures[0],
                {1},
                number("passes" + std::to_string(numbers.size()), a_day),
                number("no machines" + std::to_string(numbers.size()), 0),
                number("no share" + std::to_string(numbers.size()), 0),
                {sim::random::name("11.1a.delivery"), sim::random::Certain{0}}};
    }

    /// Two machines that lift the mechanised share of the city by two points each, ordered on the first day.
    SweepingPart machines(sim::random::Distribution delivery) {
        begins[1] = {measures[1], 0};
        return {measures[1],
                {0},
                number("no passes" + std::to_string(numbers.size()), 0),
                number("machines" + std::to_string(numbers.size()), 2),
                number("share" + std::to_string(numbers.size()), 0.02),
                {sim::random::name("13.1a.delivery"), std::move(delivery)}};
    }

    std::unique_ptr<LivedYear> live(std::uint32_t draw) const {
        auto year = std::make_unique<LivedYear>(chart, calendar, numbers.medians(), series.size());
        roads.open({year->values, year->ledger});
        year->begins = {begins.begin(), begins.end()};
        year->live(draw, [&](Replication& run) { run.kernel.start(measures::upkeep(run, roads, upkeep), "upkeep"); });
        return year;
    }

    double tsp(const LivedYear& year, ledger::AccountId account) const {
        return year.ledger.total(account, *roads.columns.tsp);
    }

    std::vector<ledger::MeasureId> measures;
    ObservationBook series;
    Upkeep upkeep{1.0, {}, {}};
    std::array<std::pair<ledger::MeasureId, sim::time::Tick>, 2> begins{}; ///< by part
};

TEST(Upkeep, EmitsTheBaseYearsTonnesOnAverageAsLongAsItGoesOn) {
    const World world;
    const int draws = 300;
    double sum = 0.0;
    double squares = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        const auto year = world.live(draw);
        const double ratio =
            world.tsp(*year, world.city) / year->ledger.base_year(world.city, *world.roads.columns.tsp);
        sum += ratio;
        squares += ratio * ratio;
    }
    const double mean = sum / draws;
    const double error = std::sqrt((squares / draws - mean * mean) / draws);
    // The mean silt is the base year's; the power 0.91 of a varying silt lies below it by half a per cent or so.
    EXPECT_NEAR(mean, 1.0, 0.006 + 4.0 * error);
    EXPECT_LT(error, 0.002);
}

TEST(Upkeep, FollowsTheDriftOnPaperWhenItNeverRains) {
    World world;
    sources::Climate dry{};
    world.roads.rain = sources::Rain{dry, world.calendar, sim::random::name("weather.wet")};
    world.upkeep.ongoing = 0.0;
    const auto year = world.live(0);
    // The city had 0.25/(0.25 + 0.47) of its equilibrium. Without sweeping, silt has come back by 1 - exp(-d/4) of the
    // way after d days; dust follows by the power 0.91.
    const double limit = 0.72 / 0.25;
    double factors = 0.0;
    for (int day = 1; day <= 31; ++day) {
        factors += std::pow(limit + (1.0 - limit) * std::exp(-day / 4.0), 0.91);
    }
    const double a_day = year->ledger.base_year(world.city, *world.roads.columns.pm25) / 365.0;
    EXPECT_NEAR(year->ledger.month(0, world.city, *world.roads.columns.pm25) / a_day, factors, 1e-6);
    EXPECT_NEAR(year->ledger.yesterday(world.city, *world.roads.columns.pm25) / a_day, std::pow(2.88, 0.91), 1e-6);
}

TEST(Upkeep, LetsSiltRiseWhenItLapses) {
    World world;
    const auto ongoing = world.live(4);
    world.upkeep.ongoing = 0.0;
    const auto lapsed = world.live(4);
    EXPECT_GT(world.tsp(*lapsed, world.city), 1.8 * world.tsp(*ongoing, world.city)) << "swept twice a day";
    EXPECT_GT(world.tsp(*lapsed, world.village), 1.2 * world.tsp(*ongoing, world.village)) << "swept now and then";
    EXPECT_GT(*lapsed->observations.mean(ObservationId{0}), *ongoing->observations.mean(ObservationId{0}));
    EXPECT_GT(*lapsed->observations.mean(ObservationId{1}), *ongoing->observations.mean(ObservationId{1}));
}

TEST(Upkeep, ChangesParticlesOnly) {
    World world;
    world.upkeep.parts = {world.passes(1.0, 0)};
    const auto year = world.live(1);
    for (const auto account : {world.city, world.village}) {
        EXPECT_EQ(year->ledger.total(account, *world.roads.columns.nox), 0.0);
        EXPECT_EQ(year->ledger.total(account, *world.roads.columns.voc), 0.0);
    }
    EXPECT_NEAR(year->ledger.total(world.village, *world.roads.columns.activity), 36.5e6, 1.0)
        << "cleaner roads carry the same traffic";
}

TEST(SweepingParts, TakeAsMuchAsTheDifferenceToTheYearWithoutThem) {
    World world;
    const auto without = world.live(6);
    world.upkeep.parts = {world.passes(0.5, 100), world.machines(sim::random::Certain{50})};
    const auto with = world.live(6);
    const auto tsp = *world.roads.columns.tsp;
    const double village = with->ledger.attributed(world.measures[0], world.village, tsp);
    EXPECT_LT(village, 0.0);
    EXPECT_NEAR(world.tsp(*with, world.village) - world.tsp(*without, world.village), village, 1e-9);
    const double city = with->ledger.attributed(world.measures[1], world.city, tsp);
    EXPECT_LT(city, 0.0);
    EXPECT_NEAR(world.tsp(*with, world.city) - world.tsp(*without, world.city), city, 1e-9);
    EXPECT_EQ(with->ledger.month(2, world.village, tsp), without->ledger.month(2, world.village, tsp))
        << "nothing changes before the part begins on 11 April";
    EXPECT_LT(with->ledger.month(3, world.village, tsp), without->ledger.month(3, world.village, tsp));
}

TEST(SweepingParts, OnOneRoundAreToldApartInTheirOrder) {
    World world;
    const auto without = world.live(6);
    SweepingPart second = world.passes(0.5, 0);
    second.measure = world.measures[1];
    world.begins[1] = {second.measure, 0};
    world.upkeep.parts = {world.passes(0.5, 0), second};
    const auto with = world.live(6);
    const auto tsp = *world.roads.columns.tsp;
    const double first_effect = with->ledger.attributed(world.measures[0], world.village, tsp);
    const double second_effect = with->ledger.attributed(world.measures[1], world.village, tsp);
    EXPECT_LT(first_effect, second_effect) << "the same work has less to do on cleaner roads";
    EXPECT_LT(second_effect, 0.0);
    EXPECT_NEAR(first_effect + second_effect, world.tsp(*with, world.village) - world.tsp(*without, world.village),
                1e-9);
}

TEST(SweepingParts, OfNoStrengthChangeNoBit) {
    World world;
    const auto without = world.live(8);
    world.upkeep.parts = {world.passes(0.0, 40), world.machines(sim::random::Certain{500})};
    const auto with = world.live(8);
    for (const auto account : {world.city, world.village}) {
        EXPECT_EQ(world.tsp(*with, account), world.tsp(*without, account));
        EXPECT_EQ(with->ledger.attributed(world.measures[0], account, *world.roads.columns.tsp), 0.0);
        EXPECT_EQ(with->ledger.attributed(world.measures[1], account, *world.roads.columns.tsp), 0.0);
    }
    EXPECT_EQ(with->observations.mean(ObservationId{0}), without->observations.mean(ObservationId{0}));
}

TEST(SweepingParts, AreDoneWhenTheLastMachineIsInService) {
    World world;
    world.upkeep.parts = {world.passes(0.5, 10), world.machines(sim::random::Uniform{20, 200})};
    const auto year = world.live(9);
    const Luck& delivery = world.upkeep.parts[1].delivery;
    const sim::random::Chance chance{.seed = 11, .draw = 9};
    const double last = std::max(delivery.of(chance, 0), delivery.of(chance, 1));
    EXPECT_EQ(year->journal.finished(world.measures[0]), Calendar::last_tick(10));
    EXPECT_EQ(year->journal.finished(world.measures[1]), Calendar::last_tick(static_cast<int>(std::ceil(last))));
    EXPECT_NEAR(*year->observations.latest(ObservationId{2}), 0.94, 1e-12) << "90 % and twice two points";
}

TEST(SweepingParts, WhoseMachinesDoNotComeStayUnfinished) {
    World world;
    world.upkeep.parts = {world.machines(sim::random::Certain{400})};
    const auto year = world.live(9);
    EXPECT_FALSE(year->journal.finished(world.measures[1]));
    EXPECT_NEAR(*year->observations.latest(ObservationId{2}), 0.9, 1e-12);
}

TEST(RoadSurveys, FindTheBaseYearsShareOnAverageAsLongAsUpkeepGoesOn) {
    const World world;
    const int draws = 400;
    double sum = 0.0;
    double squares = 0.0;
    double silt = 0.0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        const auto year = world.live(draw);
        const double share = *year->observations.mean(ObservationId{0});
        sum += share;
        squares += share * share;
        silt += *year->observations.mean(ObservationId{1});
    }
    const double mean = sum / draws;
    const double error = std::sqrt((squares / draws - mean * mean) / draws);
    EXPECT_NEAR(mean, 0.05, 0.001 + 4.0 * error) << "the survey's base share is 5 %";
    EXPECT_LT(error, 0.001);
    EXPECT_NEAR(silt / draws, 0.5, 0.005) << "and its silt loading 0.5 g/m²";
}

} // namespace
} // namespace models::measures
