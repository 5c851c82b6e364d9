#include "tools/abate/views.hpp"

#include "tests/tools/example_answer.hpp"
#include "tools/abate/display_width.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace tools::abate {
namespace {

std::string run_shown(Language language) {
    std::ostringstream out;
    print_answer({out, language}, tests::tools::example_answer());
    return out.str();
}

std::string comparison_shown(Language language) {
    std::ostringstream out;
    print_comparison({out, language}, tests::tools::example_comparison());
    return out.str();
}

/// The first line that holds `words`.
std::string line_with(const std::string& text, const std::string& words) {
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        if (line.find(words) != std::string::npos) {
            return line;
        }
    }
    return "no line with " + words;
}

TEST(AnswerView, shows_a_target_with_forecast_probability_and_word) {
    EXPECT_EQ(line_with(run_shown(Language::en), "3.3a"),
              "3.3a      New-energy share of new trucks  ≥ 35 %       37.2 (34.0–40.5) %                               "
              "81 % (78–84)  likely");
    const auto line = line_with(run_shown(Language::zh), "3.3a");
    EXPECT_NE(line.find("把握较大"), std::string::npos) << line;
    EXPECT_NE(line.find("≥ 35 %"), std::string::npos) << line;
}

TEST(AnswerView, a_target_that_is_not_set_has_its_reach_and_no_probability) {
    const auto text = run_shown(Language::en);
    const auto line = line_with(text, "nox ");
    EXPECT_NE(line.find("NOx reduction (strive)"), std::string::npos) << line;
    EXPECT_NE(line.find("not set yet"), std::string::npos) << line;
    EXPECT_EQ(line.find('%'), std::string::npos) << line;
    EXPECT_NE(text.find("reached with 50/80/90 %: 40.5 / 36.2 / 32.5 t"), std::string::npos);
    EXPECT_NE(run_shown(Language::zh).find("待市级下达"), std::string::npos);
}

TEST(AnswerView, says_how_many_targets_are_missed_and_which_wait) {
    const auto text = run_shown(Language::en);
    EXPECT_NE(text.find("all met 81 % (78–84), likely"), std::string::npos);
    EXPECT_NE(text.find("0.188 of 1 expected to be missed"), std::string::npos);
    EXPECT_NE(text.find("waiting for the city: nox"), std::string::npos);
}

TEST(AnswerView, shows_tonnes_of_bau_mix_and_change) {
    const auto text = run_shown(Language::en);
    EXPECT_EQ(line_with(text, "On-road vehicles"), "On-road vehicles  BAU     3,210  1,200");
    EXPECT_EQ(line_with(text, "mix   "), "                  mix     3,170  1,197");
    EXPECT_EQ(line_with(text, "change"), "                  change  -40.5  -3.00");
    EXPECT_EQ(line_with(text, "Airport *").substr(0, 9), "Airport *");
    EXPECT_NE(text.find("*: memo item"), std::string::npos);
}

TEST(AnswerView, keeps_a_group_together_when_the_answer_goes_by_pollutant) {
    auto answer = tests::tools::example_answer();
    auto& entries = answer.mixes[0].emissions;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.pollutant < b.pollutant; });
    std::ostringstream out;
    print_emissions({out}, answer.mixes[0]);
    EXPECT_EQ(line_with(out.str(), "On-road vehicles"), "On-road vehicles  BAU     3,210  1,200");
}

TEST(AnswerView, a_group_that_no_measure_touches_takes_one_line) {
    auto answer = tests::tools::example_answer();
    for (auto& entry : answer.mixes[0].emissions) {
        if (entry.group == "airport") {
            entry.change = {};
        }
    }
    std::ostringstream out;
    print_emissions({out}, answer.mixes[0]);
    EXPECT_EQ(line_with(out.str(), "Airport"), "Airport *         same    2,400  150.0");
}

TEST(AnswerView, shows_measures_in_the_calendar_year_and_a_full_year) {
    const auto text = run_shown(Language::en);
    EXPECT_EQ(line_with(text, "6.4b  B"), "6.4b  Boiler upgrades       25 %  not this year  this year  -6.50");
    EXPECT_NE(line_with(text, "-18.2").find("full year"), std::string::npos);
    EXPECT_NE(text.find("not in this mix: 8.5a Warm-mix asphalt"), std::string::npos);
}

TEST(AnswerView, says_what_it_rests_on_and_what_to_check_first) {
    const auto text = run_shown(Language::en);
    EXPECT_NE(text.find("12 plan, 150 published, 171 assumed; 210 of them are uncertain"), std::string::npos) << text;
    EXPECT_NE(text.find("on_road.truck_heavy.registrations (assumed, rank correlation +0.75) → 3.3a"),
              std::string::npos)
        << text;
}

TEST(AnswerView, does_not_hide_failures_nor_an_interruption) {
    EXPECT_NE(run_shown(Language::en).find("process 'boiler 3' waits for ever"), std::string::npos);
    auto answer = tests::tools::example_answer();
    answer.interrupted = true;
    std::ostringstream out;
    print_answer({out}, answer);
    EXPECT_NE(out.str().find("the first 998 replications"), std::string::npos);
}

TEST(ComparisonView, shows_each_mix_and_the_differences) {
    const auto text = comparison_shown(Language::en);
    EXPECT_NE(text.find("plan · The plan"), std::string::npos);
    EXPECT_NE(text.find("fleet-first · Fleet first"), std::string::npos);
    EXPECT_NE(text.find("-3.75 (-4.00 to -3.50)"), std::string::npos);
    EXPECT_NE(text.find("P(plan better)"), std::string::npos);
    const auto odds = line_with(text, "probability of meeting it");
    EXPECT_NE(odds.find("81 %"), std::string::npos) << odds;
    EXPECT_NE(odds.find("95 %"), std::string::npos) << odds;
}

TEST(Views, print_colours_only_when_asked) {
    EXPECT_EQ(run_shown(Language::zh).find('\033'), std::string::npos);
    std::ostringstream out;
    print_answer({out, Language::zh, Colours::ansi}, tests::tools::example_answer());
    EXPECT_NE(out.str().find("\033[32m"), std::string::npos);
}

} // namespace
} // namespace tools::abate
