// A second plan without code: scenarios/example-district.

#include "models/scenario/load.hpp"
#include "models/study/study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace models::study {
namespace {

std::string folder() {
    return std::string{ABATE_SOURCE_DIR} + "/scenarios/example-district";
}

class ExampleDistrict : public ::testing::Test {
protected:
    ExampleDistrict() {
        std::ostringstream mistakes;
        loaded.diagnostics.print(mistakes);
        EXPECT_EQ(mistakes.str(), "");
    }

    std::size_t mix(const std::string& key) const {
        const auto& all = loaded.district->mixes;
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
        return static_cast<std::size_t>(found - all.begin());
    }

    Answer answer(const std::string& key) const {
        return run(*loaded.district, {.mixes = {mix(key)}, .design = sim::ensemble::Design::pairs(200, 1)}).answer;
    }

    static const TargetAnswer& target(const Answer& answer, const std::string& id) {
        const auto& all = answer.mixes.at(0).targets;
        return *std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    }

    scenario::Loaded loaded = scenario::load(folder());
};

TEST_F(ExampleDistrict, has_another_year_and_a_plan_of_its_own) {
    const auto& district = *loaded.district;
    EXPECT_EQ(sim::time::to_string(district.calendar.date(0)), "2027-01-01");
    EXPECT_EQ(district.plan.chapters.size(), 2U);
    EXPECT_EQ(district.plan.measures.size(), 10U);
    EXPECT_EQ(district.plan.parts.size(), 16U);
}

TEST_F(ExampleDistrict, gives_odds_that_are_neither_sure_nor_hopeless) {
    const auto odds = answer("plan");
    EXPECT_TRUE(odds.failures.empty());
    for (const std::string id : {"1.1b-users", "1.3a-warm", "2.2a-complaints", "3.1b-sewer", "3.2a-outfalls"}) {
        ASSERT_TRUE(target(odds, id).assurance) << id;
        EXPECT_GT(target(odds, id).assurance->value, 0.0) << id;
        EXPECT_LT(target(odds, id).assurance->value, 1.0) << id;
    }
}

TEST_F(ExampleDistrict, gives_no_odds_where_the_city_or_a_model_is_awaited) {
    const auto odds = answer("plan");
    EXPECT_FALSE(target(odds, "1.1-nox").assurance);
    EXPECT_FALSE(target(odds, "4.3a-quality").assurance);
}

TEST_F(ExampleDistrict, has_no_users_raised_without_its_plan) {
    EXPECT_EQ(target(answer("bau"), "1.1b-users").assurance->value, 0.0);
}

} // namespace
} // namespace models::study
