#include "sim/random/normal.hpp"

#include "sim/random/stream.hpp"
#include "tests/sim/random/grid.hpp"

#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace sim::random;

const boost::math::normal oracle;

TEST(NormalQuantile, agrees_with_boost_to_the_last_digits) {
    for (const double z : grid(-9, 0, 0.003)) {
        const double u = normal_cdf(z);
        const double exact = boost::math::quantile(oracle, u);
        ASSERT_NEAR(normal_quantile(u), exact, 1e-15 * (1.0 + std::abs(exact))) << u;
    }
    for (const double u : grid(0.5, 1.0, 0.00037)) {
        const double exact = boost::math::quantile(oracle, u);
        ASSERT_NEAR(normal_quantile(u), exact, 2e-15 * (1.0 + std::abs(exact))) << u;
    }
    EXPECT_NEAR(normal_quantile(1.0 - 0x1p-53), 8.2095361516013869, 1e-14);
}

TEST(NormalQuantile, knows_the_textbook_points) {
    EXPECT_EQ(normal_quantile(0.5), 0.0);
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-15);
    EXPECT_NEAR(normal_quantile(0.95), normal_score_95, 1e-15);
}

TEST(NormalQuantile, rises_across_the_seams_of_its_three_pieces) {
    for (const double seam : {0.075, 0.925, std::exp(-25.0), 1.0 - std::exp(-25.0)}) {
        for (const double gap : {1e-15, 1e-13, 1e-12}) {
            const double step = gap * std::max(seam, 1.0 - seam);
            EXPECT_LE(normal_quantile(seam - step * seam), normal_quantile(seam + step * seam)) << seam;
        }
    }
}

TEST(NormalCdf, agrees_with_boost_and_undoes_the_quantile) {
    for (const double z : grid(-12, 8, 0.01)) {
        const double exact = boost::math::cdf(oracle, z);
        ASSERT_NEAR(normal_cdf(z), exact, 4e-15 * exact) << z;
    }
    for (const double u : grid(1e-12, 1, 0.001)) {
        ASSERT_NEAR(normal_cdf(normal_quantile(u)), u, 2e-15);
    }
}

TEST(NormalDensity, agrees_with_boost) {
    for (const double z : grid(-8, 8, 0.1)) {
        ASSERT_NEAR(normal_density(z), boost::math::pdf(oracle, z), 1e-15);
    }
}

TEST(Correlate, follows_the_parent_exactly_at_one_opposes_it_at_minus_one_and_ignores_it_at_zero) {
    EXPECT_EQ(correlate(0.123, 0.9, 1.0), 0.123);
    EXPECT_EQ(correlate(0.125, 0.9, -1.0), 0.875);
    EXPECT_EQ(correlate(0.123, 0.9, 0.0), 0.9);
}

TEST(Correlate, stays_strictly_inside_even_where_both_are_extreme) {
    const double most = 1.0 - 0x1p-53;
    for (const double rho : {-0.99, -0.5, 0.3, 0.7, 0.99}) {
        for (const double parent : {0x1p-53, most}) {
            const double low = correlate(parent, 0x1p-53, rho);
            const double high = correlate(parent, most, rho);
            EXPECT_GT(low, 0.0);
            EXPECT_LT(high, 1.0);
        }
    }
}

/// Spearman's rho of uniforms is their Pearson correlation, 12 E(uv) − 3; its standard error is below 1/√n.
TEST(Correlate, reaches_the_rank_correlation_asked_for_and_keeps_the_child_uniform) {
    constexpr int n = 200'000;
    for (const double rho : {-0.8, -0.3, 0.25, 0.7, 0.95}) {
        Stream parents({1, 0}, name("parent"));
        Stream owns({1, 0}, name("own"));
        double product = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < n; ++i) {
            const double parent = parents.next();
            const double child = correlate(parent, owns.next(), rho);
            product += (parent - 0.5) * (child - 0.5);
            mean += child;
            square += child * child;
        }
        EXPECT_NEAR(12.0 * product / n, rho, 4.0 / std::sqrt(n)) << rho;
        EXPECT_NEAR(mean / n, 0.5, 4.0 * std::sqrt(1.0 / 12.0 / n));
        EXPECT_NEAR(square / n, 1.0 / 3.0, 4.0 * std::sqrt(4.0 / 45.0 / n));
    }
}

} // namespace
