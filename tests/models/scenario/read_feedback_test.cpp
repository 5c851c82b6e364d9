#include "models/scenario/read_feedback.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string levels = "median: 0.9\nspread: 0.2\nnoise: 0.1\nbulletin: 10 d\nhandling: 0.5 d\nact: 20 d\n"
                           "effect: 15 %\nfades: 4 month\nwithin: 60 d\n";

struct World {
    measures::Feedback read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto feedback = read_feedback(fields, example.reading());
        fields.done();
        return feedback;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadFeedback, ReadsTheStoryOfANotice) {
    World world;
    const auto part = world.read("lead: ecology.air\nplaces: 12\nrequired: 80 %\n" + levels);
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_EQ(part.places, 12u);
    EXPECT_EQ(part.job.desks.size(), 1u);
    EXPECT_DOUBLE_EQ(values[part.median], 0.9);
    EXPECT_DOUBLE_EQ(values[part.spread], 0.2);
    EXPECT_DOUBLE_EQ(values[part.noise], 0.1);
    EXPECT_DOUBLE_EQ(quantile(part.bulletin.distribution, 0.5), 10.0);
    EXPECT_DOUBLE_EQ(quantile(part.handling.distribution, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(quantile(part.act.distribution, 0.5), 20.0);
    EXPECT_DOUBLE_EQ(values[part.effect], 0.15);
    EXPECT_NEAR(values[part.fades], 4.0 * 365.0 / 12.0, 1e-9);
    EXPECT_EQ(part.within, 60 * sim::time::ticks_per_day);
    EXPECT_DOUBLE_EQ(part.required, 0.8);
    EXPECT_NE(part.level, part.measuring);
    EXPECT_EQ(world.example.observations.find("6.4b.over"), part.over);
}

TEST(ReadFeedback, MeasuresEveryMember) {
    World world;
    const auto part = world.read("members: [towns]\n" + levels);
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.places, 2u);
    EXPECT_EQ(part.job.desks.size(), 2u);
    EXPECT_DOUBLE_EQ(part.required, 0.9);
}

TEST(ReadFeedback, ReportsPlacesBesideMembersAndAnEffortThatFadesBackwards) {
    World world;
    auto text = levels;
    text.replace(text.find("4 month"), 7, "-1 d");
    world.read("members: [towns]\nplaces: 3\n" + text);
    const auto said = world.example.mistakes();
    for (const char* const mistake : {"has both members and places", "fades must be at least 0 d"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

TEST(ReadFeedback, ReportsAPartWithNeitherPlacesNorMembers) {
    World world;
    world.read("lead: ecology.air\n" + levels);
    EXPECT_NE(world.example.mistakes().find("lacks 'places'"), std::string::npos) << world.example.mistakes();
}

} // namespace
} // namespace models::scenario
