// The worked answer of scenarios/toy/README.md.

#include "models/scenario/load.hpp"
#include "models/study/study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace models::study {
namespace {

const std::string folder = std::string{ABATE_SOURCE_DIR} + "/scenarios/toy";

template<class Items, class Key>
const auto& find(const Items& items, Key key) {
    return *std::find_if(items.begin(), items.end(), key);
}

class Toy : public ::testing::Test {
protected:
    Toy() {
        std::ostringstream mistakes;
        loaded.diagnostics.print(mistakes);
        EXPECT_EQ(mistakes.str(), "");
    }

    Answer answer(const std::vector<std::string>& mixes) const {
        StudyRequest request{.design = sim::ensemble::Design::pairs(4, 1)};
        for (const auto& key : mixes) {
            const auto& all = loaded.district->mixes;
            const auto found = std::find_if(all.begin(), all.end(), [&](const auto& mix) { return mix.key == key; });
            request.mixes.push_back(static_cast<std::size_t>(found - all.begin()));
        }
        return run(*loaded.district, request).answer;
    }

    static const TargetAnswer& target(const MixAnswer& mix, const std::string& id) {
        return find(mix.targets, [&](const auto& target) { return target.id == id; });
    }
    static const EmissionAnswer& emission(const MixAnswer& mix, const std::string& group, const std::string& column) {
        return find(mix.emissions, [&](const auto& e) { return e.group == group && e.pollutant == column; });
    }

    scenario::Loaded loaded = scenario::load(folder);
};

TEST_F(Toy, EmitsInTheBaseYearWhatPaperSays) {
    const auto mix = answer({"plan"}).mixes.at(0);
    EXPECT_NEAR(emission(mix, "boilers", "NOx").base_year.mean, 0.675, 1e-6);
    EXPECT_NEAR(emission(mix, "asphalt", "NOx").base_year.mean, 0.94, 1e-6);
    EXPECT_NEAR(emission(mix, "asphalt", "VOC").base_year.mean, 1.80, 1e-6);
    EXPECT_NEAR(emission(mix, "total", "NOx").base_year.mean, 1.615, 1e-6);
}

TEST_F(Toy, KeepsTheBaseYearUnderBau) {
    const auto mix = answer({"bau"}).mixes.at(0);
    EXPECT_NEAR(emission(mix, "total", "NOx").mix.mean, 1.615, 1e-6);
    EXPECT_EQ(emission(mix, "total", "NOx").change.mean, 0.0);
}

TEST_F(Toy, ReducesWhatPaperSays) {
    const auto mix = answer({"plan"}).mixes.at(0);
    const double boilers = 0.375 * 251 / 365;
    const double nox_of_asphalt = 10'000 * 10 * 0.30 * 1e-6 * 184 / 365;
    const double voc_of_asphalt = 10'000 * 20 * 0.50 * 1e-6 * 184 / 365;
    EXPECT_NEAR(emission(mix, "boilers", "NOx").change.mean, -boilers, 1e-6);
    EXPECT_NEAR(emission(mix, "asphalt", "NOx").change.mean, -nox_of_asphalt, 1e-6);
    EXPECT_NEAR(emission(mix, "asphalt", "VOC").change.mean, -voc_of_asphalt, 1e-6);
    EXPECT_NEAR(target(mix, "1.1a-nox").value.mean, boilers + nox_of_asphalt, 1e-6);
}

TEST_F(Toy, BooksEachReductionToItsPart) {
    const auto mix = answer({"plan"}).mixes.at(0);
    ASSERT_EQ(mix.parts.size(), 2u);
    EXPECT_EQ(mix.parts[0].effects[0].pollutant, "NOx");
    EXPECT_NEAR(mix.parts[0].effects[0].calendar_year.mean, -0.375 * 251 / 365, 1e-6);
    EXPECT_NEAR(mix.parts[0].effects[0].full_year.mean, -0.375, 1e-6);
    EXPECT_NEAR(mix.parts[1].effects[0].full_year.mean, -0.030, 1e-6);
}

TEST_F(Toy, FinishesTheBoilerOnTheFifthOfMay) {
    const auto mix = answer({"plan"}).mixes.at(0);
    EXPECT_EQ(mix.parts[0].finish_p50, "2026-05-05");
    EXPECT_EQ(mix.parts[0].on_time->value, 1.0);
}

TEST_F(Toy, JudgesItsTargets) {
    const auto mix = answer({"plan"}).mixes.at(0);
    EXPECT_EQ(target(mix, "1.1a-users").value.mean, 2.0);
    EXPECT_EQ(target(mix, "1.1a-users").assurance->value, 1.0);
    EXPECT_EQ(target(mix, "1.1a-nox").assurance->value, 0.0);
    EXPECT_NEAR(*target(mix, "1.1a-nox").expected_shortfall, 0.3 - 0.27300, 1e-4);
    EXPECT_NEAR(target(mix, "2.1a").value.mean, 10.0 * 184 / 365, 1e-6);
    EXPECT_EQ(target(mix, "2.1a").assurance->value, 1.0);
    EXPECT_EQ(mix.groups.at(0).all_met->value, 0.0);
    EXPECT_EQ(mix.groups.at(0).missed->mean, 1.0);
}

TEST_F(Toy, NeverJudgesAQuotaThatTheCityHasNotSet) {
    const auto mix = answer({"plan"}).mixes.at(0);
    const auto& quota = target(mix, "1.1a-quota");
    EXPECT_FALSE(quota.threshold);
    EXPECT_FALSE(quota.assurance);
    ASSERT_EQ(quota.reach.size(), 3u);
    EXPECT_EQ(quota.reach[1].assurance, 0.8);
    EXPECT_NEAR(quota.reach[1].threshold, 0.2730, 1e-4);
    EXPECT_EQ(mix.groups.at(0).not_set, std::vector<std::string>{"1.1a-quota"});
}

TEST_F(Toy, MissesTheSeasonWhenItsBudgetComesInOctober) {
    const auto mix = answer({"late"}).mixes.at(0);
    EXPECT_EQ(target(mix, "1.1a-users").value.mean, 1.0);
    EXPECT_FALSE(mix.parts[0].finish_p50);
    EXPECT_EQ(mix.parts[0].on_time->value, 0.0);
    EXPECT_EQ(emission(mix, "boilers", "NOx").change.mean, 0.0);
}

TEST_F(Toy, ComparesMixesFigureByFigure) {
    const auto compared = answer({"plan", "late"});
    const auto& users = find(compared.differences, [](const auto& d) { return d.key == "1.1a-users"; });
    EXPECT_EQ(users.a, "plan");
    EXPECT_EQ(users.mean, 1.0);
    EXPECT_EQ(users.better, 1.0);
    EXPECT_EQ(users.worse, 0.0);
    EXPECT_EQ(*users.assurance_difference, 1.0);
}

} // namespace
} // namespace models::study
