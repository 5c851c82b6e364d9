#include "models/scenario/read_alert.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

struct World {
    measures::Alert read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto alert = read_alert(fields, example.reading());
        fields.done();
        return alert;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadAlert, ReadsTheStoryOfACall) {
    World world;
    const auto part = world.read("members: [towns]\ntrigger: rain\nseason: boiler_works\nwithin: 1 d\n"
                                 "turnout: 6 h\nwork: 1 d\nrequired: 80 %\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.job.desks.size(), 2u);
    EXPECT_EQ(part.within, sim::time::ticks_per_day);
    EXPECT_DOUBLE_EQ(quantile(part.turnout.distribution, 0.5), 0.25);
    EXPECT_DOUBLE_EQ(quantile(part.work.distribution, 0.5), 1.0);
    EXPECT_DOUBLE_EQ(part.required, 0.8);
    EXPECT_EQ(part.season.windows().front().opens,
              world.example.calendar.first_tick(*sim::time::parse_date("2026-03-16")));
}

TEST(ReadAlert, RequiresNineInTenUnlessToldAndKnowsNoTriggerButRain) {
    World world;
    const auto part = world.read("lead: ecology.air\ntrigger: smog\nwithin: 1 d\nturnout: 6 h\nwork: 1 d\n");
    EXPECT_DOUBLE_EQ(part.required, 0.9);
    EXPECT_NE(world.example.mistakes().find("smog"), std::string::npos);
    EXPECT_EQ(world.example.diagnostics.errors(), 1);
}

} // namespace
} // namespace models::scenario
