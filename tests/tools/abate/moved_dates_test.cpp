#include "tools/abate/moved_dates.hpp"

#include "tools/abate/renamed_district.hpp"

#include <gtest/gtest.h>

namespace tools::abate {
namespace {

TEST(MovedDates, moves_what_says_when_the_plan_acts) {
    const auto moved =
        move_dates("horizon: {first: 2026-01-01, last: 2026-12-31}\nissued: 2026-03-02 # why\n", 2026, 2027);
    EXPECT_EQ(moved.text, "horizon: {first: 2027-01-01, last: 2027-12-31}\nissued: 2027-03-02 # why\n");
    EXPECT_EQ(moved.moved, 3);
    EXPECT_EQ(moved.left, 0);
}

TEST(MovedDates, leaves_holidays_and_counts_them) {
    const std::string holiday = "- {from: 2026-02-15, to: 2026-02-23}\n";
    const auto moved = move_dates(holiday, 2026, 2027);
    EXPECT_EQ(moved.text, holiday);
    EXPECT_EQ(moved.moved, 0);
    EXPECT_EQ(moved.left, 2);
}

TEST(MovedDates, leaves_comments_texts_and_other_years) {
    const std::string others = "# by: 2026-01-01\nnote: \"said by: 2026-01-01, twice\"\nnote: 'it''s by: 2026-01-01'\n"
                               "by: 2025-12-31\nby: 2026-01-011\nby: 2026\nlate_by: x\n";
    const auto moved = move_dates(others, 2026, 2027);
    EXPECT_EQ(moved.text, others);
    EXPECT_EQ(moved.moved + moved.left, 0);
}

TEST(MovedDates, takes_an_apostrophe_for_no_text) {
    EXPECT_EQ(move_dates("note: the city's word\nby: 2026-06-30", 2026, 2027).text,
              "note: the city's word\nby: 2027-06-30");
}

TEST(RenamedDistrict, replaces_key_and_title_alone) {
    EXPECT_EQ(renamed("# toy\ndistrict: toy\ntitle:\n  zh: 玩具区\n  en: Toy\ngroups:\n  a: {title: x}\n",
                      {"hill", "山区", "a \"b\" \\"}),
              "# toy\ndistrict: hill\ntitle: {zh: \"山区\", en: \"a \\\"b\\\" \\\\\"}\ngroups:\n  a: {title: x}\n");
}

TEST(RenamedDistrict, knows_keys_from_other_words) {
    EXPECT_TRUE(is_key("hill-2027_b"));
    for (const char* word : {"", "-hill", "hill b", "a/b", "山"}) {
        EXPECT_FALSE(is_key(word)) << word;
    }
}

} // namespace
} // namespace tools::abate
