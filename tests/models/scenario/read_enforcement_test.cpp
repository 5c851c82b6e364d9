#include "models/scenario/read_enforcement.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string needed_fields = "lead: ecology.air\nsubjects: 4000 vehicle\nviolating: 12 %\nfloor: 3 %\n"
                                  "checks: 200 1/month\na_tour: 50\ntour: 0.5 d\ndetects: 70 %\ndeterrence: 1\n"
                                  "tolerated: 8 %\n";

/// An example with a line of asphalt to hold a control on.
struct World {
    World() { example.chart.add_line("asphalt.hot", example.chart.add_account("asphalt", ledger::GroupId{1})); }
    measures::Enforcement read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto enforcement = read_enforcement(fields, example.reading());
        fields.done();
        return enforcement;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadEnforcement, ReadsTheStoryOfTheChecks) {
    World world;
    const auto part = world.read(needed_fields + "controls:\n  - {lines: asphalt.hot, efficiency: {VOC: 30 %}, "
                                                 "effectiveness: 60 %, penetration: 40 %}\n");
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_DOUBLE_EQ(values[part.subjects], 4000.0);
    EXPECT_DOUBLE_EQ(values[part.violating], 0.12);
    EXPECT_DOUBLE_EQ(values[part.floor], 0.03);
    EXPECT_NEAR(values[part.checks], 2400.0 / 365.0, 1e-12);
    EXPECT_EQ(part.a_tour, 50u);
    EXPECT_DOUBLE_EQ(quantile(part.tour.distribution, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(values[part.detects], 0.7);
    EXPECT_DOUBLE_EQ(values[part.deterrence], 1.0);
    EXPECT_DOUBLE_EQ(part.tolerated, 0.08);
    ASSERT_EQ(part.controls.size(), 1u);
    EXPECT_DOUBLE_EQ(values[part.controls[0].penetration], 0.4);
    EXPECT_EQ(world.example.observations.find("6.4b.violating"), part.still_violating);
    EXPECT_EQ(world.example.observations.find("6.4b.caught"), part.caught);
}

TEST(ReadEnforcement, ReportsEveryFieldThatIsMissing) {
    World world;
    world.read("lead: ecology.air\n");
    const auto said = world.example.mistakes();
    for (const char* const field :
         {"subjects", "violating", "floor", "checks", "a_tour", "tour", "detects", "deterrence", "tolerated"}) {
        EXPECT_NE(said.find("lacks '" + std::string{field} + "'"), std::string::npos) << field << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
