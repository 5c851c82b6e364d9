#include "models/scenario/read_clearance.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string needed_fields = "lead: ecology.air\narrivals: 6 1/month\nfound: 10 d\nhandling: 0.5 d\n"
                                  "clearing: 12 d\nwithin: 30 d\n";

struct World {
    measures::Clearance read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto clearance = read_clearance(fields, example.reading());
        fields.done();
        return clearance;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadClearance, ReadsTheStoryOfAFault) {
    World world;
    const auto part = world.read(needed_fields + "stock: 12\nrequired: 95 %\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_NEAR(world.example.numbers.medians()[part.arrivals], 72.0 / 365.0, 1e-12) << "twelve months make a year";
    EXPECT_EQ(world.example.numbers.medians()[part.stock], 12);
    EXPECT_DOUBLE_EQ(quantile(part.found.distribution, 0.5), 10.0);
    EXPECT_DOUBLE_EQ(quantile(part.handling.distribution, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(quantile(part.clearing.distribution, 0.5), 12.0);
    EXPECT_EQ(part.within, 30 * sim::time::ticks_per_day);
    EXPECT_DOUBLE_EQ(part.required, 0.95);
    EXPECT_EQ(world.example.observations.find("6.4b.open"), part.open);
}

TEST(ReadClearance, BeginsWithoutStockAndRequiresNineInTenUnlessTold) {
    World world;
    const auto part = world.read(needed_fields);
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(world.example.numbers.medians()[part.stock], 0);
    EXPECT_DOUBLE_EQ(part.required, 0.9);
}

TEST(ReadClearance, ReportsALimitThatIsNotCertainAndARateThatIsNone) {
    World world;
    world.read("lead: ecology.air\narrivals: 6 km\nfound: 10 d\nhandling: 0.5 d\nclearing: 12 d\n"
               "within: {value: 30 d, range: 20..40, shape: lognormal, status: assumed}\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake : {"'6 km' is a distance", "within must be certain"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
