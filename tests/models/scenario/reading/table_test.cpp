#include "models/scenario/reading/table.hpp"

#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <string>

namespace models::scenario::reading {
namespace {

TEST(Table, rows_are_mappings_from_column_to_cell) {
    Desk desk;
    const Table& table = desk.table("class,title_zh,count\ntruck,货车,12\nbus,公交车,\n");
    ASSERT_EQ(table.rows().size(), 2U);
    const Node& truck = table.rows()[0];
    EXPECT_EQ(truck.find("title_zh")->value.text, "货车");
    EXPECT_EQ(truck.find("count")->value.place, (Place{"a.csv", 2, 10})); // columns count characters: 货车 is two
    EXPECT_EQ(truck.find("count")->place, (Place{"a.csv", 1, 16}));
    const Node& bus = table.rows()[1];
    EXPECT_TRUE(bus.find("count")->value.is_absent());
    EXPECT_EQ(bus.place, (Place{"a.csv", 3, 1}));
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Table, quotes_hold_commas_quotes_and_line_ends) {
    Desk desk;
    const Table& table = desk.table("id,note,ref\n1,\"a, b \"\"c\"\"\nd\" , x\n2,e,y\n");
    EXPECT_EQ(table.rows()[0].find("note")->value.text, "a, b \"c\"\nd");
    EXPECT_EQ(table.rows()[0].find("ref")->value.place, (Place{"a.csv", 3, 6}));
    EXPECT_EQ(table.rows()[1].find("ref")->value.place, (Place{"a.csv", 4, 5}));
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Table, spaces_empty_lines_and_remarks_are_skipped) {
    Desk desk;
    const Table& table = desk.table("# the fleet\n\nid , note\n\n , \n 1 ,\ta b\t\n# end\n,\n2,c");
    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_EQ(table.rows()[0].find("note")->value.text, "a b");
    EXPECT_EQ(table.rows()[0].find("note")->value.place, (Place{"a.csv", 6, 6}));
    EXPECT_EQ(table.rows()[1].find("note")->value.text, "c");
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Table, empty_columns_at_the_end_are_what_spreadsheets_add) {
    Desk desk;
    const Table& table = desk.table("id,note,,\n1,a,,\n");
    EXPECT_EQ(table.header().items.size(), 2U);
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Table, rows_of_another_length_are_reported) {
    Desk desk;
    const Table& table = desk.table("id,note,ref\n1,a\n2,b,c,d\n3,x,y\n");
    EXPECT_EQ(desk.said(), "a.csv:2:1: error: the row has 2 cells, the header 3 columns\n"
                           "a.csv:3:7: error: the row has 4 cells, the header 3 columns\n"
                           "    put texts with commas in quotes\n");
    EXPECT_EQ(table.rows().size(), 3U);
    EXPECT_TRUE(table.rows()[0].find("ref")->value.is_absent());
}

TEST(Table, quotes_that_do_not_close_or_close_too_early_are_reported) {
    Desk open;
    open.table("id,note\n1,\"a\n2,b\n");
    EXPECT_EQ(open.said(), "a.csv:2:3: error: a quote is never closed\n    end the cell with \"\n");
    Desk early;
    early.table("id,note\n1,\"a\"b\n");
    EXPECT_EQ(early.said(), "a.csv:2:6: error: text after the closing quote\n    double the quotes inside a cell\n");
}

TEST(Table, an_empty_file_is_said_to_be_empty) {
    for (const auto* text : {"", "\n\n", "# only a remark\n", ",,\n"}) {
        Desk desk;
        EXPECT_TRUE(desk.table(text).rows().empty());
        EXPECT_EQ(desk.said(), "a.csv:1:1: error: the file is empty\n") << text;
    }
}

TEST(Table, a_header_alone_is_a_table_without_rows) {
    Desk desk;
    EXPECT_TRUE(desk.table("id,note\n").rows().empty());
    EXPECT_TRUE(desk.silent());
}

TEST(Table, columns_have_names_and_each_its_own) {
    Desk desk;
    desk.table("id,,id\n1,2,3\n");
    EXPECT_EQ(desk.said(), "a.csv:1:4: error: a column without name\na.csv:1:5: error: repeated column 'id'\n");
}

TEST(Table, other_separators_are_recognised) {
    Desk desk;
    desk.table("id;note\n1;a\n");
    EXPECT_EQ(desk.said(),
              "a.csv:1:1: error: the columns are not separated by commas\n    save it as CSV with commas\n");
}

TEST(Table, unknown_and_missing_columns_are_reported_once) {
    Desk desk;
    const Table& table = desk.table("clas,note,powertrain\n1,a,x\n2,b,x\n");
    EXPECT_FALSE(table.expect({"class", "powertrain"}, {"ref"}, desk.diagnostics));
    EXPECT_EQ(desk.said(), "a.csv:1:1: error: unknown column 'clas'\n    did you mean 'class'?\n"
                           "a.csv:1:1: error: the column 'class' is missing\n"
                           "a.csv:1:6: error: unknown column 'note'\n");
}

TEST(Table, optional_columns_may_be_missing) {
    Desk desk;
    const Table& table = desk.table("class\ntruck\n");
    EXPECT_TRUE(table.expect({"class"}, {"note"}, desk.diagnostics));
    EXPECT_TRUE(table.has("class"));
    EXPECT_FALSE(table.has("note"));
    EXPECT_TRUE(desk.silent());
}

TEST(Table, of_a_file_that_was_reported_says_nothing_more) {
    Desk desk;
    EXPECT_TRUE(Table{}.expect({"class"}, {}, desk.diagnostics));
    EXPECT_TRUE(desk.silent());
}

TEST(Table, has_limits) {
    Desk wide;
    EXPECT_TRUE(wide.table(std::string(1001, ',') + "a\n").rows().empty());
    EXPECT_EQ(wide.said(), "a.csv:1:1: error: more than 1000 columns\n");
    Desk desk;
    std::string text = "a,b\n";
    for (int i = 0; i < 250'001; ++i) {
        text += "1,2\n";
    }
    desk.table(text);
    EXPECT_EQ(desk.said(), "a.csv:250002:1: error: more than 500000 cells\n");
}

} // namespace
} // namespace models::scenario::reading
