#include "models/scenario/read_turnover.hpp"

#include "tests/models/scenario/facilities_example.hpp"
#include "tests/models/sources/small_fleet.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using measures::Quota;
using measures::Replacement;
using measures::ShareAim;
using testing::Example;
using testing::WrittenFolder;

/// Light and heavy trucks with diesel and electric ones, and motorcycles without.
struct Trucks : sources::SmallFleet {
    Trucks() {
        add_class("truck_light", {});
        add_trucks();
        add_class("truck_heavy", {});
        add_trucks();
        add_class("motorcycle", {});
        add_powertrain("gasoline", {{"cn3", 2010, 2026, 1, 0}});
    }

    void add_trucks() {
        add_powertrain("diesel", {{"cn3", 2010, 2011, 10, 0}, {"cn4", 2012, 2013, 10, 0}, {"cn5", 2014, 2026, 10, 0}});
        add_powertrain("electric", {{"electric", 2020, 2026, 10, 0}});
    }
};

/// What a part written as YAML does, and what is wrong with it.
struct Reading {
    explicit Reading(const std::string& yaml) {
        reading::Fields fields = example.part(yaml);
        read_turnover(fields, example.reading(), trucks.fleet, policy);
        fields.done();
        values = example.numbers.medians();
        mistakes = example.mistakes();
    }

    WrittenFolder folder{{"empty.csv", ""}};
    Example example{folder.path()};
    Trucks trucks;
    measures::TurnoverPolicy policy;
    quantity::Values values;
    std::string mistakes;
};

TEST(ReadTurnover, OneShareStandsForAllClassesNamed) {
    const Reading read{"classes: [truck_light, truck_heavy]\nnew_energy_share: 36 %\nramp: 3 month\naim: 35 %\n"};
    ASSERT_EQ(read.mistakes, "");
    ASSERT_EQ(read.policy.purchases.size(), 1U);
    EXPECT_TRUE(read.policy.retirements.empty());
    const auto& part = read.policy.purchases[0];
    ASSERT_EQ(part.classes.size(), 2U);
    EXPECT_EQ(part.classes[1].fleet_class, 1U);
    EXPECT_EQ(read.values[part.classes[1].share], 0.36);
    EXPECT_EQ(read.values[part.ramp], 91.25);
    EXPECT_EQ(part.aim->share, 0.35);
    EXPECT_EQ(part.aim->of, ShareAim::Of::registrations);
}

TEST(ReadTurnover, EachClassMayHaveAShareOfItsOwn) {
    const Reading read{"new_energy_share: {truck_heavy: 20 %, truck_light: {value: 40 %, range: 30..50, shape: share, "
                       "status: assumed}}\naim_of: stock\n"};
    ASSERT_EQ(read.mistakes, "");
    const auto& part = read.policy.purchases.at(0);
    ASSERT_EQ(part.classes.size(), 2U);
    EXPECT_EQ(part.classes[0].fleet_class, 1U);
    EXPECT_EQ(read.values[part.classes[0].share], 0.20);
    EXPECT_NEAR(read.values[part.classes[1].share], 0.40, 1e-12);
    EXPECT_EQ(read.values[part.ramp], 0);
    EXPECT_FALSE(part.aim.has_value());
}

TEST(ReadTurnover, RetirementTakesStagesUpToTheOneNamedOldestFirst) {
    const Reading read{"retire: {classes: [truck_light, truck_heavy], powertrain: diesel, up_to_stage: cn4, "
                       "share: 50 %, per_month: 8 vehicle/month, replaced_by: electric}\n"};
    ASSERT_EQ(read.mistakes, "");
    EXPECT_TRUE(read.policy.purchases.empty());
    const auto& part = read.policy.retirements.at(0);
    ASSERT_EQ(part.eligible.size(), 8U); // four model years of two classes
    EXPECT_EQ(part.eligible[0].model_year, 2010);
    EXPECT_EQ(part.eligible[1].model_year, 2010);
    EXPECT_EQ(part.eligible[1].fleet_class, 1U);
    EXPECT_EQ(part.eligible[7].model_year, 2013);
    EXPECT_EQ(part.eligible[7].stage, 1U);
    EXPECT_EQ(read.values[part.quota.amount], 0.5);
    EXPECT_EQ(part.quota.of, Quota::Of::opening_share);
    EXPECT_EQ(part.quota.counts, Quota::Counts::retired);
    EXPECT_NEAR(read.values[part.per_month], 8, 1e-12);
    EXPECT_EQ(part.replacement, Replacement::electric);
}

TEST(ReadTurnover, AQuotaMayBeANumberOfAllThatAreGone) {
    const Reading read{"retire: {classes: truck_light, powertrain: diesel, up_to_stage: cn3, number: 7 vehicle, "
                       "counts: all_gone, per_month: 96 vehicle/a, replaced_by: nothing}\n"};
    ASSERT_EQ(read.mistakes, "");
    const auto& part = read.policy.retirements.at(0);
    EXPECT_EQ(part.quota.of, Quota::Of::number);
    EXPECT_EQ(part.quota.counts, Quota::Counts::all_gone);
    EXPECT_NEAR(read.values[part.per_month], 8, 1e-12);
    EXPECT_EQ(part.replacement, Replacement::nothing);
}

TEST(ReadTurnover, NumbersAreDrawnByThePartAndEnteredByTheMix) {
    const Reading read{"classes: truck_light\nnew_energy_share: {value: 36 %, range: 29..44, shape: share, "
                       "status: assumed}\n"};
    const auto& number = read.example.numbers[read.policy.purchases.at(0).classes.at(0).share];
    EXPECT_EQ(number.key, "plan/6.4b.new_energy_share");
    EXPECT_EQ(number.address, "6.4b.new_energy_share");
}

TEST(ReadTurnover, SaysWhatIsWrongAndWhatWasMeant) {
    const auto wrong = [](const std::string& yaml, const std::string& words) {
        const Reading read{yaml};
        EXPECT_NE(read.mistakes.find(words), std::string::npos) << words << "\n" << read.mistakes;
    };
    wrong("classes: [truck_lite]\nnew_energy_share: 36 %\n", "there is no fleet class 'truck_lite'");
    wrong("classes: [truck_lite]\nnew_energy_share: 36 %\n", "did you mean 'truck_light'?");
    wrong("classes: [motorcycle]\nnew_energy_share: 36 %\n", "motorcycle has no electric powertrain");
    wrong("new_energy_share: {truck_hevy: 36 %}\n", "did you mean 'truck_heavy'?");
    wrong("classes: [truck_light]\n", "lacks 'new_energy_share'");
    wrong("classes: [truck_light]\nnew_enrgy_share: 36 %\nretire: {}\n", "did you mean");
    wrong(
        "retire: {classes: truck_light, powertrain: diesel, up_to_stage: cn9, share: 5 %, per_month: 1 vehicle/month, "
        "replaced_by: electric}\n",
        "there is no stage of truck_light diesel 'cn9'");
    wrong("retire: {classes: truck_light, powertrain: disel, up_to_stage: cn3, share: 5 %, per_month: 1 vehicle/month, "
          "replaced_by: electric}\n",
          "did you mean 'diesel'?");
    wrong("retire: {classes: truck_light, powertrain: diesel, up_to_stage: cn3, share: 5 %, number: 3 vehicle, "
          "per_month: 1 vehicle/month, replaced_by: electric}\n",
          "a quota is a share or a number, not both");
}

} // namespace
} // namespace models::scenario
