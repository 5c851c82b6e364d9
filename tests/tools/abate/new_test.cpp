#include "tests/tools/abate/program.hpp"
#include "tests/tools/abate/scenario_copy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tests::tools {
namespace {

namespace fs = std::filesystem;

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// `abate new FOLDER` from the copy of the toy, with more words where they matter.
Ended start(const ScenarioCopy& scenario, const std::string& folder, std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"new",  folder, "--from", "toy",  "--key",
                                      "hill", "--zh", "山区",   "--en", "Hill \"district\""};
    words.insert(words.end(), more.begin(), more.end());
    return abate(words, scenario.place());
}

/// Nothing but the toy may stand in the place, hidden folders included.
void expect_nothing_made(const ScenarioCopy& scenario, const Ended& ended, const std::string& complaint) {
    EXPECT_EQ(ended.exit_code, 2) << ended.err;
    EXPECT_TRUE(holds(ended.err, complaint)) << ended.err;
    for (const auto& entry : fs::directory_iterator{scenario.place()}) {
        EXPECT_EQ(entry.path().filename(), "toy");
    }
}

TEST(New, makes_a_scenario_under_its_own_name_that_reads_and_runs) {
    const ScenarioCopy scenario;
    const auto made = start(scenario, "hill");
    EXPECT_EQ(made.exit_code, 0) << made.err;
    EXPECT_TRUE(holds(made.out, "Edit first")) << made.out;
    EXPECT_TRUE(holds(made.out, "README.md")) << "what was not copied: " << made.out;
    EXPECT_EQ(abate({"check", "hill"}, scenario.place()).err, "");
    const auto ran = abate({"run", "hill/mixes/plan.yaml", "-n", "20", "-q"}, scenario.place());
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_TRUE(holds(ran.out, "Hill \"district\"")) << ran.out;
}

TEST(New, changes_nothing_but_the_name_when_no_year_is_given) {
    const ScenarioCopy scenario;
    start(scenario, "hill");
    const auto hill = scenario.place() / "hill";
    for (const std::string name : {"plan/plan.yaml", "mixes/late.yaml", "targets.yaml", "sources/boilers.csv"}) {
        EXPECT_EQ(bytes_of(hill / name), scenario.read(name)) << name;
    }
    const auto district = bytes_of(hill / "district.yaml");
    EXPECT_TRUE(holds(district, "district: hill\n")) << district;
    EXPECT_TRUE(holds(district, "horizon: {first: 2026-01-01, last: 2026-12-31}")) << district;
}

TEST(New, moves_horizon_plan_mixes_and_targets_to_the_year_and_says_so) {
    const ScenarioCopy scenario;
    const auto made = start(scenario, "hill", {"--year", "2027"});
    EXPECT_EQ(made.exit_code, 0) << made.err;
    EXPECT_TRUE(holds(made.out, "from 2026 to 2027: district.yaml (2)")) << made.out;
    const auto hill = scenario.place() / "hill";
    for (const std::string name : {"district.yaml", "plan/plan.yaml", "mixes/late.yaml", "targets.yaml"}) {
        EXPECT_FALSE(holds(bytes_of(hill / name), ": 2026-")) << name;
    }
    EXPECT_TRUE(holds(bytes_of(hill / "mixes/late.yaml"), "starts: 2027-10-01"));
    EXPECT_EQ(bytes_of(hill / "references.yaml"), scenario.read("references.yaml"));
}

TEST(New, speaks_chinese) {
    const ScenarioCopy scenario;
    const auto made = start(scenario, "hill", {"--lang", "zh"});
    EXPECT_TRUE(holds(made.out, "已新建 hill：山区")) << made.out;
}

TEST(New, refuses_a_folder_that_stands_already_and_leaves_it_alone) {
    const ScenarioCopy scenario;
    const auto before = scenario.read("district.yaml");
    expect_nothing_made(scenario, start(scenario, "toy"), "'toy' exists already");
    EXPECT_EQ(scenario.read("district.yaml"), before);
}

TEST(New, refuses_a_place_inside_the_scenario_it_starts_from) {
    const ScenarioCopy scenario;
    expect_nothing_made(scenario, start(scenario, "toy/mixes/hill"), "lies inside");
    expect_nothing_made(scenario, start(scenario, "toy/../toy/hill"), "lies inside");
    EXPECT_FALSE(fs::exists(scenario.folder() / "mixes/hill"));
}

TEST(New, refuses_a_place_that_is_none) {
    const ScenarioCopy scenario;
    expect_nothing_made(scenario, start(scenario, ""), "'' cannot be written");
    expect_nothing_made(scenario, start(scenario, "toy/district.yaml/hill"), "error");
}

TEST(New, refuses_a_source_that_is_none_or_has_errors) {
    const ScenarioCopy scenario;
    expect_nothing_made(scenario, start(scenario, "hill", {"--from", "."}), "error");
    scenario.write("district.yaml", "district: [");
    expect_nothing_made(scenario, start(scenario, "hill"), "district.yaml");
    fs::remove_all(scenario.folder());
    expect_nothing_made(scenario, start(scenario, "hill"), "no scenario folder 'toy'");
}

TEST(New, refuses_keys_and_names_that_would_not_do) {
    const ScenarioCopy scenario;
    const auto with = [&](const std::string& key, const std::string& en) {
        return abate({"new", "hill", "--from", "toy", "--key", key, "--zh", "山区", "--en", en}, scenario.place());
    };
    for (const std::string key : {"a b", "../hill", "山区", "hill:", "-hill", ""}) {
        EXPECT_EQ(with(key, "Hill").exit_code, 2) << key;
    }
    expect_nothing_made(scenario, with("a b", "Hill"), "'a b' is no key");
    expect_nothing_made(scenario, with("hill", "two\nlines"), "is no name");
}

TEST(New, refuses_a_year_that_lacks_a_day_of_the_plan) {
    const ScenarioCopy scenario;
    auto leap = scenario.read("mixes/late.yaml");
    leap.replace(leap.find("2026-10-01"), 10, "2028-02-29");
    EXPECT_EQ(start(scenario, "leap", {"--year", "2028"}).exit_code, 0);
    fs::rename(scenario.place() / "leap", scenario.folder() / "leap");
    fs::copy(scenario.folder() / "leap", scenario.folder(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    fs::remove_all(scenario.folder() / "leap");
    scenario.write("mixes/late.yaml", leap);
    expect_nothing_made(scenario, start(scenario, "hill", {"--year", "2027"}), "nothing was made");
    EXPECT_EQ(start(scenario, "hill", {"--year", "2032"}).exit_code, 0);
}

TEST(New, asks_for_all_it_needs) {
    const ScenarioCopy scenario;
    expect_nothing_made(scenario, abate({"new", "hill", "--from", "toy"}, scenario.place()), "--key");
}

} // namespace
} // namespace tests::tools
