#include "models/scenario/read_units.hpp"

#include "models/scenario/reading/yaml.hpp"
#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace models::scenario {
namespace {

struct World : testing::Example {
    World() : Example{std::filesystem::temp_directory_path()} {}

    Offices read(const std::string& yaml) {
        node = reading::read_yaml(yaml, "units.yaml", diagnostics);
        return read_offices(node, context, places);
    }
    std::vector<plan::Place> places{{"north", {}, "town"}, {"south", {}, "town"}, {"inner", {}, "street"}};
};

constexpr const char* units = "units:\n"
                              "  ecology: {title: {zh: 甲, en: Ecology}}\n"
                              "  towns: {title: {zh: 乙, en: Towns}, members: town, size: 2, status: assumed}\n"
                              "  some_towns: {title: {zh: 丙, en: Some towns}, members: [south]}\n";
constexpr const char* teams = "teams:\n"
                              "  ecology.air: {unit: ecology, title: {zh: 丁, en: Air}, size: 4, status: assumed}\n"
                              "  crews: {title: {zh: 戊, en: Crews}, size: 3, status: assumed}\n";

TEST(ReadOffices, GiveEveryPlaceOfASizedUnitATeamOfItsOwn) {
    World world;
    const auto offices = world.read(std::string{units} + teams);
    ASSERT_EQ(world.mistakes(), "");
    ASSERT_EQ(offices.teams.size(), 4U);
    EXPECT_EQ(offices.teams[2].team.key, "north");
    EXPECT_EQ(offices.teams[3].team.place, 1U);
    EXPECT_EQ(world.numbers.medians()[offices.teams[3].size], 2.0);
    EXPECT_EQ(offices.teams[0].team.unit, 0U);
    EXPECT_FALSE(offices.teams[1].team.unit) << "for hire";
}

TEST(ReadOffices, LetSeveralUnitsStandForTheSamePlaces) {
    World world;
    const auto offices = world.read(std::string{units} + teams);
    ASSERT_EQ(offices.members.at("towns").size(), 2U);
    ASSERT_EQ(offices.members.at("some_towns").size(), 1U);
    EXPECT_EQ(offices.members.at("some_towns")[0].team, offices.members.at("towns")[1].team);
}

TEST(ReadOffices, ReportWhatDoesNotExist) {
    World world;
    world.read("units:\n"
               "  ecology: {title: {zh: 甲, en: Ecology}, size: 2, status: assumed}\n"
               "  villages: {title: {zh: 乙, en: Villages}, members: vilage}\n"
               "  streets: {title: {zh: 丙, en: Streets}, members: street}\n"
               "teams:\n"
               "  air: {unit: ecolgy, title: {zh: 丁, en: Air}, size: 4, status: assumed}\n");
    const auto all = world.mistakes();
    EXPECT_NE(all.find("unit 'ecology' has a size but no members"), std::string::npos) << all;
    EXPECT_NE(all.find("no place or kind of place 'vilage'"), std::string::npos) << all;
    EXPECT_NE(all.find("not every member of unit 'streets' has a team"), std::string::npos) << all;
    EXPECT_NE(all.find("there is no unit 'ecolgy'"), std::string::npos) << all;
}

} // namespace
} // namespace models::scenario
