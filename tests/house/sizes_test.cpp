#include "tests/house/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace tests::house {
namespace {

constexpr std::size_t longest_file = 400; // lines; most stay below 300

TEST(Sizes, no_product_file_is_longer_than_four_hundred_lines) {
    const auto files = sources({"sim", "models", "tools"});
    ASSERT_FALSE(files.empty());
    for (const auto& source : files) {
        EXPECT_LE(source.lines.size(), longest_file) << source.path;
    }
}

TEST(Sizes, no_name_in_the_tree_says_nothing_about_what_it_holds) {
    const std::vector<std::string> empty_words = {"utils", "util", "common", "core", "helpers", "helper", "manager"};
    for (const auto& source : sources({"sim", "models", "tools", "tests"})) {
        auto path = std::filesystem::path{source.path};
        for (const auto& part : path.replace_extension()) {
            EXPECT_EQ(std::count(empty_words.begin(), empty_words.end(), part.string()), 0) << source.path;
        }
    }
}

TEST(Sizes, every_header_is_included_once) {
    for (const auto& source : sources({"sim", "models", "tools", "tests"})) {
        if (source.path.ends_with(".hpp")) {
            ASSERT_FALSE(source.lines.empty()) << source.path;
            EXPECT_EQ(source.lines.front(), "#pragma once") << source.path;
        }
    }
}

} // namespace
} // namespace tests::house
