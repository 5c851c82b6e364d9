#include "tools/results/plan_tables.hpp"

#include "tests/tools/example_answer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace tools::results {
namespace {

/// A table of cells without quotes, the header first.
class Table {
public:
    explicit Table(const std::string& csv) {
        EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
        std::istringstream stream{csv.substr(3)};
        for (std::string line; std::getline(stream, line);) {
            auto& cells = rows_.emplace_back(1);
            for (const char c : line) {
                if (c == ',') {
                    cells.emplace_back();
                } else {
                    cells.back() += c;
                }
            }
            EXPECT_EQ(cells.size(), rows_.front().size()) << line;
        }
    }

    std::size_t rows() const { return rows_.size() - 1; }
    /// The cell of row `row`, 1 the first below the header.
    std::string at(std::size_t row, const std::string& column) const {
        const auto& header = rows_.front();
        const auto found = std::find(header.begin(), header.end(), column);
        EXPECT_NE(found, header.end()) << column;
        return rows_.at(row).at(static_cast<std::size_t>(found - header.begin()));
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

TEST(PlanTables, a_row_of_the_plan_is_a_row) {
    const Table table{plan_csv(tests::tools::example_answer())};
    ASSERT_EQ(table.rows(), 5U);
    EXPECT_EQ(table.at(1, "id"), "6.4");
    EXPECT_EQ(table.at(1, "task"), "6");
    EXPECT_EQ(table.at(1, "lead"), "ecology");
    EXPECT_EQ(table.at(1, "on_time"), "0.25");
    EXPECT_EQ(table.at(1, "finish_p50"), "2026-11-20");
    EXPECT_EQ(table.at(1, "finish_p90"), "");
    EXPECT_EQ(table.at(1, "waits_for_cause"), "crew");
    EXPECT_EQ(table.at(1, "waits_for_zh"), "锅炉施工队");
    EXPECT_EQ(table.at(2, "status"), "judged");
    EXPECT_EQ(table.at(4, "why_none_en"), "air quality is not simulated yet");
}

TEST(PlanTables, a_part_shows_its_waits_and_what_it_delivered) {
    const Table table{parts_csv(tests::tools::example_answer())};
    ASSERT_EQ(table.rows(), 3U);
    EXPECT_EQ(table.at(1, "wait_crew_d"), "44");
    EXPECT_EQ(table.at(1, "wait_document_d"), "");
    EXPECT_EQ(table.at(1, "delivered"), "20");
    EXPECT_EQ(table.at(1, "mean_slack_d"), "-12.5");
    EXPECT_EQ(table.at(3, "active"), "no");
}

TEST(PlanTables, effects_have_a_row_for_each_pollutant) {
    const Table table{effects_csv(tests::tools::example_answer())};
    ASSERT_EQ(table.rows(), 3U);
    EXPECT_EQ(table.at(1, "full_year_t"), "-18.25");
    EXPECT_EQ(table.at(3, "pollutant"), "VOC");
}

TEST(PlanTables, a_team_shows_its_load) {
    const Table table{teams_csv(tests::tools::example_answer())};
    EXPECT_EQ(table.at(2, "key"), "crews.boilers");
    EXPECT_EQ(table.at(2, "utilisation_p90"), "0.98");
}

TEST(PlanTables, a_delay_shows_what_it_moves) {
    const Table table{delays_csv(tests::tools::example_answer())};
    ASSERT_EQ(table.rows(), 2U);
    EXPECT_EQ(table.at(1, "targets_missed"), "0.125");
    EXPECT_EQ(table.at(1, "targets"), "6.4b=-0.125");
    EXPECT_EQ(table.at(1, "NOx_t_high"), "0.75");
    EXPECT_EQ(table.at(2, "NOx_t"), "");
}

TEST(PlanTables, without_delays_there_is_only_a_header) {
    auto answer = tests::tools::example_answer();
    answer.delay_prices.reset();
    EXPECT_EQ(Table{delays_csv(answer)}.rows(), 0U);
}

} // namespace
} // namespace tools::results
