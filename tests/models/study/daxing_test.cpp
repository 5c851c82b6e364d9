// The shipped scenario: does it load, close from below, keep its invariants, and give the same bits everywhere?

#include "models/scenario/load.hpp"
#include "models/study/study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <sstream>
#include <string>
#include <vector>

namespace models::study {
namespace {

const std::string folder = std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026";

class Daxing : public ::testing::Test {
protected:
    static void SetUpTestSuite() { loaded_ = new scenario::Loaded{scenario::load(folder)}; }
    static void TearDownTestSuite() {
        delete loaded_;
        loaded_ = nullptr;
    }

    static const district::District& district() { return *loaded_->district; }

    static std::size_t mix(const std::string& key) {
        const auto& mixes = district().mixes;
        const auto found = std::find_if(mixes.begin(), mixes.end(), [&](const auto& m) { return m.key == key; });
        EXPECT_NE(found, mixes.end()) << key;
        return static_cast<std::size_t>(found - mixes.begin());
    }

    static Study study(const std::vector<std::string>& keys, std::uint64_t replications, std::size_t threads = 0) {
        StudyRequest request{.design = sim::ensemble::Design::pairs(replications, 1), .threads = threads};
        for (const auto& key : keys) {
            request.mixes.push_back(mix(key));
        }
        return run(district(), request);
    }

    static double base_year(const MixAnswer& mix, const std::string& group, const std::string& pollutant) {
        for (const auto& emission : mix.emissions) {
            if (emission.group == group && emission.pollutant == pollutant) {
                return emission.base_year.mean;
            }
        }
        ADD_FAILURE() << group << " " << pollutant;
        return 0.0;
    }

    static scenario::Loaded* loaded_;
};

scenario::Loaded* Daxing::loaded_ = nullptr;

TEST_F(Daxing, LoadsWithoutAnyMistake) {
    std::ostringstream mistakes;
    loaded_->diagnostics.print(mistakes);
    ASSERT_EQ(loaded_->diagnostics.errors(), 0u) << mistakes.str();
}

// Memo groups are part of these totals: the airport of NOx, consumer products of VOC. docs/plausibility.md has the
// arithmetic of every group.
TEST_F(Daxing, ClosesItsBaseYearFromBelow) {
    const auto answer = study({"plan"}, 200).answer.mixes.at(0);
    const double nox = base_year(answer, "total", "NOx") + base_year(answer, "airport", "NOx");
    const double voc = base_year(answer, "total", "VOC") + base_year(answer, "consumer_products", "VOC");
    EXPECT_GT(nox, 5'000);
    EXPECT_LT(nox, 8'500);
    EXPECT_GT(voc, 5'500);
    EXPECT_LT(voc, 9'000);
    EXPECT_GT(base_year(answer, "total", "PM2.5"), 1'400);
    EXPECT_LT(base_year(answer, "total", "PM2.5"), 2'800);
    const double on_road = base_year(answer, "on_road", "NOx");
    EXPECT_GT(on_road, 2'300);
    EXPECT_LT(on_road, 4'400);
    EXPECT_GT(on_road / nox, 0.40);
    EXPECT_LT(on_road / nox, 0.55);
    EXPECT_GT(base_year(answer, "non_road", "NOx") / nox, 0.12);
    EXPECT_LT(base_year(answer, "non_road", "NOx") / nox, 0.25);
    EXPECT_GT(base_year(answer, "boilers", "NOx") / nox, 0.01);
    EXPECT_LT(base_year(answer, "boilers", "NOx") / nox, 0.04);
}

TEST_F(Daxing, EmitsLessUnderBauThanInTheBaseYearBecauseFleetsTurnOver) {
    const auto answer = study({"plan"}, 100).answer.mixes.at(0);
    for (const auto& emission : answer.emissions) {
        if (emission.group == "on_road" && emission.pollutant == "NOx") {
            EXPECT_LT(emission.bau.mean, emission.base_year.mean);
            EXPECT_GT(emission.bau.mean, 0.85 * emission.base_year.mean);
        }
    }
}

TEST_F(Daxing, ChangesNothingWhenNoPartRuns) {
    const auto bau = study({"bau"}, 20);
    for (const auto& emission : bau.answer.mixes.at(0).emissions) {
        EXPECT_EQ(emission.change.p5, 0.0) << emission.group << " " << emission.pollutant;
        EXPECT_EQ(emission.change.p95, 0.0) << emission.group << " " << emission.pollutant;
    }
}

TEST_F(Daxing, LetsDustControlsActOnParticlesOnly) {
    const auto answer = study({"plan"}, 20).answer.mixes.at(0);
    int dust_parts = 0;
    for (const auto& part : answer.parts) {
        const bool dust = part.id.starts_with("11.") || part.id.starts_with("12.") || part.id.starts_with("13.");
        if (!dust || part.effects.empty()) {
            continue;
        }
        ++dust_parts;
        for (const auto& effect : part.effects) {
            if (effect.pollutant == "NOx" || effect.pollutant == "VOC") {
                EXPECT_EQ(effect.calendar_year.p5, 0.0) << part.id;
                EXPECT_EQ(effect.calendar_year.p95, 0.0) << part.id;
            }
        }
    }
    EXPECT_GE(dust_parts, 4);
}

TEST_F(Daxing, ShowsWhatUpkeepProtectsWhenItLapses) {
    const auto answer = study({"lapse"}, 20).answer.mixes.at(0);
    for (const auto& emission : answer.emissions) {
        if (emission.group == "road_dust" && emission.pollutant == "PM2.5") {
            EXPECT_GT(emission.change.p5, 0.0);
        }
    }
}

TEST_F(Daxing, ComputesNoProbabilityAgainstANumberThatTheCityHasNotSet) {
    const auto answer = study({"plan"}, 20).answer.mixes.at(0);
    for (const auto& target : answer.targets) {
        const bool judged = target.threshold.has_value() && !target.unanswered;
        EXPECT_EQ(judged, target.assurance.has_value()) << target.id;
        EXPECT_EQ(target.threshold.has_value() || target.unanswered, target.reach.empty()) << target.id;
    }
}

TEST_F(Daxing, GivesTheSameBitsOnAnyNumberOfThreads) {
    const auto one = study({"plan", "lapse"}, 28, 1);
    ASSERT_TRUE(one.draws.failures.empty()) << one.draws.failures.front().reason;
    for (const std::size_t threads : {2u, 3u, 7u}) {
        const auto many = study({"plan", "lapse"}, 28, threads);
        ASSERT_EQ(many.draws.values.size(), one.draws.values.size());
        // Bits, so that NaN equals NaN.
        EXPECT_EQ(
            0, std::memcmp(many.draws.values.data(), one.draws.values.data(), one.draws.values.size() * sizeof(double)))
            << threads << " threads";
    }
}

TEST_F(Daxing, LivesThroughAReplicationTheSameAloneAsInAnEnsemble) {
    const auto few = study({"plan"}, 4);
    const auto many = study({"plan"}, 12);
    EXPECT_EQ(0,
              std::memcmp(few.draws.values.data(), many.draws.values.data(), few.draws.values.size() * sizeof(double)));
}

TEST_F(Daxing, ComparesMixesOnTheSameWorlds) {
    const auto answer = study({"plan", "boilers-late"}, 60).answer;
    for (const auto& difference : answer.differences) {
        if (difference.key == "total/NOx") {
            ASSERT_TRUE(difference.correlation);
            EXPECT_GT(*difference.correlation, 0.99);
        }
        if (difference.key == "6.4b") {
            EXPECT_GT(difference.mean, 0.0) << "boilers that start in July are graded later";
        }
    }
}

} // namespace
} // namespace models::study
