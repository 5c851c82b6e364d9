#include "models/scenario/read_lever.hpp"

#include "models/scenario/read_deliverable.hpp"
#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <string>

namespace models::scenario {
namespace {

using measures::Effect;
using testing::Example;
using testing::WrittenFolder;

/// A lever beside part 3.9a, a document of which officers must write two, and part 3.3a, which does not run.
struct World {
    World() {
        enter("3.9a");
        parts = {{"3.3a", false}, {"3.9a", true}, {"6.4b", true}};
    }
    /// Reads the document under a key of its own.
    void enter(const std::string& key) {
        document =
            reading::read_yaml("lead: ecology.air\ndrafting: 10 d\nreview: 14 d\nreturned: 30 %\nrevision: 2 d\n",
                               "plan/air.yaml", example.diagnostics);
        reading::Fields fields{document, example.context, {.what = "part 3.9a", .key = key, .address = "3.9a"}};
        read_deliverable(fields, example.reading());
        fields.done();
    }
    measures::Lever read(const std::string& acts_on) {
        auto fields = example.part("lead: ecology.air\nramp: 60 d\nacts_on:\n" + acts_on); // "plan/6.4b"
        auto lever = read_lever(fields, example.reading(), parts);
        fields.done();
        return lever;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
    reading::Node document;
    PartsOfMix parts;
};

TEST(ReadLever, PointsAtNumbersOfOtherPartsWithinTheirBounds) {
    World world;
    const auto lever = world.read("  - {parameter: 3.9a.returned, plus: -10 pp}\n"
                                  "  - {parameter: 3.9a.pace, times: {value: 0.9, range: 0.7..1, shape: lognormal, "
                                  "status: assumed}}\n");
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_EQ(lever.acts_on.size(), 2u);
    const auto values = world.example.numbers.medians();
    EXPECT_DOUBLE_EQ(values[lever.ramp], 60.0);
    EXPECT_EQ(lever.acts_on[0].on, *world.example.numbers.find("3.9a.returned"));
    EXPECT_EQ(lever.acts_on[0].effect, Effect::plus);
    EXPECT_DOUBLE_EQ(values[lever.acts_on[0].strength], -0.1);
    EXPECT_EQ(lever.acts_on[0].bounds.least, 0.0);
    EXPECT_EQ(lever.acts_on[0].bounds.most, 1.0);
    EXPECT_EQ(lever.acts_on[1].on, *world.example.numbers.find("3.9a.pace"));
    EXPECT_EQ(lever.acts_on[1].effect, Effect::times);
    EXPECT_DOUBLE_EQ(values[lever.acts_on[1].strength], 0.9);
    EXPECT_EQ(lever.acts_on[1].bounds.least, 0.0);
    EXPECT_GT(lever.acts_on[1].bounds.most, 1e300);
}

TEST(ReadLever, PrefersTheNumberThatTheMixChanged) {
    World world;
    world.enter("plan/3.9a");
    const auto lever = world.read("  - {parameter: 3.9a.pace, times: 0.9}\n");
    ASSERT_EQ(world.example.mistakes(), "");
    EXPECT_EQ(lever.acts_on.at(0).on, *world.example.numbers.find("plan/3.9a.pace"));
}

TEST(ReadLever, LeavesPartsAloneThatDoNotRun) {
    World world;
    const auto lever = world.read("  - {parameter: 3.3a.new_energy_share, times: 1.1}\n");
    EXPECT_EQ(world.example.mistakes(), "");
    EXPECT_TRUE(lever.acts_on.empty());
}

TEST(ReadLever, ReportsPartsAndNumbersThatAreNotThere) {
    World world;
    world.read("  - {parameter: 3.9b.pace, times: 1.1}\n"
               "  - {parameter: 3.9a.returnd, times: 1.1}\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake :
         {"there is no part '3.9b'", "there is no number '3.9a.returnd' to act on", "did you mean '3.9a.returned'?"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
    EXPECT_EQ(world.example.diagnostics.errors(), 2) << said;
}

TEST(ReadLever, ReportsNumbersThatAreDrawnForEachThing) {
    World world;
    world.read("  - {parameter: 3.9a.drafting, times: 0.9}\n");
    const auto said = world.example.mistakes();
    EXPECT_NE(said.find("'3.9a.drafting' is drawn for each thing anew"), std::string::npos) << said;
    EXPECT_NE(said.find("act on '3.9a.pace'"), std::string::npos) << said;
}

TEST(ReadLever, ReportsAStrengthThatIsMissingTwofoldOrOfAnotherKind) {
    World world;
    world.read("  - {parameter: 3.9a.pace}\n"
               "  - {parameter: 3.9a.pace, times: 0.9, plus: 1}\n"
               "  - {parameter: 3.9a.returned, plus: 10 %}\n");
    EXPECT_EQ(world.example.diagnostics.errors(), 3) << world.example.mistakes();
    EXPECT_NE(world.example.mistakes().find("a lever needs either 'times' or 'plus'"), std::string::npos);
}

} // namespace
} // namespace models::scenario
