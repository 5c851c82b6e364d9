#include "models/scenario/read_inspection.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using measures::Inspection;
using testing::Example;
using testing::WrittenFolder;

const std::string needed_fields = "lead: ecology.air\npopulation: 60 firm\ncoverage: 50 %\na_tour: 3\ntour: 1 d\n"
                                  "faulty: 30 %\nrectify: 30 d\n";

struct World {
    Inspection read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto inspection = read_inspection(fields, example.reading());
        fields.done();
        return inspection;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadInspection, ReadsTheStoryOfTheVisits) {
    World world;
    const auto part = world.read(needed_fields + "supporting: [city_management]\nrounds: 2\nseason: boiler_works\n"
                                                 "outdoors: yes\npersists: 5 %\nneeded: 95 %\npace: 1.5\n");
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_EQ(part.job.measure, ledger::MeasureId{2});
    EXPECT_EQ(part.job.desks.at(0).officers, (std::vector{measures::TeamId{0}, measures::TeamId{1}}));
    EXPECT_DOUBLE_EQ(values[part.job.pace], 1.5);
    EXPECT_DOUBLE_EQ(values[part.population], 60.0);
    EXPECT_DOUBLE_EQ(values[part.coverage], 0.5);
    EXPECT_EQ(part.rounds, 2);
    EXPECT_EQ(part.season.windows().at(0).length(), 244 * sim::time::ticks_per_day);
    EXPECT_EQ(part.site, Inspection::Site::outdoors);
    EXPECT_EQ(part.a_tour, 3u);
    EXPECT_DOUBLE_EQ(quantile(part.tour.distribution, 0.5), 1.0);
    EXPECT_DOUBLE_EQ(values[part.faulty], 0.3);
    EXPECT_DOUBLE_EQ(quantile(part.rectify.distribution, 0.5), 30.0);
    EXPECT_DOUBLE_EQ(values[part.persists], 0.05);
    EXPECT_DOUBLE_EQ(part.needed, 0.95);
    EXPECT_NE(part.finding, part.persisting);
    EXPECT_EQ(world.example.observations.find("6.4b.rectified"), part.rectified);
}

TEST(ReadInspection, VisitsOnceIndoorsAllYearUnlessTold) {
    World world;
    const auto part = world.read(needed_fields);
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.rounds, 1);
    EXPECT_EQ(part.season.windows().at(0).length(), 365 * sim::time::ticks_per_day);
    EXPECT_EQ(part.site, Inspection::Site::indoors);
    EXPECT_EQ(world.example.numbers.medians()[part.persists], 0.0);
    EXPECT_EQ(part.needed, 1.0);
    EXPECT_TRUE(part.controls.empty());
}

TEST(ReadInspection, HasADeskInEveryPlaceWhereMembersLead) {
    World world;
    auto text = needed_fields;
    text.replace(text.find("lead: ecology.air"), 17, "members: [towns]");
    const auto part = world.read(text);
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(part.job.desks.size(), 2u);
    EXPECT_EQ(part.job.desks[1].entity, 1u);
}

TEST(ReadInspection, CountsThingsWithOrWithoutAUnit) {
    World world;
    for (const char* const population :
         {"60", "60 shop", "{value: 60 site, range: 50..70, shape: lognormal, status: assumed}", "{value: 60}"}) {
        World fresh;
        auto text = needed_fields;
        text.replace(text.find("60 firm"), 7, population);
        const auto part = fresh.read(text);
        EXPECT_EQ(fresh.example.mistakes(), "");
        EXPECT_DOUBLE_EQ(fresh.example.numbers.medians()[part.population], 60.0) << population;
    }
    world.read("lead: ecology.air\npopulation: 60 km\ncoverage: 50 %\na_tour: 0\ntour: 1 d\nfaulty: 130 %\n"
               "rectify: 30 d\nrepeats: 2\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake : {"'60 km' is a distance", "a_tour must be at least 1",
                                      "faulty must be at most 100 %", "unknown key 'repeats'"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
