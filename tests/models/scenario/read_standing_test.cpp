#include "models/scenario/read_standing.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using measures::Every;
using sim::time::ticks_per_day;
using testing::Example;
using testing::WrittenFolder;

struct World {
    measures::Standing read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto standing = read_standing(fields, example.reading());
        fields.done();
        return standing;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadStanding, ReadsTheStoryOfAPeriod) {
    World world;
    const auto part = world.read("lead: ecology.air\nevery: half_year\ndue: 15 d\nwork: 3 d\nready: 5 d\n"
                                 "required: 75 %\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.every, Every::half_year);
    EXPECT_EQ(part.due, 15 * ticks_per_day);
    EXPECT_DOUBLE_EQ(quantile(part.work.distribution, 0.5), 3.0);
    ASSERT_TRUE(part.ready);
    EXPECT_DOUBLE_EQ(quantile(part.ready->distribution, 0.5), 5.0);
    EXPECT_DOUBLE_EQ(part.required, 0.75);
    EXPECT_EQ(part.job.deadline, world.example.calendar.horizon());
}

TEST(ReadStanding, HasItsDataAtOnceAndRequiresAllPeriodsUnlessTold) {
    World world;
    const auto part = world.read("lead: ecology.air\nevery: quarter\ndue: 1 month\nwork: 3 d\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_FALSE(part.ready);
    EXPECT_DOUBLE_EQ(part.required, 1.0);
    EXPECT_EQ(part.due, 365 * ticks_per_day / 12);
}

TEST(ReadStanding, ReportsPeriodsAndDaysThatAreNone) {
    World world;
    world.read("lead: ecology.air\nevery: fortnight\ndue: 0 d\nwork: 3 km\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake : {"fortnight", "due", "'3 km' is a distance"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
    EXPECT_EQ(world.example.diagnostics.errors(), 3) << said;
}

} // namespace
} // namespace models::scenario
