#include "tests/tools/abate/program.hpp"
#include "tests/tools/abate/scenario_copy.hpp"
#include "tools/results/answer_json.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

namespace tests::tools {
namespace {

/// A run that takes seconds, and has told of its first tenth.
class LongRun {
public:
    explicit LongRun(const ScenarioCopy& scenario)
        : program_{{"run", std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026/mixes/plan.yaml", "-n", "6000"},
                   {scenario.place(), {}, {}, 0}} {
        EXPECT_TRUE(eventually([&] { return program_.said().find("/6000 replications") != std::string::npos; }))
            << program_.said();
    }

    Ended end_by(int signal) {
        program_.signal(signal);
        return program_.wait();
    }

private:
    Program program_;
};

std::size_t visible(const ScenarioCopy& scenario) {
    std::size_t count = 0;
    for (const auto& name : scenario.results()) {
        count += name.starts_with('.') ? 0U : 1U;
    }
    return count;
}

TEST(BadPlace, that_cannot_be_written_is_refused_before_anything_runs) {
    const ScenarioCopy scenario;
    std::ofstream{scenario.place() / "file"} << "x";
    for (const std::string place : {"file", "/proc", "/dev/null"}) {
        const auto ended = abate({"run", "toy/mixes/plan.yaml", "-n", "20", "-o", place}, scenario.place());
        EXPECT_EQ(ended.exit_code, 2) << place;
        EXPECT_NE(ended.err.find("abate: error: cannot"), std::string::npos) << ended.err;
        EXPECT_EQ(ended.err.find("replications"), std::string::npos) << ended.err;
    }
}

TEST(BadPlace, a_full_disk_leaves_nothing_behind) {
    const ScenarioCopy scenario;
    Program program{{"run", "toy/mixes/plan.yaml", "-n", "20", "-q"}, {scenario.place(), {}, {}, 4000}};
    const auto ended = program.wait();
    EXPECT_EQ(ended.exit_code, 2) << ended.err;
    EXPECT_NE(ended.err.find("make room"), std::string::npos) << ended.err;
    EXPECT_TRUE(scenario.results().empty());
}

TEST(BadPlace, a_full_standard_output_is_not_taken_for_success) {
    const ScenarioCopy scenario;
    Program program{{"run", "toy/mixes/plan.yaml", "-n", "20", "-q"}, {scenario.place(), {}, "/dev/full", 0}};
    const auto ended = program.wait();
    EXPECT_EQ(ended.exit_code, 2);
    EXPECT_NE(ended.err.find("standard output"), std::string::npos) << ended.err;
    EXPECT_EQ(visible(scenario), 1U); // the results are kept all the same
}

TEST(Interrupted, keeps_the_finished_prefix) {
    const ScenarioCopy scenario;
    const auto ended = LongRun{scenario}.end_by(SIGINT);
    EXPECT_EQ(ended.exit_code, 130) << ended.err;
    EXPECT_NE(ended.out.find("interrupted: the answer holds the first"), std::string::npos) << ended.out;
    ASSERT_EQ(scenario.results().size(), 1U);
    const auto folder = scenario.place() / "results" / scenario.results().front();
    const auto answer = ::tools::results::answer_from_json(bytes_of(folder / "summary.json"));
    EXPECT_TRUE(answer.interrupted);
    EXPECT_GT(answer.completed, 0);
    EXPECT_LT(answer.completed, answer.requested);
    EXPECT_EQ(answer.completed % 2, 0) << "a pair was torn apart";
}

TEST(Killed, leaves_nothing_under_its_name_and_the_next_run_sweeps) {
    const ScenarioCopy scenario;
    EXPECT_EQ(LongRun{scenario}.end_by(SIGKILL).signal, SIGKILL);
    EXPECT_EQ(visible(scenario), 0U);
    EXPECT_EQ(scenario.results().size(), 1U);
    EXPECT_EQ(LongRun{scenario}.end_by(SIGTERM).exit_code, 130); // asked to stop as by Ctrl-C
    EXPECT_EQ(visible(scenario), 1U);
    EXPECT_EQ(scenario.results().size(), 1U);
}

} // namespace
} // namespace tests::tools
