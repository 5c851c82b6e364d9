#include "models/scenario/read_approval.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string procedure = "lead: ecology.air\nprojects: 6 1/month\nhandling: 1 d\nelsewhere: 16 d\n"
                              "within: 30 d\nrefused: 3 %\n";

struct World {
    measures::Approval read(const std::string& yaml) {
        auto fields = example.part(yaml);
        auto approval = read_approval(fields, example.reading());
        fields.done();
        return approval;
    }
    WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
};

TEST(ReadApproval, ReadsTheStoryOfAProject) {
    World world;
    const auto part = world.read(procedure);
    ASSERT_EQ(world.example.mistakes(), "");
    const auto values = world.example.numbers.medians();
    EXPECT_NEAR(values[part.projects], 72.0 / 365.0, 1e-12) << "twelve months make a year";
    EXPECT_DOUBLE_EQ(quantile(part.handling.distribution, 0.5), 1.0);
    EXPECT_DOUBLE_EQ(quantile(part.elsewhere.distribution, 0.5), 16.0);
    EXPECT_EQ(part.within, 30 * sim::time::ticks_per_day);
    EXPECT_DOUBLE_EQ(values[part.refused], 0.03);
    EXPECT_DOUBLE_EQ(part.required, 0.95);
    EXPECT_FALSE(part.offset);
}

TEST(ReadApproval, ReadsAnOffsetOfSeveralPollutants) {
    World world;
    const auto part = world.read(procedure + "offset:\n"
                                             "  ratio: 2\n"
                                             "  NOx: {value: 0.05 t, range: 0.005..0.6, shape: lognormal, "
                                             "status: assumed}\n"
                                             "  VOC: 80 kg\n"
                                             "  pool: {NOx: 10 t, VOC: 15 t}\n"
                                             "  credits: [6.4b]\n");
    ASSERT_EQ(world.example.mistakes(), "");
    ASSERT_TRUE(part.offset);
    EXPECT_DOUBLE_EQ(part.offset->ratio, 2.0);
    ASSERT_EQ(part.offset->needs.size(), 2u);
    EXPECT_EQ(part.offset->needs[0].column, ledger::ColumnId{0});
    EXPECT_EQ(part.offset->needs[1].column, ledger::ColumnId{1});
    EXPECT_DOUBLE_EQ(quantile(part.offset->needs[0].tonnes.distribution, 0.5), 0.05);
    EXPECT_DOUBLE_EQ(quantile(part.offset->needs[1].tonnes.distribution, 0.5), 0.08);
    EXPECT_DOUBLE_EQ(world.example.numbers.medians()[part.offset->needs[1].pool], 15.0);
    EXPECT_EQ(part.offset->credits, std::vector{ledger::MeasureId{2}});
}

TEST(ReadApproval, ReportsCreditsOfNobodyAndPoolsOfNothing) {
    World world;
    world.read(procedure + "offset: {ratio: 2, NOx: 1 t, pool: {VOC: 15 t}, credits: [6.4c]}\n");
    const auto said = world.example.mistakes();
    for (const char* const mistake :
         {"there is no part '6.4c'", "did you mean '6.4b'?", "lacks 'NOx'", "unknown key 'VOC'"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
