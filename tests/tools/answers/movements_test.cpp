#include "tools/answers/movements.hpp"

#include "tests/tools/example_answer.hpp"
#include "tools/results/leaves.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace tools::answers {
namespace {

using tests::tools::example_answer;
using tests::tools::example_comparison;

TEST(Leaves, have_paths_that_name_what_they_belong_to) {
    const auto leaves = results::leaves(example_comparison());
    const auto has = [&](const std::string& path) {
        return std::any_of(leaves.begin(), leaves.end(), [&](const auto& leaf) { return leaf.path == path; });
    };
    EXPECT_TRUE(has("seed"));
    EXPECT_TRUE(has("mixes/plan/targets/3.3a/value/p10"));
    EXPECT_TRUE(has("mixes/fleet-first/targets/3.3a/assurance/value"));
    EXPECT_TRUE(has("mixes/plan/emissions/on_road/NOx/change/mean"));
    EXPECT_TRUE(has("mixes/plan/parts/3.3a/effects/VOC/full_year/mean"));
    EXPECT_TRUE(has("differences/plan-fleet-first/emission/total/NOx/better"));
    EXPECT_TRUE(has("provenance/by_status/assumed/numbers"));
}

TEST(Leaves, have_paths_of_their_own) {
    std::set<std::string> paths;
    for (const auto& leaf : results::leaves(example_comparison())) {
        EXPECT_TRUE(paths.insert(leaf.path).second) << leaf.path;
    }
}

TEST(Movements, there_are_none_between_equal_answers) {
    EXPECT_TRUE(movements(example_comparison(), example_comparison()).empty());
}

TEST(Movements, the_last_bits_may_differ) {
    auto answer = example_answer();
    answer.mixes[0].targets[0].value.mean *= 1.0 + 1e-10;
    EXPECT_TRUE(movements(example_answer(), answer).empty());
    answer.mixes[0].targets[0].value.mean *= 1.0 + 1e-8;
    EXPECT_EQ(movements(example_answer(), answer).size(), 1U);
}

TEST(Movements, are_measured_in_standard_errors) {
    auto answer = example_answer();
    // The interval of the mean is 37.25 +- 0.4 at 1.96 standard errors: one error is 0.4 / 1.96.
    answer.mixes[0].targets[0].value.mean += 3.0 * 0.4 / 1.96;
    const auto moved = movements(example_answer(), answer);
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved[0].path, "mixes/plan/targets/3.3a/value/mean");
    EXPECT_NEAR(moved[0].standard_errors.value(), 3.0, 1e-9);
}

TEST(Movements, the_farthest_comes_first_and_words_before) {
    auto answer = example_answer();
    answer.mixes[0].targets[0].value.mean += 0.1;
    answer.mixes[0].targets[0].value.p50 += 0.2;
    answer.mixes[0].parts[0].finish_p80 = "2026-12-30";
    const auto moved = movements(example_answer(), answer);
    ASSERT_EQ(moved.size(), 3U);
    EXPECT_EQ(moved[0].was, "null");
    EXPECT_EQ(moved[0].is, "\"2026-12-30\"");
    EXPECT_EQ(moved[1].path, "mixes/plan/targets/3.3a/value/p50");
}

TEST(Movements, what_came_and_what_went_moved_too) {
    auto answer = example_answer();
    answer.mixes[0].parts.pop_back();
    answer.mixes[0].targets[1].reach.push_back({0.95, 30.0});
    std::ostringstream out;
    print(out, movements(example_answer(), answer), 1000);
    EXPECT_NE(out.str().find("mixes/plan/parts/8.5a/active: false -> -"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("mixes/plan/targets/nox/reach/3/threshold: - -> 30.0"), std::string::npos) << out.str();
}

TEST(Movements, long_lists_are_cut) {
    auto answer = example_answer();
    for (auto& entry : answer.mixes[0].emissions) {
        entry.bau.mean += 1.0;
    }
    std::ostringstream out;
    print(out, movements(example_answer(), answer), 2);
    EXPECT_NE(out.str().find("... and 4 more"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("standard errors)"), std::string::npos) << out.str();
}

} // namespace
} // namespace tools::answers
