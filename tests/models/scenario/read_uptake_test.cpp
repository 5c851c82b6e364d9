#include "models/scenario/read_uptake.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace models::scenario {
namespace {

using measures::Curve;
using testing::Example;
using testing::WrittenFolder;

struct World {
    World() { example.chart.add_line("asphalt.hot", example.chart.add_account("asphalt", ledger::GroupId{1})); }
    measures::Uptake read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto uptake = read_uptake(fields, example.reading(), std::nullopt);
        fields.done();
        return uptake;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadUptake, OfAShareNeedsNoLinesAndMayHaveControls) {
    World world;
    const auto part = world.read("of: share\ncurve: s\ndelay: 45 d\nramp: 180 d\nreach: 2 pp\npace: 1.2\n"
                                 "controls: [{lines: asphalt.*, efficiency: {VOC: 50 %}, effectiveness: 80 %, "
                                 "penetration: 40 %}]\n");
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_EQ(part.curve, Curve::s);
    EXPECT_DOUBLE_EQ(values[part.delay], 45.0);
    EXPECT_DOUBLE_EQ(values[part.ramp], 180.0);
    EXPECT_DOUBLE_EQ(values[part.reach], 0.02);
    EXPECT_DOUBLE_EQ(values[part.pace], 1.2);
    EXPECT_TRUE(part.shifts.empty());
    EXPECT_EQ(part.controls.size(), 1u);
}

TEST(ReadUptake, OfWarmMixNeedsAsphalt) {
    World world;
    world.read("of: warm_mix\ncurve: step\nreach: 5 pp\n");
    EXPECT_NE(world.example.mistakes().find("the district has no asphalt"), std::string::npos);
}

TEST(ReadUptake, ReachesByADifferenceOfShares) {
    World world;
    world.read("of: share\ncurve: step\nreach: 5 %\n");
    EXPECT_EQ(world.example.diagnostics.errors(), 1) << world.example.mistakes();
}

} // namespace
} // namespace models::scenario
