#include "models/scenario/read_deliverable.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

struct World {
    measures::Deliverable read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto deliverable = read_deliverable(fields, example.reading());
        fields.done();
        return deliverable;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadDeliverable, ReadsTheStoryOfADocument) {
    World world;
    const auto part = world.read("lead: ecology.air\nsupporting: [city_management]\ncopies: 5\ndrafting: 10 d\n"
                                 "review: 2 week\nreturned: 30 %\nrevision: 3 d\n");
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_EQ(part.copies, 5u);
    EXPECT_DOUBLE_EQ(quantile(part.drafting.distribution, 0.5), 10.0);
    EXPECT_DOUBLE_EQ(quantile(part.review.distribution, 0.5), 14.0);
    EXPECT_DOUBLE_EQ(values[part.returned], 0.3);
    EXPECT_DOUBLE_EQ(quantile(part.revision.distribution, 0.5), 3.0);
    ASSERT_EQ(part.job.desks.size(), 1u);
    EXPECT_EQ(part.job.desks[0].officers, (std::vector{measures::TeamId{0}, measures::TeamId{1}}));
    EXPECT_NE(part.returning, part.drafting.name);
}

TEST(ReadDeliverable, IsOneCopyOfEachMemberUnlessTold) {
    World world;
    const auto part = world.read("members: [towns]\ndrafting: 10 d\nreview: 14 d\nreturned: 0 %\nrevision: 0 d\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.copies, 1u);
    EXPECT_EQ(part.job.desks.size(), 2u);
}

TEST(ReadDeliverable, ReportsWhatIsMissing) {
    World world;
    world.read("lead: ecology.air\ncopies: 0\ndrafting: 10 d\nreturned: 130 %\nrevision: 0 d\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake : {"lacks 'review'", "0 is too small", "returned"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
