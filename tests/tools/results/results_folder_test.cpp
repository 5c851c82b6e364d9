#include "tools/results/results_folder.hpp"

#include "tests/tools/example_answer.hpp"
#include "tests/tools/temporary_place.hpp"
#include "tools/results/answer_json.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace tools::results {
namespace {

namespace fs = std::filesystem;
using tests::tools::bytes_of;
using tests::tools::TemporaryPlace;

void make(const fs::path& destination, const models::study::Answer& answer, const std::vector<Input>& inputs) {
    StagedFolder folder{destination, Existing::refuse};
    Manifest manifest;
    manifest.inputs = hashes(inputs);
    write(folder, {answer, manifest, inputs, {{"warning", "toy/district.yaml:3:1", "no reference"}}});
    folder.publish();
}

TEST(ResultsFolder, holds_everything_that_was_found_and_read) {
    const TemporaryPlace place;
    const auto answer = tests::tools::example_comparison();
    make(place.path() / "r", answer, {{"toy/mixes/plan.yaml", "mix: plan\r\n"}});
    for (const auto* name : {"manifest.json", "summary.json", "targets.csv", "emissions.csv", "plan.csv", "parts.csv",
                             "effects.csv", "teams.csv", "delays.csv", "differences.csv", "messages.csv"}) {
        EXPECT_FALSE(bytes_of(place.path() / "r" / name).empty()) << name;
    }
    EXPECT_EQ(bytes_of(place.path() / "r/inputs/toy/mixes/plan.yaml"), "mix: plan\r\n");
    EXPECT_EQ(to_json(read_answer(place.path() / "r")), to_json(answer));
}

TEST(ResultsFolder, has_no_table_of_differences_when_nothing_was_compared) {
    const TemporaryPlace place;
    make(place.path() / "r", tests::tools::example_answer(), {});
    EXPECT_FALSE(fs::exists(place.path() / "r/differences.csv"));
}

TEST(ResultsFolder, keeps_inputs_inside_whatever_their_path) {
    const TemporaryPlace place;
    make(place.path() / "r", tests::tools::example_answer(), {{"/abs/a.yaml", "a"}, {"../../b.yaml", "b"}});
    EXPECT_EQ(bytes_of(place.path() / "r/inputs/abs/a.yaml"), "a");
    EXPECT_EQ(bytes_of(place.path() / "r/inputs/b.yaml"), "b");
}

TEST(ResultsFolder, is_named_by_its_mixes_and_its_question) {
    const std::string key = "9f3a2c7700aa";
    EXPECT_EQ(default_name({{"plan"}, 1, "pairs", 1000, 0.0}, key), "plan-9f3a2c");
    EXPECT_EQ(default_name({{"plan", "bau"}, 1, "pairs", 1000, 0.0}, key), "plan-vs-bau-9f3a2c");
    EXPECT_LE(default_name({std::vector<std::string>(50, "fleet-first"), 1, "pairs", 1000, 0.0}, key).size(), 90U);
}

TEST(ResultsFolder, says_which_file_it_cannot_read) {
    const TemporaryPlace place;
    EXPECT_THROW(read_answer(place.path()), std::runtime_error);
    std::ofstream{place.path() / "summary.json"} << "{";
    try {
        read_answer(place.path());
        FAIL() << "half a file was read";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string{error.what()}.find("summary.json: the text is no JSON"), std::string::npos);
    }
}

} // namespace
} // namespace tools::results
