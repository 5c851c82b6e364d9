#include "tools/abate/display_width.hpp"

#include <gtest/gtest.h>

namespace tools::abate {
namespace {

TEST(DisplayWidth, chinese_characters_take_two_columns) {
    EXPECT_EQ(display_width("NOx"), 3U);
    EXPECT_EQ(display_width("氮氧化物"), 8U);
    EXPECT_EQ(display_width("减排 40 吨"), 10U);
    EXPECT_EQ(display_width("（力争）"), 8U); // full-width brackets
}

TEST(DisplayWidth, signs_and_accents_take_one_and_combining_marks_none) {
    EXPECT_EQ(display_width("≥ 35 %"), 6U);
    EXPECT_EQ(display_width("34–40"), 5U);
    EXPECT_EQ(display_width("é"), 1U);
    EXPECT_EQ(display_width("e\u0301"), 1U);
}

TEST(DisplayWidth, broken_bytes_do_no_harm) {
    EXPECT_EQ(display_width("\xE6"), 1U);
    EXPECT_EQ(display_width("\x80\x80"), 2U);
    EXPECT_EQ(display_width(""), 0U);
}

TEST(CutTo, leaves_what_fits) {
    EXPECT_EQ(cut_to("锅炉改造", 8), "锅炉改造");
}

TEST(CutTo, never_cuts_a_character_in_two) {
    EXPECT_EQ(cut_to("锅炉改造", 7), "锅炉改…");
    EXPECT_EQ(cut_to("锅炉改造", 6), "锅炉…");
    EXPECT_EQ(cut_to("boilers", 4), "boi…");
}

} // namespace
} // namespace tools::abate
