#include "tools/abate/delay_words.hpp"

#include "tools/abate/complaint.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tools::abate {
namespace {

using sim::time::ticks_per_day;

TEST(SlipWords, are_a_part_and_a_duration) {
    const auto slip = parse_slip(Language::en, "6.4b=4w");
    EXPECT_EQ(slip.part, "6.4b");
    EXPECT_EQ(slip.ticks, 28 * ticks_per_day);
}

TEST(SlipWords, count_days_weeks_and_months) {
    EXPECT_EQ(parse_slip(Language::en, "1a=10d").ticks, 10 * ticks_per_day);
    EXPECT_EQ(parse_slip(Language::en, "1a=10 d").ticks, 10 * ticks_per_day);
    EXPECT_EQ(parse_slip(Language::en, "1a=2week").ticks, 14 * ticks_per_day);
    EXPECT_EQ(parse_slip(Language::en, "1a=2month").ticks, 60 * ticks_per_day);
    EXPECT_EQ(parse_slip(Language::zh, "1a=3周").ticks, 21 * ticks_per_day);
}

TEST(SlipWords, that_make_no_sense_are_refused_with_an_example) {
    for (const auto* text : {"6.4b", "=4w", "6.4b=", "6.4b=w", "6.4b=4", "6.4b=4y", "6.4b=-4w", "6.4b=0d", "6.4b=1.5w",
                             "6.4b=99999999999d"}) {
        try {
            parse_slip(Language::en, text);
            ADD_FAILURE() << text;
        } catch (const Complaint& complaint) {
            EXPECT_EQ(std::string{complaint.what()}, "'" + std::string{text} +
                                                         "' should be PART=DURATION, such as 6.4b=4w, 6.4b=10d or "
                                                         "6.4b=2month");
        }
    }
}

} // namespace
} // namespace tools::abate
