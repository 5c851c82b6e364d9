#include "tools/abate/command_line.hpp"

#include "tools/abate/complaint.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace tools::abate {
namespace {

using Arguments = std::vector<std::string>;

/// What parsing gave, and what it printed.
struct Outcome {
    std::variant<Command, int> parsed;
    std::string out;
    std::string err;
};

Outcome outcome(const Arguments& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    auto parsed = parse(arguments, out, err);
    return {std::move(parsed), out.str(), err.str()};
}

template<class Verb>
Verb command(const Arguments& arguments) {
    const auto found = outcome(arguments);
    EXPECT_TRUE(std::holds_alternative<Command>(found.parsed)) << found.err;
    return std::get<Verb>(std::get<Command>(found.parsed));
}

/// The exit code of arguments that give no command.
int code(const Arguments& arguments) {
    const auto found = outcome(arguments);
    return std::holds_alternative<int>(found.parsed) ? std::get<int>(found.parsed) : -1;
}

TEST(CommandLine, run_has_the_defaults_it_documents) {
    const auto run = command<RunCommand>({"run", "toy/mixes/plan.yaml"}).study;
    EXPECT_EQ(run.mixes, Arguments{"toy/mixes/plan.yaml"});
    EXPECT_EQ(run.replications, 1000U);
    EXPECT_EQ(run.seed, 1U);
    EXPECT_EQ(run.threads, 0U);
    EXPECT_EQ(run.output, "results");
    EXPECT_FALSE(run.force);
    EXPECT_FALSE(run.until_half_width);
}

TEST(CommandLine, run_reads_all_its_options) {
    const auto run =
        command<RunCommand>(
            {"run",      "plan.yaml", "-n",       "5000",   "--seed",  "18446744073709551615", "-j",   "2",
             "-o",       "out",       "--force",  "--json", "--quiet", "--until-halfwidth",    "1.5%", "--require",
             "3.3a=80%", "--require", "6.4b=0.5", "--lang", "zh"})
            .study;
    EXPECT_EQ(run.replications, 5000U);
    EXPECT_EQ(run.seed, 18'446'744'073'709'551'615U);
    EXPECT_EQ(run.threads, 2U);
    EXPECT_EQ(run.output, "out");
    EXPECT_TRUE(run.force && run.manner.json && run.manner.quiet);
    EXPECT_DOUBLE_EQ(run.until_half_width.value(), 0.015);
    ASSERT_EQ(run.required.size(), 2U);
    EXPECT_EQ(run.required[0].target, "3.3a");
    EXPECT_DOUBLE_EQ(run.required[0].assurance, 0.8);
    EXPECT_DOUBLE_EQ(run.required[1].assurance, 0.5);
    EXPECT_EQ(run.manner.language, Language::zh);
    EXPECT_EQ(run.words.front(), "run");
}

TEST(CommandLine, compare_wants_two_mixes) {
    EXPECT_EQ(command<CompareCommand>({"compare", "a.yaml", "b.yaml", "c.yaml"}).study.mixes.size(), 3U);
    EXPECT_EQ(code({"compare", "a.yaml"}), exit_code::wrong_use);
}

TEST(CommandLine, trace_reads_its_draw) {
    EXPECT_EQ(command<TraceCommand>({"trace", "plan.yaml", "--draw", "17", "--seed", "3"}).draw, 17U);
}

TEST(CommandLine, what_cannot_be_meant_is_refused_with_a_hint) {
    EXPECT_EQ(code({}), exit_code::wrong_use);
    EXPECT_EQ(code({"ran"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "-n", "0"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "-n", "-5"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "-n", "many"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "-n", "1e400"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "--until-halfwidth", "0%"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "--require", "3.3a"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "--require", "3.3a=120%"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "--lang", "fr"}), exit_code::wrong_use);
    EXPECT_EQ(code({"run", "plan.yaml", "--no-such-option"}), exit_code::wrong_use);
    EXPECT_NE(outcome({"run", "plan.yaml", "--require", "3.3a", "--lang", "en"}).err.find("TARGET=PERCENT"),
              std::string::npos);
}

TEST(CommandLine, every_verb_has_help_with_an_example_in_both_languages) {
    for (const auto* verb : {"check", "run", "compare", "trace", "version"}) {
        const auto english = outcome({verb, "--help", "--lang", "en"});
        EXPECT_EQ(std::get<int>(english.parsed), exit_code::done);
        EXPECT_NE(english.out.find("Examples:\n  "), std::string::npos) << english.out;
        EXPECT_NE(english.out.find(std::string{"abate "} + verb), std::string::npos) << english.out;
        const auto chinese = outcome({verb, "--help", "--lang=zh"});
        EXPECT_NE(chinese.out.find("示例"), std::string::npos) << chinese.out;
        EXPECT_NE(chinese.out.find("用法"), std::string::npos) << chinese.out;
    }
}

TEST(CommandLine, help_lists_verbs_and_exit_codes) {
    const auto help = outcome({"--help", "--lang", "en"});
    EXPECT_EQ(std::get<int>(help.parsed), exit_code::done);
    for (const auto* word : {"check", "run", "compare", "trace", "version", "Exit codes"}) {
        EXPECT_NE(help.out.find(word), std::string::npos) << word << '\n' << help.out;
    }
}

TEST(Language, is_asked_for_or_that_of_the_locale) {
    ::setenv("LC_ALL", "", 1);
    ::setenv("LC_MESSAGES", "", 1);
    ::setenv("LANG", "zh_CN.UTF-8", 1);
    EXPECT_EQ(choose_language({}), Language::zh);
    EXPECT_EQ(choose_language({"run", "--lang", "en"}), Language::en);
    ::setenv("LC_ALL", "C.UTF-8", 1);
    EXPECT_EQ(choose_language({}), Language::en);
    EXPECT_EQ(choose_language({"--lang=zh"}), Language::zh);
    ::unsetenv("LC_ALL");
    ::unsetenv("LC_MESSAGES");
    ::unsetenv("LANG");
}

TEST(Language, falls_back_to_the_other_when_a_text_is_missing) {
    EXPECT_EQ(in(Language::zh, {"锅炉", "boilers"}), "锅炉");
    EXPECT_EQ(in(Language::zh, {"", "boilers"}), "boilers");
    EXPECT_EQ(in(Language::en, {"锅炉", ""}), "锅炉");
}

TEST(CommandLine, plan_reads_its_filters_and_slips) {
    const auto plan = command<PlanCommand>({"plan", "plan.yaml", "--unit", "transport", "--task", "3", "--chapter",
                                            "air", "--due-by", "2026-06-30", "--risk", "50%", "--slip", "6.4b=4w",
                                            "--slip", "3.3a=10d", "--csv", "rows.csv"});
    EXPECT_EQ(plan.filter.unit, "transport");
    EXPECT_EQ(plan.filter.task, 3);
    EXPECT_EQ(plan.filter.chapter, "air");
    EXPECT_EQ(plan.filter.due_by, "2026-06-30");
    EXPECT_EQ(plan.filter.risk, 0.5);
    ASSERT_EQ(plan.slips.size(), 2U);
    EXPECT_EQ(plan.slips[1].part, "3.3a");
    EXPECT_EQ(plan.csv, "rows.csv");
    EXPECT_EQ(plan.study.replications, 1000U);
    EXPECT_FALSE(plan.keeps) << "a folder only where one is asked for";
    EXPECT_TRUE(command<PlanCommand>({"plan", "plan.yaml", "-o", "here"}).keeps);
}

TEST(CommandLine, a_sweep_of_delays_takes_fewer_replications_unless_asked) {
    EXPECT_EQ(command<PlanCommand>({"plan", "plan.yaml", "--delay-prices"}).study.replications, 200U);
    EXPECT_EQ(command<PlanCommand>({"plan", "plan.yaml", "--delay-prices", "-n", "60"}).study.replications, 60U);
}

TEST(CommandLine, plan_refuses_what_makes_no_sense) {
    EXPECT_EQ(code({"plan"}), 2);
    EXPECT_EQ(code({"plan", "a.yaml", "b.yaml"}), 2);
    EXPECT_EQ(code({"plan", "a.yaml", "--slip", "6.4b=soon"}), 2);
    EXPECT_EQ(code({"plan", "a.yaml", "--risk", "much"}), 2);
    EXPECT_EQ(code({"plan", "a.yaml", "--task", "three"}), 2);
}

} // namespace
} // namespace tools::abate
