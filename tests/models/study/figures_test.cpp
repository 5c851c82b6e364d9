#include "models/study/figures.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace models::study {
namespace {

TEST(LikelihoodScale, ChangesItsWordAtTheStatedOdds) {
    EXPECT_EQ(likelihood_of(0.90), Likelihood::very_likely);
    EXPECT_EQ(likelihood_of(0.899), Likelihood::likely);
    EXPECT_EQ(likelihood_of(0.70), Likelihood::likely);
    EXPECT_EQ(likelihood_of(0.50), Likelihood::even);
    EXPECT_EQ(likelihood_of(0.20), Likelihood::risky);
    EXPECT_EQ(likelihood_of(0.199), Likelihood::very_hard);
}

TEST(Figures, GiveMeanAndObservedQuantiles) {
    std::vector<double> numbers(100);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        numbers[i] = static_cast<double>(i + 1);
    }
    const auto figure = figure_of({numbers, 2});
    EXPECT_DOUBLE_EQ(figure.mean, 50.5);
    EXPECT_EQ(figure.p5, 5);
    EXPECT_EQ(figure.p50, 50);
    EXPECT_EQ(figure.p95, 95);
    EXPECT_LT(figure.mean_interval.low, 50.5);
    EXPECT_GT(figure.mean_interval.high, 50.5);
}

TEST(Columns, CountAValueWithoutMeaningAsAMissAndAFailureAsNothing) {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    sim::ensemble::Ensemble ensemble;
    ensemble.design = sim::ensemble::Design::pairs(6, 1);
    ensemble.width = 1;
    ensemble.replications = 6;
    ensemble.values = {1, 2, nothing, 4, nothing, 6};
    ensemble.failures = {{.index = 4, .seed = 1, .param_draw = 2, .noise_draw = 4, .reason = "broke"}};
    const Columns columns{ensemble};
    const auto hits = columns.hits(0, [](double number) { return number > 1; });
    EXPECT_EQ(hits[0], 0);
    EXPECT_EQ(hits[1], 1);
    EXPECT_EQ(hits[2], 0) << "a value without meaning";
    EXPECT_TRUE(std::isnan(hits[4])) << "a failed replication";
    EXPECT_EQ(probability_of(columns.sample(hits)).value, 0.5) << "two of the four in whole pairs";
}

} // namespace
} // namespace models::study
