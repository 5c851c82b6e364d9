#include "tools/results/manifest.hpp"

#include "tools/results/hash.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace tools::results {
namespace {

const std::vector<Input> inputs = {{"toy/mixes/plan.yaml", "mix: plan\n"}, {"toy/district.yaml", "district: toy\n"}};

Design design() {
    return {{"plan"}, 1, "pairs", 1000, 0.0};
}

TEST(Hash, is_that_of_the_standard) {
    // FIPS 180-2, appendix B.1, and the empty message.
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Manifest, lists_inputs_in_order_of_their_path) {
    const auto found = hashes(inputs);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].path, "toy/district.yaml");
    EXPECT_EQ(found[0].bytes, 14U);
    EXPECT_EQ(found[0].sha256, sha256("district: toy\n"));
}

TEST(Manifest, key_is_the_same_for_the_same_question) {
    auto swapped = inputs;
    std::swap(swapped[0], swapped[1]);
    EXPECT_EQ(run_key(hashes(inputs), design()), run_key(hashes(swapped), design()));
}

TEST(Manifest, key_changes_with_one_byte_of_input_and_with_the_design) {
    const auto key = run_key(hashes(inputs), design());
    auto edited = inputs;
    edited[1].bytes[0] = 'D';
    EXPECT_NE(run_key(hashes(edited), design()), key);
    auto other_seed = design();
    other_seed.seed = 2;
    EXPECT_NE(run_key(hashes(inputs), other_seed), key);
    auto more_draws = design();
    more_draws.replications = 2000;
    EXPECT_NE(run_key(hashes(inputs), more_draws), key);
}

TEST(Manifest, says_who_computed_it) {
    Manifest manifest;
    manifest.build = this_build();
    manifest.machine = this_machine();
    manifest.inputs = hashes(inputs);
    manifest.design = design();
    const auto text = to_json(manifest);
    EXPECT_TRUE(std::regex_search(text, std::regex{R"("version": "\d+\.\d+\.\d+")"})) << text;
    EXPECT_TRUE(std::regex_search(text, std::regex{R"x("revision": "([0-9a-f]{12}(-dirty)?|unknown)")x"})) << text;
    EXPECT_NE(text.find("\"compiler\": \"g++ "), std::string::npos) << text;
    EXPECT_NE(text.find("\"libc\": \"glibc 2."), std::string::npos) << text;
    EXPECT_NE(text.find("\"path\": \"toy/mixes/plan.yaml\""), std::string::npos) << text;
}

TEST(Manifest, time_stamps_are_utc) {
    EXPECT_TRUE(std::regex_match(timestamp(), std::regex{R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"}));
}

} // namespace
} // namespace tools::results
