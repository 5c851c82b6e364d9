#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>
#include <string_view>

namespace models::scenario::reading {
namespace {

std::string printed(const Diagnostics& diagnostics, std::size_t most = 200) {
    std::ostringstream out;
    diagnostics.print(out, most);
    return out.str();
}

TEST(Diagnostics, have_the_form_that_compilers_use) {
    Diagnostics diagnostics;
    diagnostics.error({"plan/air.yaml", 212, 9}, "unknown key 'new_enrgy_share' in measure 3.3a", {},
                      "did you mean 'new_energy_share'?");
    EXPECT_EQ(printed(diagnostics), "plan/air.yaml:212:9: error: unknown key 'new_enrgy_share' in measure 3.3a\n"
                                    "    did you mean 'new_energy_share'?\n");
}

TEST(Diagnostics, say_the_reason_after_the_problem) {
    EXPECT_EQ(to_string({{"f.csv", 88, 14}, "'1.42 g' is a mass", "nox needs mass per distance, such as g/km"}),
              "f.csv:88:14: error: '1.42 g' is a mass; nox needs mass per distance, such as g/km");
}

TEST(Diagnostics, of_a_whole_file_have_no_line) {
    EXPECT_EQ(to_string({.place = {"a.yaml"}, .problem = "no such file"}), "a.yaml: error: no such file");
}

TEST(Diagnostics, come_in_the_order_of_files_lines_and_columns) {
    Diagnostics diagnostics;
    diagnostics.error({"b.yaml", 1, 1}, "fifth");
    diagnostics.error({"a.yaml", 10, 1}, "third");
    diagnostics.warning({"a.yaml", 10, 1}, "fourth");
    diagnostics.error({"a.yaml", 9, 2}, "second");
    diagnostics.error({"a.yaml", 9, 1}, "first");
    EXPECT_EQ(printed(diagnostics), "a.yaml:9:1: error: first\na.yaml:9:2: error: second\na.yaml:10:1: error: third\n"
                                    "a.yaml:10:1: warning: fourth\nb.yaml:1:1: error: fifth\n");
}

TEST(Diagnostics, say_the_same_once) {
    Diagnostics diagnostics;
    diagnostics.error({"a.yaml", 1, 1}, "wrong");
    diagnostics.error({"a.yaml", 1, 1}, "also wrong");
    diagnostics.error({"a.yaml", 1, 1}, "wrong");
    EXPECT_EQ(printed(diagnostics), "a.yaml:1:1: error: wrong\na.yaml:1:1: error: also wrong\n");
}

TEST(Diagnostics, stop_printing_after_a_while) {
    Diagnostics diagnostics;
    for (int line = 1; line <= 5; ++line) {
        diagnostics.error({"a.yaml", line, 1}, "wrong");
    }
    EXPECT_EQ(printed(diagnostics, 1), "a.yaml:1:1: error: wrong\n… and 4 more\n");
}

TEST(Diagnostics, of_a_hopeless_file_are_counted_but_not_all_kept) {
    Diagnostics diagnostics;
    for (int line = 1; line <= 10'005; ++line) {
        diagnostics.error({"a.yaml", line, 1}, "wrong");
    }
    EXPECT_EQ(diagnostics.errors(), 10'005U);
    EXPECT_EQ(diagnostics.sorted().size(), Diagnostics::most_kept);
    EXPECT_EQ(printed(diagnostics, 1), "a.yaml:1:1: error: wrong\n… and 10004 more\n");
}

TEST(Diagnostics, are_counted) {
    Diagnostics diagnostics;
    EXPECT_EQ(diagnostics.summary(), "");
    diagnostics.warning({"a.yaml", 1, 1}, "odd");
    EXPECT_EQ(diagnostics.summary(), "1 warning");
    diagnostics.error({"a.yaml", 1, 1}, "wrong");
    diagnostics.error({"a.yaml", 2, 1}, "wrong");
    EXPECT_EQ(diagnostics.summary(), "2 errors, 1 warning");
    EXPECT_EQ(diagnostics.errors(), 2U);
}

TEST(EditDistance, counts_letters_changed_and_neighbours_swapped) {
    EXPECT_EQ(edit_distance("silt", "silt"), 0U);
    EXPECT_EQ(edit_distance("silt", "salt"), 1U);
    EXPECT_EQ(edit_distance("silt", "slit"), 1U);
    EXPECT_EQ(edit_distance("", "silt"), 4U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Suggestion, names_the_nearest_word) {
    constexpr std::array<std::string_view, 3> words = {"title", "deadline", "new_energy_share"};
    EXPECT_EQ(did_you_mean("new_enrgy_share", words), "did you mean 'new_energy_share'?");
    EXPECT_EQ(did_you_mean("dedaline", words), "did you mean 'deadline'?");
}

TEST(Suggestion, keeps_silent_when_nothing_is_near) {
    constexpr std::array<std::string_view, 2> words = {"title", "ab"};
    EXPECT_EQ(did_you_mean("crews", words), "");
    EXPECT_EQ(did_you_mean("x", words), "");
    EXPECT_EQ(did_you_mean(std::string(100'000, 'x'), words), "");
}

TEST(Suggestion, lists_words_as_people_do) {
    constexpr std::array<std::string_view, 3> words = {"a", "b", "c"};
    EXPECT_EQ(enumerate(words), "a, b or c");
    EXPECT_EQ(enumerate(std::span{words}.first(2), "and"), "a and b");
    EXPECT_EQ(enumerate(std::span{words}.first(1)), "a");
}

} // namespace
} // namespace models::scenario::reading
