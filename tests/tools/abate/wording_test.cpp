#include "tools/abate/wording.hpp"

#include "tools/abate/progress_bar.hpp"
#include "tools/abate/texts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <string>

namespace tools::abate {
namespace {

TEST(Number, has_as_many_digits_as_its_size_deserves) {
    EXPECT_EQ(number(0.0), "0");
    EXPECT_EQ(number(-0.0001), "0");
    EXPECT_EQ(number(0.125), "0.125");
    EXPECT_EQ(number(2.25), "2.25");
    EXPECT_EQ(number(-40.5), "-40.5");
    EXPECT_EQ(number(999.96), "1,000");
    EXPECT_EQ(number(-1234567.0), "-1,234,567");
    EXPECT_EQ(number(std::nan("")), "-");
    EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "-");
}

TEST(Number, counts_have_no_decimals) {
    EXPECT_EQ(count(75.0), "75");
    EXPECT_EQ(count(0.0), "0");
    EXPECT_EQ(count(-12000.0), "-12,000");
    EXPECT_EQ(count(37.25), "37.2"); // to even, as IEEE 754 rounds
}

TEST(Number, ranges_are_written_as_the_language_does) {
    EXPECT_EQ(range(Language::en, 34.0, 40.5), "34.0–40.5");
    EXPECT_EQ(range(Language::en, 70.0, 78.0), "70–78");
    EXPECT_EQ(range(Language::en, -3.0, 1.5), "-3.00 to 1.50");
    EXPECT_EQ(range(Language::zh, 34.0, 40.5), "34.0~40.5");
}

TEST(Percent, never_claims_certainty_that_is_not_there) {
    EXPECT_EQ(percent(0.8125), "81");
    EXPECT_EQ(percent(0.999), ">99");
    EXPECT_EQ(percent(1.0), "100");
    EXPECT_EQ(percent(0.001), "<1");
    EXPECT_EQ(percent(0.0), "0");
}

TEST(Units, are_chinese_in_chinese) {
    EXPECT_EQ(unit(Language::zh, "pp"), "个百分点");
    EXPECT_EQ(unit(Language::en, "pp"), "pp");
    EXPECT_EQ(unit(Language::zh, "furlong"), "furlong");
    EXPECT_EQ(status(Language::zh, "assumed"), "假定");
}

/// The braces of a text: what fmt will put in.
std::vector<std::string> places(std::string_view text) {
    std::vector<std::string> found;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        found.emplace_back(text.substr(at, text.find('}', at) - at + 1));
    }
    std::sort(found.begin(), found.end());
    return found;
}

TEST(Texts, exist_in_both_languages_with_the_same_places) {
    for (int i = 0; i <= static_cast<int>(Say::season_opened); ++i) {
        const auto text = static_cast<Say>(i);
        EXPECT_FALSE(say(Language::zh, text).empty()) << i;
        EXPECT_FALSE(say(Language::en, text).empty()) << i;
        EXPECT_EQ(places(say(Language::zh, text)), places(say(Language::en, text))) << say(Language::en, text);
    }
}

TEST(Progress, says_rate_and_remaining_time) {
    EXPECT_EQ(progress_text(Language::en, 250, 1000, 0.5), "250/1000 replications, 500/s, 0:02 left");
    EXPECT_EQ(progress_text(Language::zh, 250, 1000, 0.5), "250/1000 次，500 次/秒，剩余 0:02");
    EXPECT_EQ(progress_text(Language::en, 1, 7201, 1.0), "1/7201 replications, 1/s, 2:00:00 left");
    EXPECT_EQ(progress_text(Language::en, 0, 1000, 0.0), "0/1000 replications, ?/s, ? left");
}

TEST(Progress, draws_a_bar) {
    EXPECT_EQ(bar(0, 100, 4), "[----]");
    EXPECT_EQ(bar(50, 100, 4), "[##--]");
    EXPECT_EQ(bar(100, 100, 4), "[####]");
}

TEST(Progress, tells_a_file_every_tenth_and_nothing_else) {
    std::ostringstream out;
    ProgressBar progress{out, ProgressBar::Where::file, Language::en};
    for (int done = 0; done <= 1000; done += 10) {
        progress.show(done, 1000);
    }
    progress.finish();
    const auto text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 10);
    EXPECT_EQ(text.find('\r'), std::string::npos);
    EXPECT_EQ(text.find('\033'), std::string::npos);
}

} // namespace
} // namespace tools::abate
