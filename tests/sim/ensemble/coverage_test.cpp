// Do the intervals hold what they promise? Many ensembles of a model whose answer is known, each judged by whether its
// interval holds the truth. The tolerance is four standard errors of the coverage, 0.019 at 2 000 ensembles.
#include "sim/ensemble/summary.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace sim::ensemble;
using sim::random::normal_quantile;
using sim::random::Stream;

constexpr int ensembles = 2000;
const double tolerance = 4.0 * std::sqrt(0.95 * 0.05 / ensembles);

/// Normal with mean zero and variance one, of which the share `ignorance` lies between groups.
class TwoKinds {
public:
    TwoKinds(double ignorance, std::size_t groups, std::size_t group_size)
        : known_(std::sqrt(ignorance)),
          luck_(std::sqrt(1.0 - ignorance)),
          groups_(groups),
          size_(group_size) {}

    Sample sample() {
        std::vector<double> numbers;
        for (std::size_t i = 0; i < groups_; ++i) {
            const double shared = known_ * normal_quantile(stream_.next());
            for (std::size_t j = 0; j < size_; ++j) {
                numbers.push_back(shared + luck_ * normal_quantile(stream_.next()));
            }
        }
        return {std::move(numbers), size_};
    }

private:
    double known_;
    double luck_;
    std::size_t groups_;
    std::size_t size_;
    Stream stream_{{17, 0}, sim::random::name("coverage")};
};

/// Share of ensembles whose interval holds the truth.
template<class IntervalOf>
double coverage(TwoKinds model, double truth, IntervalOf interval_of) {
    int held = 0;
    for (int i = 0; i < ensembles; ++i) {
        const Interval interval = interval_of(model.sample());
        held += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    return static_cast<double>(held) / ensembles;
}

double wilson_coverage(const TwoKinds& model, double p) {
    const double threshold = normal_quantile(p);
    return coverage(model, p, [threshold](const Sample& sample) {
        return proportion_of(sample.where([threshold](double x) { return x < threshold; })).interval;
    });
}

class Coverage : public testing::TestWithParam<double> {}; // the share of ignorance
INSTANTIATE_TEST_SUITE_P(WeakAndStrong, Coverage, testing::Values(0.1, 0.9));

TEST_P(Coverage, of_wilson_over_pairs_is_what_it_says) {
    const double coverage = wilson_coverage(TwoKinds(GetParam(), 250, 2), 0.8);
    RecordProperty("coverage", std::to_string(coverage));
    EXPECT_NEAR(coverage, 0.95, tolerance);
}

TEST_P(Coverage, of_wilson_over_pairs_holds_for_a_rare_failure_too) {
    const double coverage = wilson_coverage(TwoKinds(GetParam(), 500, 2), 0.97);
    RecordProperty("coverage", std::to_string(coverage));
    EXPECT_NEAR(coverage, 0.95, tolerance);
}

TEST_P(Coverage, of_wilson_over_a_nested_design_is_what_it_says) {
    const double coverage = wilson_coverage(TwoKinds(GetParam(), 40, 50), 0.6);
    RecordProperty("coverage", std::to_string(coverage));
    EXPECT_NEAR(coverage, 0.95, tolerance);
}

TEST_P(Coverage, of_the_mean_is_what_it_says) {
    EXPECT_NEAR(coverage(TwoKinds(GetParam(), 30, 2), 0.0, [](const Sample& s) { return mean_of(s).interval; }), 0.95,
                tolerance);
}

TEST_P(Coverage, of_a_quantiles_band_is_what_it_says) {
    const auto band = [](const Sample& sample) { return quantiles_of(sample, {0.8}).front().band; };
    EXPECT_NEAR(coverage(TwoKinds(GetParam(), 250, 2), normal_quantile(0.8), band), 0.95, tolerance);
}

TEST_P(Coverage, of_the_share_of_ignorance_is_what_it_says) {
    const auto interval = [](const Sample& sample) { return ignorance_of(sample)->interval; };
    EXPECT_NEAR(coverage(TwoKinds(GetParam(), 250, 2), GetParam(), interval), 0.95, tolerance);
}

// What the pairs are for: taking replications for independent ones would promise far too much.
TEST(Coverage, of_a_nested_design_taken_for_independent_replications_would_be_far_too_low) {
    const auto naive = [](const Sample& sample) {
        const Sample hits = sample.where([](double x) { return x < 0.0; });
        return proportion_of(Sample(hits.numbers(), 1)).interval;
    };
    EXPECT_LT(coverage(TwoKinds(0.5, 40, 50), 0.5, naive), 0.7);
}

// With pairs the share is the correlation within pairs, whose standard error is (1 − share²)/√pairs.
TEST(IgnoranceShare, is_found_in_a_normal_model_that_has_it) {
    for (const double share : {0.0, 0.25, 0.5, 0.95}) {
        const auto found = ignorance_of(TwoKinds(share, 2000, 2).sample());
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->ignorance, share, 4.0 * (1.0 - share * share) / std::sqrt(2000.0)) << share;
    }
}

} // namespace
