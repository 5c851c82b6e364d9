#include "sim/random/discrete.hpp"

#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"
#include "tests/sim/random/grid.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using namespace sim::random;

/// How far u lies outside the step of the distribution function that the count stands on; zero when it is exact.
template<class Oracle>
double missed_by(const Oracle& oracle, std::uint64_t count, double u) {
    const auto k = static_cast<double>(count);
    const double above = boost::math::cdf(oracle, k);
    const double below = count > 0 ? boost::math::cdf(oracle, k - 1) : 0.0;
    return std::max({0.0, u - above, below - u});
}

template<class Oracle, class Quantile>
double worst_miss(const Oracle& oracle, Quantile quantile) {
    double worst = 0;
    for (const double z : grid(-6, 6, 0.004)) {
        const double u = normal_cdf(z);
        worst = std::max(worst, missed_by(oracle, quantile(u), u));
    }
    return worst;
}

double worst_binomial_miss(std::uint64_t n, double p) {
    return worst_miss(boost::math::binomial(static_cast<double>(n), p), [&](double u) { return binomial(n, p, u); });
}

double worst_poisson_miss(double mean) {
    return worst_miss(boost::math::poisson(mean), [&](double u) { return poisson(mean, u); });
}

TEST(Binomial, is_certain_where_nothing_is_left_to_chance) {
    for (const double u : {0x1p-53, 0.3, 1.0 - 0x1p-53}) {
        EXPECT_EQ(binomial(0, 0.4, u), 0U);
        EXPECT_EQ(binomial(1000, 0.0, u), 0U);
        EXPECT_EQ(binomial(1000, 1.0, u), 1000U);
        EXPECT_EQ(poisson(0.0, u), 0U);
    }
}

// Two coins: no head with probability 1/4, at most one with 3/4.
TEST(Binomial, counts_the_heads_of_two_coins) {
    EXPECT_EQ(binomial(2, 0.5, 0.2499), 0U);
    EXPECT_EQ(binomial(2, 0.5, 0.2501), 1U);
    EXPECT_EQ(binomial(2, 0.5, 0.7499), 1U);
    EXPECT_EQ(binomial(2, 0.5, 0.7501), 2U);
}

TEST(Binomial, is_exact_while_the_variance_is_small) {
    for (const auto& [n, p] : std::vector<std::pair<std::uint64_t, double>>{
             {1, 0.3}, {7, 0.5}, {10, 0.95}, {100, 0.001}, {100, 0.2}, {79, 0.5}, {5000, 0.003}, {1'000'000, 1e-5}}) {
        EXPECT_LT(worst_binomial_miss(n, p), 1e-13) << n << ' ' << p;
    }
}

TEST(Binomial, keeps_the_error_of_the_distribution_function_below_1e_5_beyond) {
    for (const double p : {0.001, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.9, 0.999}) {
        for (const double variance : {20.0, 25.0, 40.0, 100.0, 400.0, 5000.0}) {
            const auto n = static_cast<std::uint64_t>(std::ceil(variance / (p * (1 - p))));
            EXPECT_LT(worst_binomial_miss(n, p), 1e-5) << n << ' ' << p;
        }
    }
}

TEST(Poisson, is_exact_while_the_mean_is_small_and_keeps_its_error_below_1e_5_beyond) {
    for (const double mean : {1e-6, 0.01, 0.5, 1.0, 3.7, 10.0, 19.9}) {
        EXPECT_LT(worst_poisson_miss(mean), 1e-13) << mean;
    }
    for (const double mean : {20.0, 22.5, 30.0, 60.0, 100.0, 1000.0, 1e5}) {
        EXPECT_LT(worst_poisson_miss(mean), 1e-5) << mean;
    }
}

TEST(Counts, never_fall_as_u_rises) {
    for (const double mean : {0.01, 0.9, 5.0, 19.99, 20.0, 21.0, 80.0, 700.0}) {
        for (const std::uint64_t n : {50U, 100U, 2000U, 1'000'000U}) {
            const double p = std::min(1.0, mean / static_cast<double>(n));
            std::uint64_t before_binomial = 0;
            std::uint64_t before_poisson = 0;
            for (const double z : grid(-8.2, 8.2, 0.003)) {
                const double u = normal_cdf(z);
                const auto here_binomial = binomial(n, p, u);
                const auto here_poisson = poisson(mean, u);
                ASSERT_LE(before_binomial, here_binomial) << n << ' ' << p << ' ' << z;
                ASSERT_LE(before_poisson, here_poisson) << mean << ' ' << z;
                before_binomial = here_binomial;
                before_poisson = here_poisson;
            }
            ASSERT_LE(before_binomial, n);
        }
    }
}

TEST(Counts, end_at_the_extremes_of_u) {
    for (const double mean : {1e-9, 0.3, 19.0, 25.0, 1e9}) {
        EXPECT_LE(poisson(mean, 0x1p-53), poisson(mean, 1 - 0x1p-53));
        EXPECT_LE(static_cast<double>(poisson(mean, 1 - 0x1p-53)), mean + 10 * std::sqrt(mean) + 20);
    }
    EXPECT_EQ(binomial(5, 0.5, 1 - 0x1p-53), 5U);
    EXPECT_EQ(binomial(90, 0.5, 0x1p-53), 90 - binomial(90, 0.5, 1 - 0x1p-53));
}

/// Same uniform, ten trials fewer: the difference must be that of ten trials, no more. Two independent draws would
/// differ with variance 2·90 = 180; the inverse keeps them within the rounding of one step (variance below 1/2).
TEST(Counts, keep_two_mixes_together_that_share_their_uniforms) {
    Stream stream({3, 0}, name("mixes"));
    constexpr int draws = 20'000;
    double sum = 0;
    double square = 0;
    for (int i = 0; i < draws; ++i) {
        const double u = stream.next();
        const double difference =
            static_cast<double>(binomial(1000, 0.1, u)) - static_cast<double>(binomial(990, 0.1, u));
        ASSERT_GE(difference, 0.0);
        sum += difference;
        square += difference * difference;
    }
    const double mean = sum / draws;
    EXPECT_NEAR(mean, 1.0, 4 * std::sqrt(0.5 / draws));
    EXPECT_LT(square / draws - mean * mean, 0.5);
}

TEST(Counts, have_the_moments_of_their_distribution) {
    constexpr int draws = 100'000;
    for (const auto& [n, p] : std::vector<std::pair<std::uint64_t, double>>{{40, 0.3}, {3000, 0.05}, {500, 0.8}}) {
        Stream stream({5, 0}, name("moments"));
        const double expected = static_cast<double>(n) * p;
        const double variance = expected * (1 - p);
        double sum = 0;
        double square = 0;
        for (int i = 0; i < draws; ++i) {
            const double x = static_cast<double>(binomial(n, p, stream.next())) - expected;
            sum += x;
            square += x * x;
        }
        EXPECT_NEAR(sum / draws, 0.0, 4 * std::sqrt(variance / draws));
        EXPECT_NEAR(square / draws / variance, 1.0, 4 * std::sqrt(2.2 / draws));
    }
}

} // namespace
