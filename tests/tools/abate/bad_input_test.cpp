#include "tests/tools/abate/program.hpp"
#include "tests/tools/abate/scenario_copy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>

namespace tests::tools {
namespace {

namespace fs = std::filesystem;

/// A way to spoil the toy scenario.
struct Spoiled {
    std::string name; ///< of the test
    std::string file; ///< that the message must name
    std::function<void(const ScenarioCopy&)> spoil;
};

void PrintTo(const Spoiled& spoiled, std::ostream* out) {
    *out << spoiled.name;
}

Spoiled written(const std::string& name, const std::string& file, const std::string& bytes) {
    return {name, file, [=](const ScenarioCopy& scenario) { scenario.write(file, bytes); }};
}

Spoiled appended(const std::string& name, const std::string& file, const std::string& bytes) {
    return {name, file, [=](const ScenarioCopy& scenario) { scenario.write(file, scenario.read(file) + bytes); }};
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

/// Nine levels of nine references each: 9⁹ leaves.
std::string alias_bomb() {
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char level = 'b'; level <= 'i'; ++level) {
        const std::string inner = std::string{"*"} + static_cast<char>(level - 1);
        bomb += std::string{level} + ": &" + level + " [" + inner + repeated(", " + inner, 8) + "]\n";
    }
    return bomb;
}

void make_huge(const ScenarioCopy& scenario) {
    fs::resize_file(scenario.folder() / "targets.yaml", 100'000'000);
}

void make_folder_of_file(const ScenarioCopy& scenario) {
    fs::remove(scenario.folder() / "targets.yaml");
    fs::create_directory(scenario.folder() / "targets.yaml");
}

std::string utf16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

class SpoiledInput : public testing::TestWithParam<Spoiled> {};

TEST_P(SpoiledInput, is_answered_with_a_place_and_nothing_is_run) {
    const ScenarioCopy scenario;
    GetParam().spoil(scenario);
    const auto ended = abate({"run", "toy/mixes/plan.yaml", "-n", "20"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 2) << ended.out << ended.err;
    EXPECT_NE(ended.err.find("toy/" + GetParam().file), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("error: "), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("nothing was run"), std::string::npos) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_TRUE(scenario.results().empty());
    EXPECT_EQ(abate({"check", "toy"}, scenario.place()).exit_code, 2);
}

const std::vector<Spoiled> spoiled = {
    written("empty_file", "district.yaml", ""),
    written("empty_table", "climate.csv", ""),
    {"hundred_megabytes", "targets.yaml", make_huge},
    {"folder_instead_of_file", "targets.yaml", make_folder_of_file},
    {"missing_file", "units.yaml", [](const auto& scenario) { fs::remove(scenario.folder() / "units.yaml"); }},
    written("deep_nesting", "targets.yaml", repeated("[", 100'000)),
    written("alias_bomb", "targets.yaml", alias_bomb()),
    written("utf16", "district.yaml", utf16("district: toy\n")),
    written("zero_bytes", "district.yaml", std::string("district: toy\0\n", 15)),
    written("broken_utf8", "district.yaml", "district: \xE5\xA4\n"),
    written("broken_yaml", "targets.yaml", "targets: {a: [1, 2\n"),
    written("not_a_mapping", "targets.yaml", "- 1\n- 2\n"),
    appended("unknown_key", "targets.yaml", "\nnonsense: 1\n"),
    appended("repeated_key", "district.yaml", "\ndistrict: toy\n"),
    written("mix_extends_itself", "mixes/plan.yaml", "mix: plan\nextends: plan\n"),
    written("mix_of_unknown_part", "mixes/plan.yaml", "mix: plan\ntitle: {zh: x, en: x}\nruns: [9z]\n"),
};

INSTANTIATE_TEST_SUITE_P(Spoiled, SpoiledInput, testing::ValuesIn(spoiled),
                         [](const auto& test) { return test.param.name; });

/// Replaces the first `old` in a file.
void set_value(const ScenarioCopy& scenario, const std::string& file, const std::string& old, const std::string& with) {
    auto text = scenario.read(file);
    const auto at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old << " is not in " << file;
    scenario.write(file, text.replace(at, old.size(), with));
}

class BadValue : public testing::TestWithParam<std::string> {};

TEST_P(BadValue, is_answered_with_its_line_and_column) {
    const ScenarioCopy scenario;
    set_value(scenario, "targets.yaml", "at_least: 0.3 t", "at_least: " + GetParam());
    const auto ended = abate({"run", "toy/mixes/plan.yaml", "-n", "20"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 2) << ended.out << ended.err;
    EXPECT_NE(ended.err.find("toy/targets.yaml:"), std::string::npos) << ended.err;
    EXPECT_TRUE(scenario.results().empty());
}

INSTANTIATE_TEST_SUITE_P(Values, BadValue,
                         testing::Values(".nan t", "nan t", ".inf t", "1e400 t", "0.3", "0.3 km", "0.3 furlongs", "t",
                                         "[0.3, t]", "0,3 t"));

TEST(BadDate, that_does_not_exist_is_refused) {
    const ScenarioCopy scenario;
    set_value(scenario, "targets.yaml", "2026-12-31", "2026-02-30");
    const auto ended = abate({"check", "toy"}, scenario.place());
    EXPECT_EQ(ended.exit_code, 2);
    EXPECT_NE(ended.err.find("2026-02-30"), std::string::npos) << ended.err;
}

TEST(BadInput, all_mistakes_are_shown_at_once) {
    const ScenarioCopy scenario;
    scenario.write("targets.yaml", scenario.read("targets.yaml") + "\nnonsense: 1\n");
    scenario.write("district.yaml", scenario.read("district.yaml") + "\nmore_nonsense: 1\n");
    const auto ended = abate({"check", "toy"}, scenario.place());
    EXPECT_NE(ended.err.find("toy/targets.yaml:"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("toy/district.yaml:"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("2 errors"), std::string::npos) << ended.err;
}

TEST(GoodInput, line_ends_and_marks_of_windows_change_nothing_but_the_key) {
    const ScenarioCopy scenario;
    const auto before = abate({"run", "toy/mixes/plan.yaml", "-n", "20", "--json"}, scenario.place());
    for (const auto* file : {"district.yaml", "targets.yaml", "climate.csv"}) {
        std::string windows = "\xEF\xBB\xBF";
        for (const char c : scenario.read(file)) {
            windows += c == '\n' ? std::string{"\r\n"} : std::string{c};
        }
        scenario.write(file, windows);
    }
    const auto after = abate({"run", "toy/mixes/plan.yaml", "-n", "20", "--json"}, scenario.place());
    EXPECT_EQ(after.exit_code, 0) << after.err;
    EXPECT_EQ(after.out, before.out);
    EXPECT_EQ(scenario.results().size(), 2U);
}

} // namespace
} // namespace tests::tools
