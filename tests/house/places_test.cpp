// Another district is another folder: no C++ knows the one that is shipped.
#include "tests/house/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace tests::house {
namespace {

/// Names a scenario folder on purpose: it holds that scenario to its committed answer.
constexpr const char* allowed = "tools/answers/main.cpp";

const std::vector<std::string> city = {"daxing", "大兴",   "beijing", "北京",   "langfang", "廊坊",   "yongding",
                                       "永定河", "通州区", "房山区",  "丰台区", "朝阳区",   "海淀区", "亦庄"};

/// Keys and Chinese titles of the places in the text of a district.yaml.
std::vector<std::string> places_in(std::istream& yaml) {
    static const std::regex place{R"re(^  (\w+): \{title: \{zh: ([^,]+), en: .*kind: (?:town|street|park)\})re"};
    std::vector<std::string> names;
    for (std::string line; std::getline(yaml, line);) {
        std::smatch found;
        if (std::regex_search(line, found, place)) {
            names.push_back(found[1]);
            names.push_back(found[2]);
        }
    }
    return names;
}

std::vector<std::string> forbidden() {
    std::ifstream yaml{std::string{ABATE_SOURCE_DIR} + "/scenarios/daxing-2026/district.yaml"};
    auto names = places_in(yaml);
    names.insert(names.end(), city.begin(), city.end());
    return names;
}

bool belongs_to_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Whether the line says the name; one of Latin letters counts as a whole word only (`anding` is in `standing`).
bool says(std::string line, const std::string& name) {
    std::transform(line.begin(), line.end(), line.begin(),
                   [](unsigned char c) { return c < 128 ? std::tolower(c) : c; });
    const bool latin = belongs_to_word(name.front());
    for (auto at = line.find(name); at != std::string::npos; at = line.find(name, at + 1)) {
        const auto end = at + name.size();
        const bool whole =
            (at == 0 || !belongs_to_word(line[at - 1])) && (end == line.size() || !belongs_to_word(line[end]));
        if (!latin || whole) {
            return true;
        }
    }
    return false;
}

TEST(Places, the_district_that_is_shipped_names_more_than_twenty) {
    EXPECT_GE(forbidden().size(), 2 * 20 + city.size());
}

TEST(Places, a_name_is_found_in_a_line_and_not_inside_another_word) {
    EXPECT_TRUE(says("constexpr auto folder = \"scenarios/Daxing-2026\";", "daxing"));
    EXPECT_TRUE(says("if (place == \"anding\") {", "anding"));
    EXPECT_TRUE(says("title = \"瀛海镇\";", "瀛海镇"));
    EXPECT_FALSE(says("/// understanding the standing duties", "anding"));
}

TEST(Places, no_program_file_knows_a_place) {
    const auto names = forbidden();
    for (const auto& source : sources({"sim", "models", "tools"})) {
        for (std::size_t i = 0; i < source.lines.size() && source.path != allowed; ++i) {
            for (const auto& name : names) {
                EXPECT_FALSE(says(source.lines[i], name))
                    << source.path << ":" << i + 1 << ": says '" << name << "': " << source.lines[i];
            }
        }
    }
}

} // namespace
} // namespace tests::house
