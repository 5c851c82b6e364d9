#include "models/scenario/read_roads.hpp"
#include "models/scenario/read_upkeep.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string yaml = R"(
classes: roads.csv
vehicle_km: 365 km/a
weight: 2000 kg
silt_of_traffic: 500 mg/m2
calibration: 0.5
wet_day_share: 75 %
particle_factors: {pm25: 0.15 g/km, pm10: 0.62 g/km, tsp: 3.23 g/km}
silt: {return_time: 3 d, wash: 40 %, removal_mechanised: 25 %, removal_manual: 10 %, mechanised_share: 97 %}
rounds:
  city: {carriageway: yes, passes: 2 1/d}
  village: {passes: 0.5 1/d}
survey: {silt: 0.5 g/m2, poor_share: 4.5 %, spread: 0.6, persistence: 0.6}
)";
const std::string csv = "class,round,vehicle_km_share,weight_t,silt_ratio,surveyed_roads,status,ref,note\n"
                        "avenue,city,0.8,2,1,30,assumed,,\n"
                        "lane,village,0.2,2,1,20,assumed,,\n";

/// An example with roads, read from these two files.
struct RoadExample {
    RoadExample(const std::string& text, const std::string& table)
        : files{{"sources/roads.yaml", text}, {"sources/roads.csv", table}},
          example{files.path()} {
        example.chart.add_group("road_dust");
        roads = read_roads(example.folder, example.context, example.around);
    }
    WrittenFolder files;
    Example example;
    std::optional<sources::Roads> roads;
};

TEST(ReadRoads, MakesALinePerClassOnTheAccountOfItsRound) {
    RoadExample world{yaml, csv};
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(world.roads->classes.size(), 2u);
    EXPECT_EQ(world.example.chart.accounts[1].key, "road_dust.village");
    EXPECT_EQ(world.example.chart.lines[1].key, "road_dust.village.lane");
    EXPECT_EQ(world.example.chart.lines[1].account, ledger::AccountId{1});
    const auto ledger = world.example.opened(*world.roads);
    // It never rains in the example: 0.15 x 0.5^0.91 x 2^1.02 x 0.5 g/km on 0.8 km a day.
    EXPECT_NEAR(ledger.balance(ledger::AccountId{0}, ledger::ColumnId{2}),
                150.0 * std::pow(0.5, 0.91) * std::pow(2.0, 1.02) * 0.5 * 0.8, 0.5);
}

TEST(ReadRoads, GivesNothingWhereTheScenarioHasNone) {
    const WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
    EXPECT_FALSE(read_roads(example.folder, example.context, example.around));
    EXPECT_EQ(example.mistakes(), "");
}

TEST(ReadRoads, ReportsEveryMistakeOfBothFiles) {
    auto text = yaml;
    text.replace(text.find("500 mg/m2"), 9, "500 mg/m3");
    auto table = csv;
    table.replace(table.find("village"), 7, "vilage");
    table.replace(table.find("0.2,"), 4, "0.3,");
    RoadExample world{text, table};
    const auto said = world.example.mistakes();
    EXPECT_NE(said.find("roads.yaml:5:18: error"), std::string::npos) << said;
    EXPECT_NE(said.find("roads.csv:3:6: error: there is no sweeping round 'vilage'"), std::string::npos) << said;
    EXPECT_NE(said.find("did you mean 'village'?"), std::string::npos) << said;
    EXPECT_NE(said.find("the shares of vehicle-kilometres sum to 110 %"), std::string::npos) << said;
}

TEST(ReadSweepingPart, OrdersMachinesForCarriageways) {
    RoadExample world{yaml, csv};
    auto fields = world.example.part("rounds: city\nmachines: 8 machine\nshare_a_machine: 0.1 pp\n"
                                     "delivery: {value: 120 d, range: 60..240, shape: lognormal, status: assumed}\n");
    const auto part = read_sweeping_part(fields, world.example.reading(), *world.roads);
    fields.done();
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.rounds, std::vector<std::size_t>{0});
    const auto values = world.example.numbers.medians();
    EXPECT_EQ(values[part.machines], 8.0);
    EXPECT_DOUBLE_EQ(values[part.share_a_machine], 0.001);
    EXPECT_EQ(values[part.extra_passes], 0.0);
    EXPECT_NEAR(sim::random::quantile(part.delivery.distribution, 0.95), 240.0, 1e-9);
}

TEST(ReadSweepingPart, SweepsAllRoundsUnlessToldWhich) {
    RoadExample world{yaml, csv};
    auto fields = world.example.part("extra_passes: 0.5 1/d\n");
    const auto part = read_sweeping_part(fields, world.example.reading(), *world.roads);
    fields.done();
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.rounds, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(sim::random::quantile(part.delivery.distribution, 0.5), 0.0);
}

TEST(ReadSweepingPart, RefusesMachinesWhereNothingIsSweptByHand) {
    RoadExample world{yaml, csv};
    auto fields = world.example.part("rounds: [city, village, town]\nmachines: 8 machine\ndelivery: 1 d\n");
    read_sweeping_part(fields, world.example.reading(), *world.roads);
    const auto said = world.example.mistakes();
    EXPECT_NE(said.find("there is no sweeping round 'town'"), std::string::npos) << said;
    EXPECT_NE(said.find("round 'village' has no mechanised share to raise"), std::string::npos) << said;
}

} // namespace
} // namespace models::scenario
