#include "sim/ensemble/interval.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <gtest/gtest.h>

namespace {

using namespace sim::ensemble;

TEST(Student, agrees_with_boost) {
    for (const double degrees : {1.0, 2.0, 3.5, 10.0, 49.0, 999.0, 49'999.0, 1e6}) {
        for (const double confidence : {0.01, 0.5, 0.8, 0.95, 0.999}) {
            const double exact = boost::math::quantile(boost::math::students_t(degrees), 0.5 * (1 + confidence));
            EXPECT_NEAR(student_two_sided(degrees, confidence), exact, 1e-7 * exact) << degrees << ' ' << confidence;
        }
    }
}

TEST(Normal, knows_the_textbook_score) {
    EXPECT_NEAR(normal_two_sided(0.95), 1.959963984540054, 1e-14);
}

// Newcombe (1998), Statistics in Medicine 17, gives method 3 for 15/148 as 0.0624 to 0.1605 and for
// 81/263 as 0.2553 to 0.3662.
TEST(Wilson, gives_the_published_intervals) {
    const double z = normal_two_sided(0.95);
    EXPECT_NEAR(wilson(15.0 / 148, 148, z).low, 0.0624, 5e-5);
    EXPECT_NEAR(wilson(15.0 / 148, 148, z).high, 0.1605, 5e-5);
    EXPECT_NEAR(wilson(81.0 / 263, 263, z).low, 0.2553, 5e-5);
    EXPECT_NEAR(wilson(81.0 / 263, 263, z).high, 0.3662, 5e-5);
    EXPECT_NEAR(wilson(0.0, 20, z).high, 0.1611, 5e-5);
    EXPECT_NEAR(wilson(1.0 / 29, 29, z).low, 0.0061, 5e-5);
    EXPECT_NEAR(wilson(1.0 / 29, 29, z).high, 0.1718, 5e-5);
}

TEST(Wilson, meets_zero_and_one_exactly_and_is_symmetric) {
    EXPECT_EQ(wilson(0.0, 50, 2.0).low, 0.0);
    EXPECT_EQ(wilson(1.0, 50, 2.0).high, 1.0);
    EXPECT_NEAR(wilson(0.0, 50, 2.0).high, 1.0 - wilson(1.0, 50, 2.0).low, 1e-15);
}

TEST(Wilson, knows_nothing_without_trials) {
    EXPECT_EQ(wilson(0.3, 0, 2.0).low, 0.0);
    EXPECT_EQ(wilson(0.3, 0, 2.0).high, 1.0);
}

} // namespace
