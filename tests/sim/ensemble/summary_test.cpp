#include "sim/ensemble/summary.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

using namespace sim::ensemble;

const double nan_value = std::nan("");
const double infinity = std::numeric_limits<double>::infinity();

TEST(Sample, must_consist_of_whole_groups) {
    EXPECT_THROW(Sample({1, 2, 3}, 2), std::invalid_argument);
    EXPECT_THROW(Sample({1, 2, 3}, 0), std::invalid_argument);
}

TEST(Sample, leaves_out_the_whole_group_of_a_failure) {
    const Sample sample({1, 2, nan_value, 4, 5, 6}, 2);
    EXPECT_EQ(sample.numbers(), (std::vector<double>{1, 2, 5, 6}));
    EXPECT_EQ(sample.left_out(), 1U);
    EXPECT_EQ(sample.group_means(), (std::vector<double>{1.5, 5.5}));
}

// Pairs (1,3), (4,4), (5,7): means 2, 4, 6; mean 4, variance of means 4, standard error √(4/3); t(2) = 4.302653.
TEST(MeanOf, takes_its_error_from_the_means_of_pairs) {
    const Mean mean = mean_of(Sample({1, 3, 4, 4, 5, 7}, 2));
    EXPECT_DOUBLE_EQ(mean.value, 4.0);
    EXPECT_DOUBLE_EQ(mean.standard_error, std::sqrt(4.0 / 3.0));
    EXPECT_NEAR(mean.interval.low, 4.0 - 4.302653 * std::sqrt(4.0 / 3.0), 1e-6);
    EXPECT_NEAR(mean.interval.high, 4.0 + 4.302653 * std::sqrt(4.0 / 3.0), 1e-6);
}

TEST(MeanOf, is_the_textbook_one_for_independent_replications) {
    const Mean mean = mean_of(Sample({2, 4, 4, 4, 5, 5, 7, 9}, 1)); // mean 5, sum of squares 32
    EXPECT_DOUBLE_EQ(mean.value, 5.0);
    EXPECT_DOUBLE_EQ(mean.standard_error, std::sqrt(32.0 / 7.0 / 8.0));
}

TEST(MeanOf, knows_no_error_from_one_group_and_nothing_from_none) {
    const Mean one = mean_of(Sample({1, 3}, 2));
    EXPECT_EQ(one.value, 2.0);
    EXPECT_EQ(one.interval.low, -infinity);
    EXPECT_EQ(one.interval.high, infinity);
    EXPECT_TRUE(std::isnan(mean_of(Sample({nan_value, 1}, 2)).value));
}

TEST(MeanOf, is_certain_of_a_constant) {
    const Mean mean = mean_of(Sample({3, 3, 3, 3}, 2));
    EXPECT_EQ(mean.interval.low, 3.0);
    EXPECT_EQ(mean.interval.high, 3.0);
}

/// `both` pairs in which both hit, `one` in which one does, `none` in which none does.
Sample hits(int both, int one, int none) {
    std::vector<double> numbers;
    for (int i = 0; i < both + one + none; ++i) {
        numbers.push_back(i < both + one ? 1.0 : 0.0);
        numbers.push_back(i < both ? 1.0 : 0.0);
    }
    return {numbers, 2};
}

// Pairs that agree always: 40 of 100 pairs hit. s² = 0.24/99, so n_eff = 99.
TEST(ProportionOf, counts_pairs_when_both_members_always_agree) {
    const Proportion p = proportion_of(hits(40, 0, 60));
    EXPECT_DOUBLE_EQ(p.value, 0.4);
    EXPECT_NEAR(p.effective, 99.0, 1e-9);
}

// Each pair has exactly one hit: the means don't vary at all, n_eff would be infinite and stays at 200.
TEST(ProportionOf, never_counts_more_trials_than_replications) {
    EXPECT_EQ(proportion_of(hits(0, 100, 0)).effective, 200.0);
}

// 16 pairs hit twice, 48 once, 36 never: p = 0.4 and as many as if members were independent. Means 1, ½, 0 have
// variance (16·0.36 + 48·0.01 + 36·0.16)/99 = 12/99, s² = 12/9900, n_eff = 0.24/s² = 198.
TEST(ProportionOf, counts_nearly_all_replications_when_members_are_independent) {
    const Proportion p = proportion_of(hits(16, 48, 36));
    EXPECT_NEAR(p.effective, 198.0, 1e-9);
    const Interval expected = wilson(0.4, 198.0, student_two_sided(99, 0.95));
    EXPECT_NEAR(p.interval.low, expected.low, 1e-12);
    EXPECT_NEAR(p.interval.high, expected.high, 1e-12);
}

TEST(ProportionOf, counts_a_pair_as_one_trial_when_all_hit_or_none_does) {
    const Proportion none = proportion_of(hits(0, 0, 100));
    EXPECT_EQ(none.value, 0.0);
    EXPECT_EQ(none.effective, 100.0);
    EXPECT_EQ(none.interval.low, 0.0);
    const double t = student_two_sided(99, 0.95);
    EXPECT_NEAR(none.interval.high, t * t / (100 + t * t), 1e-12);
    const Proportion all = proportion_of(hits(100, 0, 0));
    EXPECT_EQ(all.effective, 100.0);
    EXPECT_NEAR(all.interval.low, 1.0 - none.interval.high, 1e-12);
    EXPECT_EQ(all.interval.high, 1.0);
}

TEST(ProportionOf, is_the_classical_interval_for_independent_replications) {
    std::vector<double> numbers(148, 0.0);
    std::fill_n(numbers.begin(), 15, 1.0);
    const Proportion p = proportion_of(Sample(numbers, 1));
    EXPECT_EQ(p.effective, 148.0);
    EXPECT_NEAR(p.interval.low, 0.0624, 5e-5); // Newcombe (1998)
    EXPECT_NEAR(p.interval.high, 0.1605, 5e-5);
}

TEST(ProportionOf, knows_nothing_from_a_single_group) {
    const Proportion p = proportion_of(Sample({1, 0}, 2));
    EXPECT_EQ(p.interval.low, 0.0);
    EXPECT_EQ(p.interval.high, 1.0);
}

TEST(QuantilesOf, are_observed_numbers) {
    const auto q = quantiles_of(Sample({50, 10, 40, 20, 30, 60, 70, 80, 90, 100}, 2), {0.1, 0.11, 0.5, 0.9, 0.95});
    EXPECT_EQ(q[0].value, 10.0);
    EXPECT_EQ(q[1].value, 20.0);
    EXPECT_EQ(q[2].value, 50.0);
    EXPECT_EQ(q[3].value, 90.0);
    EXPECT_EQ(q[4].value, 100.0);
    EXPECT_LE(q[2].band.low, 50.0);
    EXPECT_GE(q[2].band.high, 50.0);
}

TEST(QuantilesOf, may_be_never) {
    const auto q = quantiles_of(Sample({1, 2, 3, infinity, infinity, infinity}, 1), {0.5, 0.8});
    EXPECT_EQ(q[0].value, 3.0);
    EXPECT_EQ(q[1].value, infinity);
}

TEST(QuantilesOf, have_no_value_without_replications) {
    EXPECT_TRUE(std::isnan(quantiles_of(Sample({nan_value}, 1), {0.5})[0].value));
}

// Pairs (1,3), (4,4), (5,7): between groups k Σ(m−4)² = 16 over 2 degrees, within 2 + 0 + 2 = 4 over 3 degrees:
// F = 8/(4/3) = 6, share = (6−1)/(6+1).
TEST(IgnoranceOf, is_the_share_between_groups_of_an_analysis_of_variance) {
    const auto share = ignorance_of(Sample({1, 3, 4, 4, 5, 7}, 2));
    ASSERT_TRUE(share);
    EXPECT_NEAR(share->ignorance, 5.0 / 7.0, 1e-12);
    EXPECT_NEAR(share->luck(), 2.0 / 7.0, 1e-12);
    EXPECT_FALSE(share->clamped);
}

TEST(IgnoranceOf, is_all_when_members_of_a_pair_never_differ) {
    const auto share = ignorance_of(Sample({1, 1, 2, 2, 5, 5}, 2));
    ASSERT_TRUE(share);
    EXPECT_EQ(share->ignorance, 1.0);
    EXPECT_EQ(share->interval.low, 1.0);
}

TEST(IgnoranceOf, is_zero_and_says_that_it_was_clamped_when_pairs_differ_less_than_luck_would_make_them) {
    const auto share = ignorance_of(Sample({0, 10, 1, 10, 10, 0, 0.5, 10}, 2));
    ASSERT_TRUE(share);
    EXPECT_EQ(share->ignorance, 0.0);
    EXPECT_TRUE(share->clamped);
    EXPECT_EQ(share->interval.low, 0.0);
}

TEST(IgnoranceOf, can_not_be_told_without_pairs_or_without_variance) {
    EXPECT_FALSE(ignorance_of(Sample({1, 2, 3, 4}, 1)));
    EXPECT_FALSE(ignorance_of(Sample({1, 2, 3, 4}, 2)));
    EXPECT_FALSE(ignorance_of(Sample({5, 5, 5, 5, 5, 5}, 2)));
}

} // namespace
