#include "tools/abate/grid.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace tools::abate {
namespace {

using enum Grid::Align;

std::string printed(const Grid& grid, Colours colours = Colours::none) {
    std::ostringstream out;
    grid.print(out, colours);
    return out.str();
}

TEST(Grid, aligns_chinese_with_latin_text) {
    Grid grid{{left, right}};
    grid.row({{"锅炉"}, {"1,234"}});
    grid.row({{"boiler"}, {"5"}});
    EXPECT_EQ(printed(grid), "锅炉    1,234\n"
                             "boiler      5\n");
}

TEST(Grid, leaves_no_blanks_at_the_end_of_a_line) {
    Grid grid{{left, left, left}};
    grid.row({{"a"}, {"b"}, {"long"}});
    grid.row({{"a"}, {}, {"x"}});
    grid.row({{"a"}});
    EXPECT_EQ(printed(grid), "a  b  long\n"
                             "a     x\n"
                             "a\n");
}

TEST(Grid, a_note_may_be_wider_than_its_column) {
    Grid grid{{left, left, left}};
    grid.row({{"a"}, {"b"}, {"c"}});
    grid.note(1, {"a long note"});
    EXPECT_EQ(printed(grid), "a  b  c\n"
                             "   a long note\n");
}

TEST(Grid, colours_only_where_they_can_be_seen) {
    Grid grid{{left}};
    grid.row({{"good", Look::good}});
    EXPECT_EQ(printed(grid), "good\n");
    EXPECT_EQ(printed(grid, Colours::ansi), "\033[32mgood\033[0m\n");
}

} // namespace
} // namespace tools::abate
