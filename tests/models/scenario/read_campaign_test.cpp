#include "models/scenario/read_campaign.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

/// An example with two lines of asphalt.
struct Lines {
    Lines() : example{files.path()} {
        const auto account = example.chart.add_account("asphalt", ledger::GroupId{1});
        example.chart.add_line("asphalt.hot", account);
        example.chart.add_line("asphalt.warm", account);
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example;
};

TEST(ReadCampaign, StandsOnLinesByPatternInItsSeason) {
    Lines world;
    auto fields = world.example.part(R"(
season: boiler_works
ramp: 2 week
controls:
  - lines: [asphalt.*, asphalt.hot]
    efficiency: {PM2.5: 30 %, TSP: 36 %}
    effectiveness: 60 %
    penetration: 40 %
)");
    const auto campaign = read_campaign(fields, world.example.reading());
    fields.done();
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(campaign.controls.size(), 1u);
    const auto& control = world.example.chart.controls[index(campaign.controls[0].control)];
    EXPECT_EQ(control.key, "plan/6.4b#1");
    EXPECT_EQ(control.lines, (std::vector<ledger::LineId>{ledger::LineId{0}, ledger::LineId{1}})) << "each once";
    ASSERT_EQ(campaign.controls[0].efficiencies.size(), 2u);
    EXPECT_EQ(campaign.controls[0].efficiencies[1].column, ledger::ColumnId{4});
    const auto values = world.example.numbers.medians();
    EXPECT_DOUBLE_EQ(values[campaign.controls[0].efficiencies[1].share], 0.36);
    EXPECT_DOUBLE_EQ(values[campaign.ramp], 14.0);
    EXPECT_EQ(campaign.season.windows().at(0).opens,
              world.example.calendar.first_tick(*sim::time::parse_date("2026-03-16")));
}

TEST(ReadCampaign, LastsAllYearUnlessASeasonEndsIt) {
    Lines world;
    auto fields = world.example.part("controls: [{lines: asphalt.hot, efficiency: {TSP: 36 %}, effectiveness: 60 %, "
                                     "penetration: 40 %}]\n");
    const auto campaign = read_campaign(fields, world.example.reading());
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(campaign.season.windows().size(), 1u);
    EXPECT_EQ(campaign.season.windows()[0].opens, 0);
    EXPECT_EQ(campaign.season.windows()[0].closes, world.example.calendar.horizon() + 1);
}

TEST(ReadCampaign, ReportsLinesPollutantsAndControlsThatAreNotThere) {
    Lines world;
    auto fields = world.example.part("controls: [{lines: roads.*, efficiency: {dust: 36 %}, effectiveness: 60 %, "
                                     "penetration: 140 %}]\n");
    read_campaign(fields, world.example.reading());
    auto empty = world.example.part("season: boiler_works\n");
    read_campaign(empty, world.example.reading());
    const auto said = world.example.mistakes();
    for (const char* const mistake :
         {"no line fits 'roads.*'", "unknown key 'dust'", "penetration", "a campaign needs at least one control"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

TEST(ReadCampaign, NeedsNoControlsWhereItsComplianceCounts) {
    Lines world;
    auto fields = world.example.part("season: boiler_works\ncompliance: 85 %\n");
    const auto campaign = read_campaign(fields, world.example.reading());
    fields.done();
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_TRUE(campaign.controls.empty());
    ASSERT_TRUE(campaign.compliance);
    EXPECT_DOUBLE_EQ(world.example.numbers.medians()[*campaign.compliance], 0.85);
}

} // namespace
} // namespace models::scenario
