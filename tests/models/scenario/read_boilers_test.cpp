#include "models/scenario/read_boilers.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using ledger::Grade;
using testing::Example;
using testing::WrittenFolder;

const std::string two_kinds = R"(
users: sources/users.csv
heating_season: heating
gas: 730000 m3/a
graded_a_or_b: 1 user
flue_gas: 10 m3/m3
low_nox: 30 mg/m3
operating_ratio: {low_nox: 0.5, other: 1}
grades: {a: 15 mg/m3, a_coupled: 20 mg/m3, b: 30 mg/m3, c: 80 mg/m3}
kinds:
  heating: {title: {zh: 供热, en: Heat}, heating_share: 100 %, voc: 0.02 g/m3, pm25: 0.03 g/m3}
  process: {title: {zh: 工艺, en: Process}, heating_share: 0 %, voc: 120 mg/m3, pm25: 30 mg/m3}
)";
const std::string header = "id,kind,steam_t_h,gas_weight,nox_mg_m3,heat_pump_share,readiness,status\n";

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};

TEST(ReadBoilers, OpensUsersInOrderOfReadinessWithTheirGasAndFactors) {
    const WrittenFolder files{{"sources/boilers.yaml", two_kinds},
                              {"sources/users.csv", header + "late,heating,10,1,30,0,2,assumed\n"
                                                             "soon,process,5,1,30,0.5,1,assumed\n"}};
    Example example{files.path()};
    const auto boilers = read_boilers(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    ASSERT_TRUE(boilers);
    ASSERT_EQ(boilers->users.size(), 2);
    const auto& soon = boilers->users[0];
    const auto& late = boilers->users[1];
    EXPECT_EQ(example.chart.lines[index(soon.line)].key, "boilers.soon");
    EXPECT_EQ(example.chart.accounts[index(example.chart.lines[index(soon.line)].account)].key, "boilers.process");

    const auto ledger = example.opened(*boilers);
    EXPECT_EQ(ledger.grade(soon.line), Grade::b);
    EXPECT_EQ(ledger.grade(late.line), Grade::c);
    // 1000 m3 a day each; 30 mg/m3 of flue gas, ten times as much of it as gas, ratio one half
    EXPECT_EQ(ledger.value(late.line, nox), 1000 * 150);
    EXPECT_EQ(ledger.value(soon.line, nox), 1000 * 150 * 0.5);
    EXPECT_EQ(ledger.value(late.line, voc), 1000 * 20);
    EXPECT_EQ(ledger.value(soon.line, voc), 1000 * 120 * 0.5);
}

TEST(ReadBoilers, HeatingFollowsTheSeasonAndProcessesDoNot) {
    const WrittenFolder files{{"sources/boilers.yaml", two_kinds}, {"sources/users.csv", header}};
    Example example{files.path()};
    read_boilers(example.folder, example.context, example.around);
    const auto factor = [&](std::size_t profile, std::size_t day) {
        return example.chart.profiles[profile].factors[day];
    };
    EXPECT_EQ(example.chart.profiles[0].key, "boilers.heating");
    EXPECT_GT(factor(0, 0), 3.0);
    EXPECT_EQ(factor(0, 180), 0.0);
    EXPECT_EQ(factor(1, 0), 1.0);
    EXPECT_EQ(factor(1, 180), 1.0);
}

TEST(ReadBoilers, ReportsEveryMistakeInTheTableAtOnce) {
    const WrittenFolder files{{"sources/boilers.yaml", two_kinds},
                              {"sources/users.csv", header + "one,heat,10,1,30,0,1,assumed\n"
                                                             "two,process,5,-1,30,0,2,assumed\n"
                                                             "two,process,5,1,30,0,3,assumed\n"
                                                             "four,process,5,1,30,1.5,four,assumed\n"}};
    Example example{files.path()};
    read_boilers(example.folder, example.context, example.around);
    const auto mistakes = example.mistakes();
    EXPECT_NE(mistakes.find("users.csv:2:5: error: there is no kind of boiler user 'heat'"), std::string::npos);
    EXPECT_NE(mistakes.find("users.csv:4:1: error: boiler user 'two' stands in the table twice"), std::string::npos);
    EXPECT_NE(mistakes.find("users.csv:3:"), std::string::npos);
    EXPECT_NE(mistakes.find("'four' is not a whole number"), std::string::npos);
    EXPECT_EQ(example.diagnostics.errors(), 5) << mistakes;
}

TEST(ReadBoilers, ReportsAnUnknownKeyAndAMissingOne) {
    auto text = two_kinds;
    text.replace(text.find("low_nox: 30"), 7, "low_nix");
    const WrittenFolder files{{"sources/boilers.yaml", text}, {"sources/users.csv", header}};
    Example example{files.path()};
    read_boilers(example.folder, example.context, example.around);
    EXPECT_NE(example.mistakes().find("lacks 'low_nox'"), std::string::npos);
    EXPECT_NE(example.mistakes().find("unknown key 'low_nix'"), std::string::npos);
}

TEST(ReadBoilers, ADistrictWithoutTheFileHasNoBoilers) {
    const WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
    EXPECT_FALSE(read_boilers(example.folder, example.context, example.around));
    EXPECT_TRUE(example.diagnostics.empty());
}

TEST(ReadBoilers, Daxing2026HasAHundredAndFiftyUsersSixtyOfThemGradedAndNobodyInGradeD) {
    Example example{std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026"};
    const auto boilers = read_boilers(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    ASSERT_EQ(boilers->users.size(), 150);
    const auto ledger = example.opened(*boilers);
    const ledger::GroupId group{0};
    EXPECT_EQ(ledger.tally(group, Grade::a), 0);
    EXPECT_EQ(ledger.tally(group, Grade::b), 60);
    EXPECT_EQ(ledger.tally(group, Grade::d), 0);
    // Back of an envelope: 4.2e8 m3 x 0.3 g/m3 = 126 t of NOx; 4.2e8 x 0.05 = 21 t of VOC; 4.2e8 x 0.03 = 12.6 t of
    // PM2.5 (medians: the triangular total has its median at 4.23e8).
    EXPECT_NEAR(ledger.balance(group, nox) * 365e-9, 126, 7);
    EXPECT_NEAR(ledger.balance(group, voc) * 365e-9, 20, 2);
    EXPECT_NEAR(ledger.balance(group, ledger::ColumnId{2}) * 365e-9, 12.7, 0.3);
}

} // namespace
} // namespace models::scenario
