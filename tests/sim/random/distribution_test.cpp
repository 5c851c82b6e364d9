#include "sim/random/distribution.hpp"

#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"
#include "tests/sim/random/grid.hpp"

#include <boost/math/distributions.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace sim::random;

std::vector<Distribution> one_of_each() {
    return {Certain(3.0),
            Normal({4, 2, 6}),
            Normal({4, 2, 9}, {.least = 1, .most = 12}),
            Lognormal({1.42, 0.5, 3.0}),
            Share({0.6, 0.5, 0.9}),
            Uniform(-1, 2),
            Triangular(1, 2, 5),
            Triangular(1, 1, 5),
            Triangular(1, 5, 5),
            Exponential(2.5),
            Weibull(0.8, 10),
            Weibull(3.0, 12),
            Gamma(0.1, 2),
            Gamma(4.5, 0.5),
            Beta(0.5, 0.5),
            Beta(2, 6),
            Pert(5, 10, 40),
            Pert(5, 5, 40),
            Empirical({3, 1, 4, 1, 5, 9, 2, 6})};
}

TEST(Shapes, put_the_median_and_the_ends_of_the_interval_where_the_three_numbers_say) {
    const std::vector<std::pair<Distribution, Estimate>> cases{{Normal({4, 2, 9}), {4, 2, 9}},
                                                               {Lognormal({1.42, 0.5, 3.0}), {1.42, 0.5, 3.0}},
                                                               {Share({0.6, 0.5, 0.95}), {0.6, 0.5, 0.95}}};
    for (const auto& [shape, numbers] : cases) {
        EXPECT_NEAR(quantile(shape, 0.05), numbers.low, 1e-14);
        EXPECT_NEAR(quantile(shape, 0.5), numbers.median, 1e-14);
        EXPECT_NEAR(quantile(shape, 0.95), numbers.high, 1e-14);
    }
}

TEST(Shapes, may_have_no_spread_on_a_side) {
    const Normal only_up({4, 4, 6});
    EXPECT_EQ(only_up.quantile(0.01), 4.0);
    EXPECT_NEAR(only_up.quantile(0.95), 6.0, 1e-14);
    EXPECT_EQ(Lognormal({2, 2, 2}).quantile(0.99), 2.0);
}

TEST(Shapes, never_fall_as_u_rises_but_for_the_last_digit) {
    for (const Distribution& shape : one_of_each()) {
        double before = quantile(shape, 0x1p-53);
        for (const double z : grid(-8.2, 8.2, 0.003)) {
            const double here = quantile(shape, normal_cdf(z));
            ASSERT_LE(before, here + 1e-15 * std::abs(here)) << shape.index() << " at score " << z;
            before = here;
        }
        ASSERT_LE(before, quantile(shape, 1.0 - 0x1p-53));
    }
}

TEST(Shapes, never_fall_between_neighbouring_numbers_of_the_tables) {
    const std::vector<Distribution> tabulated{Gamma(0.1, 1), Gamma(30, 1), Beta(0.1, 0.1), Beta(0.1, 40),
                                              Pert(0, 1, 9)};
    for (const Distribution& shape : tabulated) {
        for (const double u : grid(1e-6, 1, 0.00031)) {
            ASSERT_LE(quantile(shape, u), quantile(shape, u + 1e-9)) << shape.index() << " at " << u;
        }
    }
}

TEST(Shapes, sample_the_mean_they_state) {
    constexpr int n = 100'000;
    for (const Distribution& shape : one_of_each()) {
        const auto stated = mean(shape);
        if (!stated) {
            continue;
        }
        Stream stream({11, 0}, name("moments"));
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; ++i) {
            const double x = quantile(shape, stream.next()) - *stated;
            sum += x;
            square += x * x;
        }
        EXPECT_NEAR(sum / n, 0.0, 4.0 * std::sqrt(square / n / n) + 1e-12) << shape.index();
    }
}

TEST(Shapes, state_no_mean_where_none_has_a_closed_form) {
    EXPECT_FALSE(mean(Share({0.6, 0.5, 0.9})));
    EXPECT_FALSE(mean(Normal({4, 2, 6}, {.least = 0})));
    EXPECT_TRUE(mean(Normal({4, 2, 6})));
}

TEST(TruncatedNormal, keeps_within_bounds_and_agrees_with_a_normal_cut_off_by_hand) {
    const Normal cut({4, 2, 6}, {.least = 3, .most = 7});
    const boost::math::normal whole(4.0, 2.0 / normal_score_95);
    const double least = boost::math::cdf(whole, 3.0);
    const double most = boost::math::cdf(whole, 7.0);
    for (const double u : grid(0.001, 1, 0.001)) {
        ASSERT_NEAR(cut.quantile(u), boost::math::quantile(whole, least + u * (most - least)), 1e-13);
    }
    EXPECT_GE(cut.quantile(0x1p-53), 3.0);
    EXPECT_LE(cut.quantile(1.0 - 0x1p-53), 7.0);
}

/// Largest difference from the exact quantile over both tails, in units of `scale`. Where Boost's own search gives up
/// (in the far left tail of a beta with parameters 0.5 and 2) the point is left out.
template<class Oracle>
double worst_error(const Distribution& shape, const Oracle& oracle, double scale) {
    double worst = 0;
    int given_up = 0;
    for (const double z : grid(-7.9, 7.9, 0.0173)) {
        try {
            const double u = normal_cdf(z);
            const double exact = z < 0 ? boost::math::quantile(oracle, u)
                                       : boost::math::quantile(boost::math::complement(oracle, 1.0 - u));
            worst = std::max(worst, std::abs(quantile(shape, u) - exact) / scale);
        } catch (const boost::math::evaluation_error&) {
            ++given_up;
        }
    }
    EXPECT_LE(given_up, 100);
    return worst;
}

TEST(ClosedForms, agree_with_boost) {
    EXPECT_LT(worst_error(Exponential(2.5), boost::math::exponential(1 / 2.5), 2.5), 1e-14);
    EXPECT_LT(worst_error(Weibull(0.8, 10), boost::math::weibull(0.8, 10), 10), 1e-12);
    EXPECT_LT(worst_error(Weibull(3, 12), boost::math::weibull(3, 12), 12), 1e-13);
    EXPECT_LT(worst_error(Triangular(1, 2, 5), boost::math::triangular(1, 2, 5), 1), 1e-13);
    EXPECT_LT(worst_error(Lognormal({std::exp(1.0), std::exp(1.0 - normal_score_95), std::exp(1.0 + normal_score_95)}),
                          boost::math::lognormal(1, 1), 1e4),
              1e-13);
}

TEST(Tables, keep_the_error_they_state_for_gamma) {
    for (const double shape : {1.0, 1.5, 3.0, 20.0, 1000.0, 1e5}) {
        EXPECT_LT(worst_error(Gamma(shape, 2), boost::math::gamma_distribution(shape, 2.0), 2 * std::sqrt(shape)), 1e-7)
            << shape;
    }
    for (const double shape : {0.1, 0.2, 0.5}) {
        EXPECT_LT(worst_error(Gamma(shape, 2), boost::math::gamma_distribution(shape, 2.0), 2 * std::sqrt(shape)), 1e-5)
            << shape;
    }
}

double beta_deviation(double a, double b) {
    return std::sqrt(a * b / (a + b + 1)) / (a + b);
}

TEST(Tables, keep_the_error_they_state_for_beta_and_pert) {
    const auto error = [](double a, double b) {
        return worst_error(Beta(a, b), boost::math::beta_distribution(a, b), beta_deviation(a, b));
    };
    for (const auto& [a, b] : std::vector<std::pair<double, double>>{{1, 1}, {1, 5}, {2, 3}, {4, 2}, {20, 80}}) {
        EXPECT_LT(error(a, b), 1e-7) << a << ' ' << b;
    }
    for (const auto& [a, b] : std::vector<std::pair<double, double>>{{0.2, 0.3}, {0.5, 0.5}, {0.5, 2}, {0.2, 10}}) {
        EXPECT_LT(error(a, b), 1e-5) << a << ' ' << b;
    }
    EXPECT_LT(error(0.1, 0.1), 1e-4);
    const Distribution pert = Pert(10, 20, 50); // a beta with 1 + 4·10/40 = 2 and 1 + 4·30/40 = 4
    const boost::math::beta_distribution base(2.0, 4.0);
    for (const double u : grid(0.001, 1, 0.001)) {
        ASSERT_NEAR(quantile(pert, u), 10 + 40 * boost::math::quantile(base, u), 1e-6);
    }
}

TEST(Empirical, draws_each_observation_equally_often_and_nothing_else) {
    const Empirical column({30, 10, 20, 20});
    EXPECT_EQ(column.quantile(0.25), 10.0);
    EXPECT_EQ(column.quantile(0.2500001), 20.0);
    EXPECT_EQ(column.quantile(0.75), 20.0);
    EXPECT_EQ(column.quantile(0.7500001), 30.0);
    EXPECT_EQ(column.quantile(0x1p-53), 10.0);
    EXPECT_EQ(column.quantile(1 - 0x1p-53), 30.0);
    EXPECT_EQ(column.mean(), 20.0);
}

template<class Shape, class... Arguments>
bool refuses(Arguments... arguments) {
    try {
        Shape{arguments...};
        return false;
    } catch (const std::invalid_argument& error) {
        return std::string(error.what()).size() > 20;
    }
}

TEST(Constructors, refuse_three_numbers_that_make_no_shape_and_say_why) {
    const double nan = std::nan("");
    EXPECT_TRUE(refuses<Normal>(Estimate{4, 5, 6}));
    EXPECT_TRUE(refuses<Normal>(Estimate{4, 2, 3}));
    EXPECT_TRUE(refuses<Normal>(Estimate{nan, 2, 6}));
    EXPECT_TRUE(refuses<Normal>(Estimate{4, 2, 6}, Bounds{.least = 5}));
    EXPECT_TRUE(refuses<Lognormal>(Estimate{1, 0, 2}));
    EXPECT_TRUE(refuses<Lognormal>(Estimate{-1, -2, 2}));
    EXPECT_TRUE(refuses<Share>(Estimate{0.5, 0.4, 1.0}));
    EXPECT_TRUE(refuses<Share>(Estimate{0.5, 0.0, 0.6}));
    EXPECT_TRUE(refuses<Triangular>(1.0, 6.0, 5.0));
    EXPECT_TRUE(refuses<Triangular>(1.0, 1.0, 1.0));
    EXPECT_TRUE(refuses<Pert>(1.0, 0.0, 5.0));
    EXPECT_TRUE(refuses<Pert>(5.0, 5.0, 5.0));
}

TEST(Constructors, refuse_parameters_that_make_no_distribution_and_say_why) {
    const double nan = std::nan("");
    const double inf = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(refuses<Certain>(nan));
    EXPECT_TRUE(refuses<Certain>(inf));
    EXPECT_TRUE(refuses<Uniform>(2.0, 1.0));
    EXPECT_TRUE(refuses<Uniform>(0.0, inf));
    EXPECT_TRUE(refuses<Exponential>(0.0));
    EXPECT_TRUE(refuses<Exponential>(inf));
    EXPECT_TRUE(refuses<Weibull>(-1.0, 2.0));
    EXPECT_TRUE(refuses<Weibull>(1.0, 0.0));
    EXPECT_TRUE(refuses<Gamma>(0.05, 1.0));
    EXPECT_TRUE(refuses<Gamma>(nan, 1.0));
    EXPECT_TRUE(refuses<Gamma>(1.0, -1.0));
    EXPECT_TRUE(refuses<Beta>(0.01, 1.0));
    EXPECT_TRUE(refuses<Beta>(1.0, 1e7));
    EXPECT_TRUE(refuses<Empirical>(std::vector<double>{}));
    EXPECT_TRUE(refuses<Empirical>(std::vector{1.0, nan}));
}

} // namespace
