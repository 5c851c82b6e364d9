#include "models/scenario/read_retrofit.hpp"

#include "models/scenario/read_boilers.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using ledger::Grade;
using testing::Example;

const std::string steps = "steps: {permit: 10 d, design: 20 d, works: {value: 30 d, between: 20..45, shape: "
                          "triangular, status: assumed}, rework: 2 week, commissioning: 5 d, grading: 15 d}\n";
const std::string part = "lead: ecology.air\n"
                         "supporting: [city_management]\n"
                         "crews: crews.boilers\n"
                         "season: boiler_works\n"
                         "facilities: boilers\n"
                         "wanted: 20\n"
                         "aim: b\n"
                         "fails: 10 %\n"
                         "boilers: {nox: 27 mg/m3, coupled: 10 %, heat_pump_share: 30 %}\n" +
                         steps;

/// The district's own boilers, and a part that renovates them.
struct World : Example {
    World() : Example{std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026"} {
        boilers = read_boilers(folder, context, around);
    }

    measures::Retrofit retrofit(const std::string& yaml) {
        auto fields = Example::part(yaml);
        auto read = read_retrofit(fields, reading(), boilers, std::nullopt);
        fields.done();
        return read;
    }

    std::optional<sources::Boilers> boilers;
};

TEST(ReadRetrofit, ReadsTheStoryOfTheWorks) {
    World world;
    const auto read = world.retrofit(part);
    ASSERT_EQ(world.mistakes(), "");
    const auto values = world.numbers.medians();
    EXPECT_EQ(read.job.desks[0].officers, (std::vector{measures::TeamId{0}, measures::TeamId{1}}));
    EXPECT_EQ(read.crews, measures::TeamId{2});
    EXPECT_EQ(read.aim, Grade::b);
    EXPECT_EQ(read.wanted, 20);
    EXPECT_EQ(read.facilities.size(), 150);
    EXPECT_DOUBLE_EQ(values[read.job.pace], 1);
    EXPECT_DOUBLE_EQ(values[read.rework], 0.1);
    EXPECT_DOUBLE_EQ(quantile(read.steps.rework.distribution, 0.5), 14);
    EXPECT_NEAR(quantile(read.steps.works.distribution, 1e-12), 20, 1e-3);
    EXPECT_EQ(read.season.windows().size(), 1);
}

TEST(ReadRetrofit, LuckHasNamesOfItsOwnThatAllMixesShare) {
    World world;
    const auto plan = world.retrofit(part);
    auto node = reading::read_yaml(part, "plan/air.yaml", world.diagnostics);
    reading::Fields fields{node, world.context, {.what = "measure 6.4b", .key = "maximum/6.4b", .address = "6.4b"}};
    const auto maximum = read_retrofit(fields, world.reading(), world.boilers, std::nullopt);
    EXPECT_EQ(plan.steps.permit.name, maximum.steps.permit.name);
    EXPECT_EQ(plan.failing, maximum.failing);
    EXPECT_NE(plan.steps.permit.name, plan.steps.design.name);
    EXPECT_NE(plan.steps.permit.name, sim::random::name("6.4b.steps.permit")); // the register's
}

TEST(ReadRetrofit, WithoutASeasonCrewsMayWorkAllYear) {
    World world;
    auto text = part;
    text.erase(text.find("season"), std::string{"season: boiler_works\n"}.size());
    const auto read = world.retrofit(text);
    ASSERT_EQ(world.mistakes(), "");
    EXPECT_EQ(read.season.windows().front().length(), 365 * sim::time::ticks_per_day);
}

TEST(ReadRetrofit, ReportsUnknownTeamsSeasonsAndKeysTogether) {
    World world;
    auto text = part;
    text.replace(text.find("city_management"), 15, "city_managment");
    text.replace(text.find("boiler_works"), 12, "boiler_work");
    text += "wnted: 3\n";
    world.retrofit(text);
    const auto mistakes = world.mistakes();
    EXPECT_NE(mistakes.find("there is no team 'city_managment'"), std::string::npos);
    EXPECT_NE(mistakes.find("did you mean 'city_management'?"), std::string::npos);
    EXPECT_NE(mistakes.find("there is no season 'boiler_work'"), std::string::npos);
    EXPECT_NE(mistakes.find("unknown key 'wnted'"), std::string::npos);
    EXPECT_EQ(world.diagnostics.errors(), 3) << mistakes;
}

TEST(ReadRetrofit, ReportsADurationThatErrsWithSomethingElse) {
    World world;
    auto text = part;
    text.replace(text.find("permit: 10 d"), 12,
                 "permit: {value: 10 d, range: 5..20, shape: lognormal, with: boilers.nox, status: assumed}");
    world.retrofit(text);
    EXPECT_NE(world.mistakes().find("'with' has no meaning here"), std::string::npos) << world.mistakes();
}

TEST(ReadRetrofit, ReportsFacilitiesThatTheDistrictDoesNotHave) {
    World world;
    world.boilers.reset();
    world.retrofit(part);
    EXPECT_NE(world.mistakes().find("the district has no boiler users"), std::string::npos);
}

TEST(ReadRetrofit, ReadsThingsThatAreOnlyCounted) {
    World world;
    const auto read = world.retrofit("lead: ecology.air\nfacilities: counted\npopulation: 1800 shop\nwanted: 80\n"
                                     "joining: 30 d\ncontrols: [{lines: boilers.*, efficiency: {VOC: 60 %}, "
                                     "effectiveness: 80 %, penetration: 90 %}]\n" +
                                     steps);
    ASSERT_EQ(world.mistakes(), "");
    EXPECT_EQ(read.wanted, 80u);
    ASSERT_EQ(read.facilities.size(), 80u);
    EXPECT_FALSE(read.facilities[79].line);
    EXPECT_EQ(read.facilities[79].entity, 79u);
    EXPECT_FALSE(read.crews);
    ASSERT_TRUE(read.joining);
    EXPECT_DOUBLE_EQ(quantile(read.joining->distribution, 0.5), 30.0);
    const auto& counted = std::get<measures::CountedUpgrade>(read.upgrade);
    EXPECT_DOUBLE_EQ(world.numbers.medians()[counted.population], 1800.0);
    EXPECT_EQ(counted.controls.size(), 1u);
}

TEST(ReadRetrofit, AsksForCrewsAndAnAimWhereFacilitiesHaveLines) {
    World world;
    world.retrofit("lead: ecology.air\nfacilities: boilers\nwanted: 20\n"
                   "boilers: {nox: 27 mg/m3}\n" +
                   steps);
    const auto mistakes = world.mistakes();
    EXPECT_NE(mistakes.find("lacks 'aim'"), std::string::npos) << mistakes;
    EXPECT_NE(mistakes.find("lacks 'crews'"), std::string::npos) << mistakes;
}

} // namespace
} // namespace models::scenario
