#include "tests/tools/abate/program.hpp"
#include "tests/tools/abate/scenario_copy.hpp"
#include "tools/results/answer_json.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace tests::tools {
namespace {

namespace fs = std::filesystem;
using ::tools::results::answer_from_json;

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// The only results folder.
fs::path result(const ScenarioCopy& scenario) {
    const auto names = scenario.results();
    EXPECT_EQ(names.size(), 1U);
    return scenario.place() / "results" / (names.empty() ? "none" : names.front());
}

TEST(Abate, run_shows_the_answer_and_keeps_it) {
    const ScenarioCopy scenario;
    const auto ended = abate({"run", "toy/mixes/plan.yaml", "-n", "100"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "Boiler users graded A or B")) << ended.out;
    EXPECT_TRUE(holds(ended.out, result(scenario).string())) << ended.out;
    EXPECT_TRUE(holds(ended.err, "100/100 replications")) << ended.err;
    EXPECT_FALSE(holds(ended.out + ended.err, "\033")) << "colours in a file";
    const auto answer = answer_from_json(bytes_of(result(scenario) / "summary.json"));
    EXPECT_EQ(answer.completed, 100);
    EXPECT_EQ(bytes_of(result(scenario) / "inputs/toy/mixes/plan.yaml"), scenario.read("mixes/plan.yaml"));
}

TEST(Abate, quiet_says_nothing_on_the_way) {
    const ScenarioCopy scenario;
    EXPECT_EQ(abate({"run", "toy/mixes/plan.yaml", "-n", "100", "--quiet"}, scenario.place()).err, "");
}

TEST(Abate, json_is_the_summary) {
    const ScenarioCopy scenario;
    const auto ended = abate({"run", "toy/mixes/plan.yaml", "-n", "100", "--json"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_EQ(ended.out, bytes_of(result(scenario) / "summary.json"));
}

TEST(Abate, speaks_the_language_of_the_locale) {
    const ScenarioCopy scenario;
    Program program{{"run", "toy/mixes/plan.yaml", "-n", "20"}, {scenario.place(), {"LANG=zh_CN.UTF-8"}, {}, 0}};
    const auto ended = program.wait();
    EXPECT_TRUE(holds(ended.out, "目标")) << ended.out;
    EXPECT_TRUE(holds(ended.err, "次/秒")) << ended.err;
}

TEST(Abate, the_answer_does_not_depend_on_the_number_of_threads) {
    const ScenarioCopy scenario;
    const auto one = abate({"run", "toy/mixes/plan.yaml", "--json", "-j", "1"}, scenario.place());
    const auto three = abate({"run", "toy/mixes/plan.yaml", "--json", "-j", "3", "--force"}, scenario.place());
    EXPECT_EQ(one.out, three.out);
}

TEST(Abate, frozen_inputs_give_the_same_answer_again) {
    const ScenarioCopy scenario;
    const auto first = abate({"run", "toy/mixes/plan.yaml", "-n", "100", "--json"}, scenario.place());
    const auto frozen = result(scenario) / "inputs/toy/mixes/plan.yaml";
    const auto again = abate({"run", frozen.string(), "-n", "100", "--json", "-o", "again"}, scenario.place());
    EXPECT_EQ(again.out, first.out) << again.err;
    EXPECT_TRUE(fs::exists(scenario.place() / "again" / result(scenario).filename()));
}

TEST(Abate, results_are_never_overwritten_without_force) {
    const ScenarioCopy scenario;
    EXPECT_EQ(abate({"run", "toy/mixes/plan.yaml", "-n", "20", "-q"}, scenario.place()).exit_code, 0);
    const auto before = bytes_of(result(scenario) / "manifest.json");
    const auto again = abate({"run", "toy/mixes/plan.yaml", "-n", "20", "-q"}, scenario.place());
    EXPECT_EQ(again.exit_code, 2);
    EXPECT_TRUE(holds(again.err, "--force")) << again.err;
    EXPECT_EQ(bytes_of(result(scenario) / "manifest.json"), before);
    EXPECT_EQ(abate({"run", "toy/mixes/plan.yaml", "-n", "20", "-q", "--force"}, scenario.place()).exit_code, 0);
    EXPECT_EQ(scenario.results().size(), 1U);
}

TEST(Abate, a_required_probability_decides_the_exit_code) {
    const ScenarioCopy scenario;
    const auto run = [&](const std::string& requirement) {
        return abate({"run", "toy/mixes/plan.yaml", "-n", "100", "-q", "--force", "--require", requirement},
                     scenario.place());
    };
    EXPECT_EQ(run("1.1a-users=80%").exit_code, 0); // both users are always graded
    EXPECT_EQ(run("1.1a-nox=80%").exit_code, 1);   // 0.3 t are never reached
    EXPECT_EQ(run("no-such-target=80%").exit_code, 2);
    const auto not_set = run("1.1a-quota=80%");
    EXPECT_EQ(not_set.exit_code, 2);
    EXPECT_TRUE(holds(not_set.err, "not set by the city")) << not_set.err;
}

TEST(Abate, compare_runs_mixes_on_the_same_draws) {
    const ScenarioCopy scenario;
    const auto ended = abate({"compare", "toy/mixes/plan.yaml", "toy/mixes/late.yaml", "-n", "100"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "Differences (plan − late on the same draws)")) << ended.out;
    const auto answer = answer_from_json(bytes_of(result(scenario) / "summary.json"));
    EXPECT_EQ(answer.mixes.size(), 2U);
    EXPECT_FALSE(answer.differences.empty());
    EXPECT_TRUE(fs::exists(result(scenario) / "differences.csv"));
}

TEST(Abate, compare_refuses_what_cannot_be_compared) {
    const ScenarioCopy scenario;
    fs::copy(scenario.folder(), scenario.place() / "other", fs::copy_options::recursive);
    EXPECT_EQ(abate({"compare", "toy/mixes/plan.yaml", "toy/mixes/plan.yaml"}, scenario.place()).exit_code, 2);
    EXPECT_EQ(abate({"compare", "toy/mixes/plan.yaml", "other/mixes/late.yaml"}, scenario.place()).exit_code, 2);
    EXPECT_TRUE(scenario.results().empty());
}

TEST(Abate, check_tells_what_a_scenario_rests_on) {
    const ScenarioCopy scenario;
    const auto ended = abate({"check", "toy", "toy/mixes/plan.yaml"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "uncertain")) << ended.out;
    EXPECT_TRUE(holds(ended.out, "targets waiting for the city: 1.1a-quota")) << ended.out;
    EXPECT_EQ(ended.out.find("3 mixes"), ended.out.rfind("3 mixes")) << "the same folder was checked twice";
}

TEST(Abate, trace_prints_every_event_and_the_same_again) {
    const ScenarioCopy scenario;
    const auto first = abate({"trace", "toy/mixes/plan.yaml", "--draw", "17"}, scenario.place());
    EXPECT_EQ(first.exit_code, 0) << first.err;
    EXPECT_TRUE(holds(first.out, "replication 17 (draw 8 of parameters, 17 of luck)")) << first.out;
    EXPECT_TRUE(holds(first.out, "2026-12-31 23:59:59")) << first.out;
    EXPECT_EQ(abate({"trace", "toy/mixes/plan.yaml", "--draw", "17"}, scenario.place()).out, first.out);
}

TEST(Abate, plan_shows_the_rows_and_keeps_nothing_unless_asked) {
    const ScenarioCopy scenario;
    const auto ended = abate({"plan", "toy/mixes/plan.yaml", "-n", "20", "-q", "--csv", "rows.csv"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "The southern boiler burns low")) << ended.out;
    EXPECT_TRUE(holds(ended.out, "05-05")) << ended.out;
    EXPECT_TRUE(holds(bytes_of(scenario.place() / "rows.csv"), "plan,1.1,"));
    EXPECT_TRUE(scenario.results().empty());
    EXPECT_EQ(abate({"plan", "toy/mixes/plan.yaml", "-n", "20", "-q", "-o", "results"}, scenario.place()).exit_code, 0);
    EXPECT_TRUE(fs::exists(result(scenario) / "plan.csv"));
}

TEST(Abate, plan_shows_what_a_slip_moves_and_what_delays_cost) {
    const ScenarioCopy scenario;
    const auto slip =
        abate({"plan", "toy/mixes/plan.yaml", "-n", "20", "-q", "--slip", "1.1a=2month"}, scenario.place());
    EXPECT_EQ(slip.exit_code, 0) << slip.err;
    EXPECT_TRUE(holds(slip.out, "Differences (plan − plan+1.1a-60d on the same draws)")) << slip.out;
    const auto json =
        abate({"plan", "toy/mixes/plan.yaml", "-q", "--json", "--delay-prices", "-n", "4"}, scenario.place());
    EXPECT_EQ(answer_from_json(json.out).delay_prices.value().prices.size(), 2U);
}

TEST(Abate, plan_answers_unknown_names_with_what_there_is) {
    const ScenarioCopy scenario;
    const auto said = [&](const std::string& option, const std::string& value) {
        const auto ended = abate({"plan", "toy/mixes/plan.yaml", "-q", option, value}, scenario.place());
        EXPECT_EQ(ended.exit_code, 2) << option;
        return ended.err;
    };
    EXPECT_TRUE(holds(said("--unit", "nobody"), "there are: ecology"));
    EXPECT_TRUE(holds(said("--task", "99"), "there are: 1, 2"));
    EXPECT_TRUE(holds(said("--chapter", "noise"), "there are: air"));
    EXPECT_TRUE(holds(said("--due-by", "June"), "'June' is no date"));
    EXPECT_TRUE(holds(said("--slip", "9.9z=4w"), "the plan has no part '9.9z'"));
}

TEST(Abate, version_is_for_people_and_machines) {
    const ScenarioCopy scenario;
    EXPECT_TRUE(holds(abate({"version"}, scenario.place()).out, "abate 0."));
    EXPECT_TRUE(holds(abate({"version", "--json"}, scenario.place()).out, "\"revision\": "));
}

TEST(Abate, wrong_paths_are_answered_with_what_is_there) {
    const ScenarioCopy scenario;
    const auto missing = abate({"run", "toy/mixes/plna.yaml"}, scenario.place());
    EXPECT_EQ(missing.exit_code, 2);
    EXPECT_TRUE(holds(missing.err, "bau.yaml, late.yaml, plan.yaml")) << missing.err;
    EXPECT_EQ(abate({"run", "toy/targets.yaml"}, scenario.place()).exit_code, 2);
    EXPECT_EQ(abate({"run", "toy"}, scenario.place()).exit_code, 2);
    EXPECT_EQ(abate({"check", "nowhere"}, scenario.place()).exit_code, 2);
    EXPECT_EQ(abate({"run", "plan.yaml", "-n", "20", "-q"}, scenario.folder() / "mixes").exit_code, 0);
}

} // namespace
} // namespace tests::tools
