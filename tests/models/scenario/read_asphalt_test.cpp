#include "models/scenario/read_asphalt.hpp"

#include "models/scenario/read_uptake.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string simple = R"(
mix: 36500 t/a
warm_share: 25 %
months: paving
factors:
  stack_nox: 1 g/t
  stack_voc: 100 mg/t
  stack_pm25: 10 mg/t
  stack_pm10: 20 mg/t
  stack_tsp: 40 mg/t
  load_out_voc: 30 mg/t
  silo_voc: 70 mg/t
  tank_voc: 0.5 g/t
  paving_voc: 1 kg/kt
warm_effects: {stack_nox: 30 %, stack_voc: 20 %, stack_particles: 25 %, fume: 60 %}
plants:
  plant_1: {share: 75 %}
  plant_2: {share: 25 %}
)";
const std::string months = "profile,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec,status,ref,note\n"
                           "paving,0,0,1,1,1,1,1,1,1,1,0,0,assumed,,\n";

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};
constexpr ledger::ColumnId tsp{4};
constexpr ledger::ColumnId activity{5};
constexpr ledger::GroupId group{1};

TEST(ReadAsphalt, ReadsFactorsInAnyUnitOfMassPerTonne) {
    const WrittenFolder files{{"sources/asphalt.yaml", simple}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    const auto asphalt = read_asphalt(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    const auto ledger = example.opened(*asphalt);
    // A hundred tonnes a day, a quarter of them warm
    EXPECT_EQ(ledger.balance(group, nox), 75 * 1000 + 25 * 700);
    EXPECT_EQ(ledger.balance(group, voc), 75 * (200 + 1000) + 25 * (80 + 40 + 400) + 100 * 500);
    EXPECT_EQ(ledger.balance(group, tsp), 75 * 40 + 25 * 30);
    EXPECT_EQ(example.chart.accounts[0].key, "asphalt.plant.hot");
    EXPECT_EQ(example.chart.accounts[1].key, "asphalt.plant.warm");
    EXPECT_EQ(ledger.balance(ledger::AccountId{1}, activity), 25 * 1e6);
}

TEST(ReadAsphalt, ReportsPlantsWhoseSharesAreNotAWhole) {
    auto text = simple;
    text.replace(text.find("75 %"), 4, "65 %");
    const WrittenFolder files{{"sources/asphalt.yaml", text}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    read_asphalt(example.folder, example.context, example.around);
    EXPECT_NE(example.mistakes().find("the shares of asphalt plants sum to 90 %"), std::string::npos)
        << example.mistakes();
}

TEST(ReadAsphalt, ReportsAFactorInAWrongUnit) {
    auto text = simple;
    text.replace(text.find("1 g/t"), 5, "1 g/km");
    const WrittenFolder files{{"sources/asphalt.yaml", text}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    read_asphalt(example.folder, example.context, example.around);
    EXPECT_EQ(example.diagnostics.errors(), 1) << example.mistakes();
}

TEST(ReadAsphalt, Daxing2026EmitsAFewTonnes) {
    Example example{std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026"};
    const auto asphalt = read_asphalt(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    const auto ledger = example.opened(*asphalt);
    // Back of an envelope: 400 000 t of mix, a quarter warm. NOx 12.5 g/t less 7.5 %: 4.6 t. VOC of the plants
    // (4.1 + 7.2 + 5.6) g/t less about 1.3 g/t: 6.2 t; paving 10 g/t less 15 %: 3.4 t.
    EXPECT_NEAR(ledger.balance(group, nox) * 365e-9, 4.6, 0.3);
    EXPECT_NEAR(ledger.balance(group, voc) * 365e-9, 6.2 + 3.4, 0.5);
}

TEST(ReadUptake, ReadsTheReachInPercentagePoints) {
    const WrittenFolder files{{"sources/asphalt.yaml", simple}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    const auto asphalt = read_asphalt(example.folder, example.context, example.around);
    auto fields = example.part("{of: warm_mix, curve: ramp, delay: 2 week, ramp: 90 d, reach: 7 pp}");
    const auto uptake = read_uptake(fields, example.reading(), asphalt);
    fields.done();
    ASSERT_EQ(example.mistakes(), "");
    const auto values = example.numbers.medians();
    EXPECT_DOUBLE_EQ(values[uptake.reach], 0.07);
    EXPECT_DOUBLE_EQ(values[uptake.delay], 14);
    EXPECT_EQ(uptake.curve, measures::Curve::ramp);
    ASSERT_EQ(uptake.shifts.size(), 2);
    EXPECT_EQ(uptake.shifts[0].from, asphalt->plant.hot);
    EXPECT_EQ(uptake.shifts[1].to, asphalt->paving.warm);
}

TEST(ReadUptake, ReportsAReachInPercentAndADistrictWithoutAsphalt) {
    const WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
    auto fields = example.part("{of: warm_mix, curve: ramp, reach: 7 %}");
    read_uptake(fields, example.reading(), std::nullopt);
    EXPECT_EQ(example.diagnostics.errors(), 2) << example.mistakes();
}

} // namespace
} // namespace models::scenario
