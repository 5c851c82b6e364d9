#include "models/scenario/reading/amount.hpp"

#include <gtest/gtest.h>

#include <string>

namespace models::scenario::reading {
namespace {

std::string problem(const std::string& text) {
    const auto read = read_amount(text);
    const auto* misread = std::get_if<Misread>(&read);
    return misread == nullptr ? "" : misread->problem;
}

TEST(Amount, has_a_number_and_a_unit) {
    struct Case {
        const char* text;
        double value;
        const char* unit;
    };
    for (const auto& [text, value, unit] :
         {Case{"1.42 g/km", 1.42, "g/km"}, Case{"35 %", 35, "%"}, Case{"35%", 35, "%"}, Case{"-5", -5, ""},
          Case{"+5", 5, ""}, Case{"1e6 CNY", 1e6, "CNY"}, Case{"0", 0, ""}, Case{"0.5", 0.5, ""},
          Case{"  3 d ", 3, "d"}, Case{"0.35 1", 0.35, "1"}, Case{"2 1/a", 2, "1/a"},
          Case{"12.5\ndays", 12.5, "days"}}) {
        const auto read = read_amount(text);
        ASSERT_TRUE(std::holds_alternative<Amount>(read)) << text << ": " << problem(text);
        EXPECT_EQ(std::get<Amount>(read).value, value) << text;
        EXPECT_EQ(std::get<Amount>(read).unit, unit) << text;
    }
}

TEST(Amount, is_finite) {
    for (const std::string text : {"nan", ".nan", "NaN", "inf", "-.inf", "Infinity", ".INF"}) {
        EXPECT_EQ(problem(text), "'" + text + "' is not a finite number");
    }
    EXPECT_EQ(problem("1e400"), "'1e400' is beyond what a number can hold");
    EXPECT_EQ(problem("-1e400 t"), "'-1e400 t' is beyond what a number can hold");
    EXPECT_EQ(problem("1e-400"), "'1e-400' is beyond what a number can hold");
    EXPECT_EQ(problem("1" + std::string(400, '0')).substr(0, 4), "'100");
}

TEST(Amount, is_never_octal) {
    EXPECT_EQ(problem("010"), "'010' begins with a zero");
    EXPECT_EQ(problem("-007 t"), "'-007 t' begins with a zero");
    EXPECT_EQ(problem("00.5"), "'00.5' begins with a zero");
}

TEST(Amount, has_no_separators) {
    for (const std::string text : {"1,000", "1_000", "1 000", "1'000", "1,5 t", "1.2.3", "5-7", "12:30"}) {
        const auto said = problem(text);
        EXPECT_TRUE(said == "'" + text + "' is not a number" || text == "12:30") << text << ": " << said;
    }
}

TEST(Amount, is_a_number) {
    EXPECT_EQ(problem(""), "'' lacks a number");
    EXPECT_EQ(problem("%"), "'%' is not a number");
    EXPECT_EQ(problem("five"), "'five' is not a number");
    EXPECT_EQ(problem("- 5"), "'- 5' is not a number");
    EXPECT_EQ(problem("３５"), "'３５' is not a number");
    EXPECT_EQ(problem("0.5..3.0"), "'0.5..3.0' is a range, not a number");
}

TEST(Interval, has_two_ends_and_perhaps_a_unit) {
    const auto read = read_interval("0.5..3.0");
    ASSERT_TRUE(std::holds_alternative<Interval>(read));
    EXPECT_EQ(std::get<Interval>(read).low, 0.5);
    EXPECT_EQ(std::get<Interval>(read).high, 3.0);
    EXPECT_EQ(std::get<Interval>(read_interval("10 .. 20 d")).unit, "d");
    EXPECT_EQ(std::get<Interval>(read_interval("10 d..20 d")).unit, "d");
    EXPECT_EQ(std::get<Interval>(read_interval("-5..-2 degC")).high, -2);
}

TEST(Interval, says_what_is_wrong_with_it) {
    const auto said = [](const char* text) { return std::get<Misread>(read_interval(text)).problem; };
    EXPECT_EQ(said("5"), "'5' is not a range");
    EXPECT_EQ(said("5-7"), "'5-7' is not a range");
    EXPECT_EQ(said("5.."), "in the range '5..', '' lacks a number");
    EXPECT_EQ(said("..7"), "in the range '..7', '' lacks a number");
    EXPECT_EQ(said("1...2"), "'1...2' is not a range");
    EXPECT_EQ(said("nan..1"), "in the range 'nan..1', 'nan' is not a finite number");
    EXPECT_EQ(said("1 d..2 h"), "the ends of the range '1 d..2 h' have different units");
}

} // namespace
} // namespace models::scenario::reading
