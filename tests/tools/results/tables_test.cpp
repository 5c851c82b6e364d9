#include "tools/results/tables.hpp"

#include "tests/tools/example_answer.hpp"
#include "tools/results/csv.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

namespace tools::results {
namespace {

std::vector<std::string> lines(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> found;
    for (std::string line; std::getline(stream, line);) {
        found.push_back(line);
    }
    return found;
}

/// Cells of a line without quotes.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found(1);
    for (const char c : line) {
        if (c == ',') {
            found.emplace_back();
        } else {
            found.back() += c;
        }
    }
    return found;
}

/// The cell of row `row` (1 is the first below the header) under `column`.
std::string at(const std::string& csv, std::size_t row, const std::string& column) {
    const auto all = lines(csv);
    const auto header = cells(all.at(0).substr(3)); // behind the byte order mark
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == column) {
            return cells(all.at(row)).at(i);
        }
    }
    return "no column " + column;
}

TEST(Csv, begins_with_the_mark_by_which_excel_knows_utf8) {
    const auto csv = targets_csv(tests::tools::example_answer());
    EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
    EXPECT_EQ(csv.substr(3, 4), "mix,");
}

TEST(Csv, quotes_what_would_break_a_row) {
    CsvText table{{"a", "b"}};
    table.row({"one, two", "say \"so\"\nagain"});
    EXPECT_EQ(table.text(), "\xEF\xBB\xBF"
                            "a,b\n\"one, two\",\"say \"\"so\"\"\nagain\"\n");
}

TEST(Csv, numbers_are_plain) {
    EXPECT_EQ(cell(1234567.5), "1234567.5");
    EXPECT_EQ(cell(-0.25), "-0.25");
    EXPECT_EQ(cell(std::nan("")), "");
    EXPECT_EQ(cell(INFINITY), "");
}

TEST(Tables, every_row_has_the_cells_of_the_header) {
    const auto answer = tests::tools::example_comparison();
    for (const auto& csv : {targets_csv(answer), emissions_csv(answer), differences_csv(answer)}) {
        const auto all = lines(csv);
        ASSERT_GT(all.size(), 1U);
        for (const auto& line : all) {
            EXPECT_EQ(cells(line).size(), cells(all[0]).size()) << line;
        }
    }
}

TEST(Tables, a_target_shows_its_odds) {
    const auto csv = targets_csv(tests::tools::example_answer());
    EXPECT_EQ(at(csv, 1, "id"), "3.3a");
    EXPECT_EQ(at(csv, 1, "threshold"), "35");
    EXPECT_EQ(at(csv, 1, "value"), "37.25");
    EXPECT_EQ(at(csv, 1, "assurance"), "0.8125");
    EXPECT_EQ(at(csv, 1, "assurance_likelihood"), "likely");
    EXPECT_EQ(at(csv, 1, "driver_2"), "3.3a.reach");
    EXPECT_EQ(at(csv, 1, "driver_2_status"), "judged");
    EXPECT_EQ(at(csv, 1, "driver_3_rank_correlation"), "-0.25");
}

TEST(Tables, a_target_that_waits_for_the_city_shows_its_reach_and_no_odds) {
    const auto csv = targets_csv(tests::tools::example_answer());
    EXPECT_EQ(at(csv, 2, "id"), "nox");
    EXPECT_EQ(at(csv, 2, "threshold"), "");
    EXPECT_EQ(at(csv, 2, "assurance"), "");
    EXPECT_EQ(at(csv, 2, "reach_80"), "36.25");
}

TEST(Tables, emissions_stand_side_by_side) {
    const auto csv = emissions_csv(tests::tools::example_answer());
    ASSERT_EQ(lines(csv).size(), 7U);
    EXPECT_EQ(at(csv, 1, "group"), "on_road");
    EXPECT_EQ(at(csv, 1, "bau"), "3210.5");
    EXPECT_EQ(at(csv, 1, "mix_year"), "3170");
    EXPECT_EQ(at(csv, 1, "change"), "-40.5");
    EXPECT_EQ(at(csv, 3, "memo"), "yes");
}

TEST(Tables, differences_leave_empty_what_has_no_meaning) {
    const auto csv = differences_csv(tests::tools::example_comparison());
    EXPECT_EQ(at(csv, 1, "difference"), "-3.75");
    EXPECT_EQ(at(csv, 2, "key"), "total/NOx");
    EXPECT_EQ(at(csv, 2, "correlation"), "");
    EXPECT_EQ(at(csv, 2, "assurance_a"), "");
}

TEST(Tables, messages_keep_their_place) {
    EXPECT_EQ(messages_csv({{"warning", "toy/district.yaml:3:1", "no reference"}}),
              "\xEF\xBB\xBFlevel,place,text\nwarning,toy/district.yaml:3:1,no reference\n");
}

} // namespace
} // namespace tools::results
