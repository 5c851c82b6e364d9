#include "tools/abate/plan_views.hpp"

#include "tests/tools/example_answer.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace tools::abate {
namespace {

std::string shown(Language language, const PlanFilter& filter = {}) {
    std::ostringstream out;
    print_plan({out, language}, tests::tools::example_answer(), filter);
    return out.str();
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// The first line that holds `words`.
std::string line_with(const std::string& text, const std::string& words) {
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        if (holds(line, words)) {
            return line;
        }
    }
    return "no line with " + words;
}

TEST(PlanView, shows_a_row_with_odds_dates_and_what_it_waits_for) {
    const auto line = line_with(shown(Language::en), "6.4 ");
    EXPECT_TRUE(line.starts_with("6.4  Boiler upgrades")) << line;
    for (const auto* words :
         {"10-31", "Ecology bureau", "25 %", "11-20", "later", "assumed", "crews or season 44 d: Boiler crews"}) {
        EXPECT_TRUE(holds(line, words)) << words << " in " << line;
    }
    EXPECT_TRUE(holds(line_with(shown(Language::zh), "6.4 "), "施工队或季节 44 天：锅炉施工队"));
}

TEST(PlanView, says_which_dates_are_judged_and_which_rows_are_goals) {
    const auto text = shown(Language::en);
    EXPECT_TRUE(holds(line_with(text, "3.3 "), "judged"));
    EXPECT_TRUE(holds(line_with(text, "1.2 "), "goal")) << text;
    EXPECT_TRUE(holds(line_with(text, "1.2 "), "1.2-nox 40.5 (95 %)"));
    EXPECT_TRUE(holds(line_with(text, "1.2 "), "standing"));
    EXPECT_TRUE(holds(line_with(text, "1.1 "), "air quality is not simulated yet"));
    EXPECT_TRUE(holds(line_with(text, "8.5 "), "not in this mix"));
}

TEST(PlanView, gathers_rows_and_leaves_out_groups_that_have_nothing_to_say) {
    const auto text = shown(Language::en);
    EXPECT_TRUE(holds(line_with(text, "Boilers "), "6.4 (25 %)")) << text;
    EXPECT_FALSE(holds(text, "Vehicles")) << "task 3 expects nothing late";
    EXPECT_TRUE(holds(text, "the other 1 expect nothing late"));
}

TEST(PlanView, shows_the_busiest_team_first) {
    const auto text = shown(Language::en);
    EXPECT_LT(text.find("crews.boilers "), text.find("ecology.air "));
    EXPECT_TRUE(holds(line_with(text, "crews.boilers "), "90 %"));
    EXPECT_TRUE(holds(line_with(text, "crews.boilers "), "44.0"));
}

TEST(PlanView, shows_the_chain_that_decides) {
    EXPECT_TRUE(holds(shown(Language::en), "6.4a 04-01 → 6.4b 11-20"));
}

TEST(PlanView, shows_which_targets_fail_first_and_together) {
    const auto text = shown(Language::en);
    EXPECT_TRUE(holds(text, "missed most often: 3.3a 19 %"));
    EXPECT_TRUE(holds(text, "3.3a + 6.4b 12 % (6 %)")) << text;
    EXPECT_TRUE(holds(text, "not simulated yet: 1.1-pm25"));
}

TEST(PlanView, shows_what_a_week_of_delay_costs) {
    const auto text = shown(Language::en);
    EXPECT_TRUE(holds(text, "What 7 days of delay cost (200 replications"));
    EXPECT_TRUE(holds(text, "0.125 (0.062–0.188)")) << text;
    EXPECT_TRUE(holds(text, "6.4b 50→38 %"));
    EXPECT_TRUE(holds(text, "6.4 50→25 %"));
    EXPECT_TRUE(holds(text, "NOx 0.500"));
    EXPECT_TRUE(holds(text, "a delay of the other 1 changes nothing"));
    EXPECT_TRUE(holds(shown(Language::zh), "推迟 7 天的代价"));
}

TEST(PlanView, shows_what_a_slip_moves_beyond_chance) {
    std::ostringstream out;
    print_slip({out, Language::en}, tests::tools::example_comparison());
    const auto row = line_with(out.str(), "6.4 ");
    EXPECT_TRUE(holds(row, "31.2")) << row;
    EXPECT_TRUE(holds(row, "-6.25 (-10.0 to -2.50)")) << row;
    EXPECT_TRUE(holds(out.str(), "1 more differ by no more than chance"));
    EXPECT_FALSE(holds(out.str(), "New-energy trucks"));
    EXPECT_TRUE(holds(line_with(out.str(), "3.3a "), "-13.8 (-16 to -11)")) << out.str();
    EXPECT_TRUE(holds(line_with(out.str(), "total/NOx"), "20 (18–22)")) << out.str();
}

TEST(PlanView, says_how_much_rests_on_assumed_numbers) {
    EXPECT_TRUE(holds(shown(Language::en), "171 assumed; 210 of them are uncertain"));
}

TEST(PlanView, a_filter_leaves_the_rows_asked_for_and_shows_their_parts) {
    PlanFilter filter;
    filter.risk = 0.5;
    const auto text = shown(Language::en, filter);
    EXPECT_TRUE(holds(text, "6.4  Boiler upgrades"));
    EXPECT_FALSE(holds(text, "New-energy trucks")) << "85 % is no risk";
    EXPECT_FALSE(holds(text, "Where it runs late"));
    const auto part = line_with(text, "6.4b ");
    EXPECT_TRUE(holds(part, "20.0 / 24.0")) << part;
    EXPECT_TRUE(holds(part, "75 %")) << part;
}

TEST(PlanFilters, ask_for_unit_task_chapter_day_and_risk) {
    const auto answer = tests::tools::example_answer();
    const auto count = [&](PlanFilter filter) { return filtered(answer, filter).mixes[0].measures.size(); };
    EXPECT_EQ(count({}), 5U);
    EXPECT_EQ(count({.unit = "transport", .chapter = {}, .due_by = {}, .risk = {}}), 2U);
    EXPECT_EQ(count({.unit = {}, .task = 1, .chapter = {}, .due_by = {}, .risk = {}}), 2U);
    EXPECT_EQ(count({.unit = {}, .chapter = "air", .due_by = {}, .risk = {}}), 5U);
    EXPECT_EQ(count({.unit = {}, .chapter = "water", .due_by = {}, .risk = {}}), 0U);
    EXPECT_EQ(count({.unit = {}, .chapter = {}, .due_by = "2026-10-31", .risk = {}}), 1U);
    EXPECT_EQ(count({.unit = "ecology", .chapter = {}, .due_by = {}, .risk = 0.9}), 1U);
}

TEST(PlanFilters, leave_the_answer_otherwise_whole) {
    PlanFilter filter;
    filter.task = 6;
    const auto left = filtered(tests::tools::example_answer(), filter).mixes[0];
    ASSERT_EQ(left.parts.size(), 1U);
    EXPECT_EQ(left.parts[0].id, "6.4b");
    EXPECT_EQ(left.targets.size(), tests::tools::example_answer().mixes[0].targets.size());
    EXPECT_EQ(left.teams.size(), 2U);
}

} // namespace
} // namespace tools::abate
