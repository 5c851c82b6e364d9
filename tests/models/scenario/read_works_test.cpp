#include "models/scenario/read_works.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using measures::Exposure;
using testing::Example;
using testing::WrittenFolder;

const std::string steps = "permit: 2 d\npreparation: 45 d\nacceptance: 15 d\ncrews: crews.boilers\n";

struct World {
    measures::Works read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto works = read_works(fields, example.reading());
        fields.done();
        return works;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadWorks, CountsInTheUnitOfThePart) {
    World world;
    const auto part = world.read(steps + "lead: ecology.air\nunit: km\namount: 3 km\nsection: 500 m\n"
                                         "per_day: 30 m/d\nseason: boiler_works\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_DOUBLE_EQ(part.amount, 3.0);
    EXPECT_DOUBLE_EQ(part.section, 0.5);
    EXPECT_DOUBLE_EQ(world.example.numbers.medians()[part.per_day], 0.03);
    EXPECT_EQ(part.crews, measures::TeamId{2});
    EXPECT_EQ(part.season.windows().front().opens,
              world.example.calendar.first_tick(*sim::time::parse_date("2026-03-16")));
    EXPECT_EQ(part.exposure, Exposure::outdoors);
    EXPECT_DOUBLE_EQ(quantile(part.preparation.distribution, 0.5), 45.0);
}

TEST(ReadWorks, GoOnIndoorsAndAllYearWhenTheySaySo) {
    World world;
    const auto part = world.read(steps + "lead: ecology.air\nunit: site\namount: 4 site\nsection: 1 site\n"
                                         "per_day: 0.06 site/d\noutdoors: no\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.exposure, Exposure::indoors);
    EXPECT_EQ(part.season.windows().front().length(), 365 * sim::time::ticks_per_day);
}

TEST(ReadWorks, ReportsUnitsThatDoNotFit) {
    World world;
    world.read(steps + "lead: ecology.air\nunit: km\namount: 3 hm2\nsection: 1 km\nper_day: 0.1 km\n");
    const auto said = world.example.mistakes();
    EXPECT_NE(said.find("'3 hm2' is an area"), std::string::npos) << said;
    EXPECT_NE(said.find("per_day"), std::string::npos) << said;
    World shares;
    shares.read(steps + "lead: ecology.air\nunit: \"%\"\namount: 3\nsection: 1\nper_day: 1 1/d\n");
    EXPECT_NE(shares.example.mistakes().find("works are not counted in '%'"), std::string::npos);
}

TEST(ReadWorks, ReportsMoreSectionsThanAreFollowed) {
    World world;
    world.read(steps + "lead: ecology.air\nunit: km\namount: 13 km\nsection: 1 km\nper_day: 0.1 km/d\n");
    EXPECT_NE(world.example.mistakes().find("one desk would build 13 sections"), std::string::npos);
    World shared;
    shared.read(steps + "members: [towns]\nunit: km\namount: 13 km\nsection: 1 km\nper_day: 0.1 km/d\n");
    EXPECT_EQ(shared.example.mistakes(), "") << "each of two desks has seven";
}

} // namespace
} // namespace models::scenario
