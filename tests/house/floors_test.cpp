#include "tests/house/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace tests::house {
namespace {

/// Every folder of the house from the ground up: a file may include its own floor and those before it.
const std::vector<std::string> floors = {"sim/time",        "sim/random",     "sim/kernel",      "sim/ensemble",
                                         "models/quantity", "models/ledger",  "models/sources",  "models/measures",
                                         "models/plan",     "models/targets", "models/district", "models/scenario",
                                         "models/study",    "tools/results",  "tools/abate",     "tools/answers"};

/// Libraries that one part of the house knows and no other.
struct Confined {
    std::string_view library; ///< how its headers begin
    std::vector<std::string_view> folders;
};
const std::vector<Confined> confined = {
    {"tbb/", {"sim/ensemble/"}},         {"oneapi/", {"sim/ensemble/"}},
    {"Random123/", {"sim/random/"}},     {"udunits2", {"models/quantity/"}},
    {"yaml-cpp/", {"models/scenario/"}}, {"boost/graph/", {"models/plan/network."}},
    {"nlohmann/", {"tools/results/"}},   {"openssl/", {"tools/results/"}},
    {"CLI/", {"tools/abate/"}},          {"fmt/", {"models/scenario/", "models/study/", "tools/"}}};

/// The floor a path lies on; nothing for libraries and for files outside the floors.
std::optional<std::size_t> floor_of(std::string_view path) {
    for (std::size_t i = 0; i < floors.size(); ++i) {
        if (path.starts_with(floors[i] + "/")) {
            return i;
        }
    }
    return std::nullopt;
}

bool points_upward(const Include& include) {
    const auto from = floor_of(include.from);
    const auto to = floor_of(include.what);
    return from && to && *to > *from;
}

bool out_of_bounds(const Include& include) {
    return std::any_of(confined.begin(), confined.end(), [&](const Confined& rule) {
        const auto may = [&](std::string_view folder) { return include.from.starts_with(folder); };
        return include.what.starts_with(rule.library) && std::none_of(rule.folders.begin(), rule.folders.end(), may);
    });
}

std::string place(const Include& include) {
    return include.from + ":" + std::to_string(include.line) + ": #include " + include.what;
}

TEST(Floors, an_include_from_the_kernel_to_the_ledger_points_upward) {
    EXPECT_TRUE(points_upward({"sim/kernel/process.hpp", 1, "models/ledger/ledger.hpp"}));
    EXPECT_TRUE(points_upward({"models/ledger/ledger.hpp", 1, "models/sources/fleet.hpp"}));
    EXPECT_FALSE(points_upward({"models/sources/fleet.hpp", 1, "models/ledger/ledger.hpp"}));
    EXPECT_FALSE(points_upward({"models/sources/fleet.hpp", 1, "vector"}));
}

TEST(Floors, yaml_is_out_of_bounds_everywhere_but_in_the_reader) {
    EXPECT_TRUE(out_of_bounds({"models/study/study.cpp", 1, "yaml-cpp/yaml.h"}));
    EXPECT_FALSE(out_of_bounds({"models/scenario/reading/node.cpp", 1, "yaml-cpp/yaml.h"}));
}

TEST(Floors, no_include_points_upward) {
    for (const auto& source : sources({"sim", "models", "tools"})) {
        for (const auto& include : includes(source)) {
            EXPECT_FALSE(points_upward(include)) << place(include);
        }
    }
}

TEST(Floors, every_file_lies_on_a_known_floor) {
    for (const auto& source : sources({"sim", "models", "tools"})) {
        EXPECT_TRUE(floor_of(source.path)) << source.path << " lies in no folder that this test knows";
    }
}

TEST(Floors, no_product_file_includes_a_test_or_a_bench) {
    for (const auto& source : sources({"sim", "models", "tools"})) {
        for (const auto& include : includes(source)) {
            EXPECT_FALSE(include.what.starts_with("tests/") || include.what.starts_with("bench/")) << place(include);
        }
    }
}

TEST(Floors, each_library_is_known_in_its_own_place_only) {
    for (const auto& source : sources({"sim", "models", "tools"})) {
        for (const auto& include : includes(source)) {
            EXPECT_FALSE(out_of_bounds(include)) << place(include);
        }
    }
}

TEST(Floors, the_machine_never_says_pollutant_measure_or_yaml) {
    const std::regex foreign{R"(\b(pollutants?|measures?|yaml)\b)", std::regex::icase};
    for (const auto& source : sources({"sim"})) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(source.lines[i], foreign))
                << source.path << ":" << i + 1 << ": " << source.lines[i];
        }
    }
}

} // namespace
} // namespace tests::house
