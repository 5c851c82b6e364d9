#include "sim/ensemble/paired.hpp"

#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

using namespace sim::ensemble;

const double nan_value = std::nan("");

// Differences −1, −3 | −2, −2 | −3, −1 | −4, −4 in pairs: means −2, −2, −2, −4; mean −2.5, variance of means 1,
// standard error ½, t(3) = 3.182446, half width 1.591223.
TEST(Compare, takes_the_difference_pair_by_pair) {
    const Comparison c = compare({9, 7, 8, 8, 7, 9, 6, 6}, {10, 10, 10, 10, 10, 10, 10, 10}, 2, Better::lower);
    EXPECT_DOUBLE_EQ(c.difference.value, -2.5);
    EXPECT_DOUBLE_EQ(c.difference.standard_error, 0.5);
    EXPECT_NEAR(c.difference.interval.half_width(), 1.591223, 1e-6);
    EXPECT_EQ(c.a_better.value, 1.0);
    EXPECT_EQ(c.b_better.value, 0.0);
    EXPECT_TRUE(std::isnan(c.correlation)); // the other never varies
    EXPECT_EQ(c.still_needed, 0U);
}

TEST(Compare, counts_wins_and_leaves_ties_to_nobody) {
    const std::vector<double> a{1, 2, 3, 4, 5, 6, 7, 8};
    const std::vector<double> b{1, 2, 2, 5, 5, 5, 6, 7};
    const Comparison higher = compare(a, b, 1, Better::higher);
    EXPECT_DOUBLE_EQ(higher.a_better.value, 4.0 / 8.0);
    EXPECT_DOUBLE_EQ(higher.b_better.value, 1.0 / 8.0);
    const Comparison lower = compare(a, b, 1, Better::lower);
    EXPECT_DOUBLE_EQ(lower.a_better.value, 1.0 / 8.0);
    EXPECT_DOUBLE_EQ(lower.b_better.value, 4.0 / 8.0);
}

// Differences 3, −1 independently: mean 1, sum of squares 8 over 1 degree, error 2, t(1) = 12.7062, half 25.4124:
// 2·25.4124² = 1291.6, so 1292 in all and 1290 more.
TEST(Compare, says_how_many_more_draws_would_separate_the_two) {
    EXPECT_EQ(compare({4, 0}, {1, 1}, 1, Better::lower).still_needed, 1290U);
}

TEST(Compare, says_when_no_number_of_draws_would_do) {
    const Comparison same = compare({1, 2, 3, 4}, {1, 2, 3, 4}, 2, Better::lower);
    EXPECT_FALSE(same.still_needed);
    EXPECT_EQ(same.difference.value, 0.0);
    EXPECT_NEAR(same.correlation, 1.0, 1e-15);
    EXPECT_FALSE(compare({1, 2}, {3, 3}, 2, Better::lower).still_needed); // a single pair knows no spread
}

TEST(Compare, leaves_out_pairs_in_which_either_failed) {
    const Comparison c = compare({1, 2, nan_value, 4, 5, 6, 7, 8}, {2, 3, 4, 5, 6, nan_value, 8, 10}, 2, Better::lower);
    EXPECT_EQ(c.replications, 4U);
    EXPECT_EQ(c.left_out, 2U);
    EXPECT_DOUBLE_EQ(c.difference.value, -1.25);
}

TEST(Compare, takes_never_and_never_for_equal) {
    const double never = std::numeric_limits<double>::infinity();
    const Comparison c = compare({never, 3, 2, 1}, {never, never, 3, 3}, 1, Better::lower);
    EXPECT_DOUBLE_EQ(c.a_better.value, 0.75);
    EXPECT_DOUBLE_EQ(c.b_better.value, 0.0);
}

TEST(Compare, refuses_numbers_that_did_not_meet_the_same_draws) {
    EXPECT_THROW(compare({1, 2}, {1}, 1, Better::lower), std::invalid_argument);
    const auto ensemble = [](const Design& design) {
        return Ensemble{.design = design, .width = 1, .replications = 2, .values = {1, 2}};
    };
    EXPECT_THROW(compare(ensemble(Design::pairs(2, 1)), ensemble(Design::pairs(2, 2)), 0, Better::lower),
                 std::invalid_argument);
    EXPECT_THROW(compare(ensemble(Design::pairs(2, 1)), ensemble(Design::independent(2, 1)), 0, Better::lower),
                 std::invalid_argument);
}

TEST(Compare, uses_the_replications_that_both_ensembles_have) {
    const Ensemble longer{.design = Design::pairs(6, 1), .width = 1, .replications = 6, .values = {1, 2, 3, 4, 5, 6}};
    const Ensemble shorter{.design = Design::pairs(4, 1), .width = 1, .replications = 4, .values = {2, 3, 4, 5}};
    const Comparison c = compare(longer, shorter, 0, Better::lower);
    EXPECT_EQ(c.replications, 4U);
    EXPECT_EQ(c.difference.value, -1.0);
}

/// A = common + own, B = common + own': with common variance 3 and own variance 1 the correlation is 3/4, and the
/// difference has variance 2 where independent draws would give 8.
TEST(Compare, achieves_the_correlation_of_a_model_that_has_it) {
    constexpr std::size_t n = 20'000;
    sim::random::Stream stream({23, 0}, sim::random::name("common"));
    const auto normal = [&] { return sim::random::normal_quantile(stream.next()); };
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < n; ++i) {
        const double common = std::sqrt(3.0) * normal();
        a.push_back(common + normal() - 0.1);
        b.push_back(common + normal());
    }
    const Comparison c = compare(a, b, 1, Better::lower);
    const double root = std::sqrt(static_cast<double>(n));
    EXPECT_NEAR(c.correlation, 0.75, 4.0 * (1.0 - 0.75 * 0.75) / root);
    EXPECT_NEAR(c.difference.value, -0.1, 4.0 * std::sqrt(2.0) / root);
    EXPECT_NEAR(c.a_better.value, sim::random::normal_cdf(0.1 / std::sqrt(2.0)), 4.0 * 0.5 / root);
}

} // namespace
