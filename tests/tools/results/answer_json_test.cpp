#include "tools/results/answer_json.hpp"

#include "tests/tools/example_answer.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace tools::results {
namespace {

/// What reading `text` complains of; empty when it reads.
std::string complaint(const std::string& text) {
    try {
        answer_from_json(text);
        return {};
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), with);
}

TEST(AnswerJson, reads_back_what_it_wrote) {
    const auto text = to_json(tests::tools::example_comparison());
    EXPECT_EQ(to_json(answer_from_json(text)), text);
}

TEST(AnswerJson, keeps_every_kind_of_field) {
    const auto answer = answer_from_json(to_json(tests::tools::example_comparison()));
    EXPECT_EQ(answer.seed, 18'446'744'073'709'551'615U);
    EXPECT_EQ(answer.completed, 998);
    ASSERT_EQ(answer.mixes.size(), 2U);
    const auto& target = answer.mixes[0].targets.at(0);
    EXPECT_EQ(target.title.zh, "新增货车新能源比例");
    EXPECT_EQ(target.threshold, 35.0);
    EXPECT_EQ(target.comparison, models::study::Comparison::at_least);
    EXPECT_EQ(target.assurance.value().likelihood, models::study::Likelihood::likely);
    EXPECT_EQ(target.drivers.at(2).rank_correlation, -0.25);
    const auto& not_set = answer.mixes[0].targets.at(1);
    EXPECT_TRUE(not_set.strive);
    EXPECT_FALSE(not_set.threshold);
    EXPECT_FALSE(not_set.assurance);
    EXPECT_EQ(not_set.reach.at(1).threshold, 36.25);
    EXPECT_EQ(answer.mixes[0].parts.at(0).finish_p50, "2026-11-20");
    EXPECT_FALSE(answer.mixes[0].parts.at(0).finish_p80);
    EXPECT_EQ(answer.mixes[0].parts.at(1).effects.at(1).pollutant, "VOC");
    EXPECT_EQ(answer.differences.at(0).draws_needed, 12.0);
    EXPECT_EQ(answer.failures.at(0).parameter_draw, 8U);
}

TEST(AnswerJson, keeps_what_it_says_about_the_plan) {
    const auto answer = answer_from_json(to_json(tests::tools::example_answer()));
    const auto& mix = answer.mixes.at(0);
    EXPECT_EQ(mix.measures.at(0).waits_for.value().days, 44.0);
    EXPECT_EQ(mix.measures.at(1).supporting.at(0).key, "ecology");
    EXPECT_FALSE(mix.measures.at(3).on_time);
    EXPECT_EQ(mix.measures.at(3).why_none.value().en, "air quality is not simulated yet");
    EXPECT_EQ(mix.measures.at(4).targets.at(0).value_p50, 40.5);
    EXPECT_EQ(mix.parts.at(0).criticality, 0.75);
    EXPECT_EQ(mix.parts.at(0).waits.at(1).cause, "crew");
    EXPECT_EQ(mix.plan.riskiest, "6.4");
    EXPECT_EQ(mix.teams.at(1).size_p50, 3.0);
    EXPECT_EQ(mix.chains.at(0).links.at(1).begin_p50, "2026-04-01");
    EXPECT_EQ(mix.targets.at(2).unanswered.value().zh, "空气质量模型未接入");
    EXPECT_TRUE(std::isnan(mix.targets.at(2).value.mean));
    EXPECT_EQ(mix.groups.at(0).together.at(0).product, 0.0625);
    EXPECT_EQ(answer.delay_prices.value().prices.at(0).rows.at(0).change.interval.low, -0.375);
}

TEST(AnswerJson, keeps_doubles_to_the_last_bit) {
    auto answer = tests::tools::example_answer();
    answer.mixes[0].targets[0].value.mean = 0.1 + 0.2;
    answer.mixes[0].targets[0].value.p5 = std::numeric_limits<double>::denorm_min();
    const auto value = answer_from_json(to_json(answer)).mixes[0].targets[0].value;
    EXPECT_EQ(value.mean, 0.1 + 0.2);
    EXPECT_EQ(value.p5, std::numeric_limits<double>::denorm_min());
}

TEST(AnswerJson, keeps_that_a_figure_has_no_value) {
    auto answer = tests::tools::example_answer();
    answer.mixes[0].targets[0].value.mean = std::nan("");
    EXPECT_TRUE(std::isnan(answer_from_json(to_json(answer)).mixes[0].targets[0].value.mean));
}

TEST(AnswerJson, says_which_field_is_missing) {
    const auto text = replaced(to_json(tests::tools::example_answer()), "\"p10\"", "\"p11\"");
    EXPECT_EQ(complaint(text), "mixes[0].targets[0].value.p10 is missing");
}

TEST(AnswerJson, says_which_field_is_of_another_kind) {
    const auto text = replaced(to_json(tests::tools::example_answer()), "\"year\": 2026", "\"year\": \"2026\"");
    EXPECT_EQ(complaint(text), "year is not a whole number");
}

TEST(AnswerJson, says_which_word_it_does_not_know) {
    const auto text = replaced(to_json(tests::tools::example_answer()), "\"at_least\"", "\"at_last\"");
    EXPECT_EQ(complaint(text), "mixes[0].targets[0].comparison is 'at_last', which is no word of its list");
}

TEST(AnswerJson, refuses_another_version) {
    const auto text = replaced(to_json(tests::tools::example_answer()), "\"version\": 2", "\"version\": 99");
    EXPECT_EQ(complaint(text), "this is version 99 of the answer; this abate reads version 2");
}

TEST(AnswerJson, refuses_half_a_file) {
    const auto text = to_json(tests::tools::example_answer());
    EXPECT_EQ(complaint(text.substr(0, text.size() / 2)), "the text is no JSON");
    EXPECT_EQ(complaint(""), "the text is no JSON");
    EXPECT_EQ(complaint("[]"), "the whole is not an object");
}

TEST(AnswerJson, leaves_fields_alone_that_a_later_version_added) {
    const auto text =
        replaced(to_json(tests::tools::example_answer()), "\"year\": 2026", "\"year\": 2026, \"moon\": 1");
    EXPECT_EQ(complaint(text), "");
}

} // namespace
} // namespace tools::results
