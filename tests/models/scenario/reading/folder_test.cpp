#include "models/scenario/reading/folder.hpp"

#include "models/scenario/reading/encoding.hpp"
#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

namespace models::scenario::reading {
namespace {

using namespace std::string_view_literals;

/// A folder that is read from, and what was said of its files, which are called by their bare names.
class Files : public FolderTest {
protected:
    Node yaml(std::string_view bytes) {
        write("a.yaml", bytes);
        return Folder{path, diagnostics}.yaml("a.yaml");
    }
    Table table(std::string_view bytes) {
        write("a.csv", bytes);
        return Folder{path, diagnostics}.table("a.csv");
    }
    std::string said() const {
        std::ostringstream out;
        diagnostics.print(out);
        auto text = out.str();
        const auto folder = path.string() + "/";
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
            text.erase(at, folder.size());
        }
        return text;
    }

    Diagnostics diagnostics;
};

TEST_F(Files, with_and_without_byte_order_mark_read_alike) {
    EXPECT_EQ(yaml("\xEF\xBB\xBF"
                   "a: 车\n")
                  .find("a")
                  ->value.text,
              "车");
    EXPECT_EQ(table("\xEF\xBB\xBFid,note\n1,车\n").rows()[0].find("id")->value.text, "1");
    EXPECT_EQ(said(), "");
}

TEST_F(Files, with_windows_line_ends_read_alike) {
    const Node node = yaml("a: 1\r\nb:\r\n  c: 2\r\n");
    EXPECT_EQ(node.find("b")->value.find("c")->value.place.line, 3);
    EXPECT_EQ(node.find("a")->value.text, "1");
    const Table rows = table("id,note\r\n1,\"a\r\nb\"\r\n2,c\r\n");
    EXPECT_EQ(rows.rows()[0].find("note")->value.text, "a\nb");
    EXPECT_EQ(rows.rows()[1].find("note")->value.text, "c");
    EXPECT_EQ(table("id\r1\r2\r").rows().size(), 2U);
    EXPECT_EQ(said(), "");
}

TEST_F(Files, tables_may_be_gbk) {
    const Table rows = table("id,title\n1,\xB4\xF3\xD0\xCB\n"); // 大兴
    EXPECT_EQ(rows.rows()[0].find("title")->value.text, "大兴");
    EXPECT_EQ(said(), "");
}

TEST_F(Files, yaml_may_not_be_gbk) {
    EXPECT_TRUE(yaml("a: 1\nb: x\xB4\xF3\xD0\xCB\n").is_broken());
    EXPECT_EQ(said(), "a.yaml:2:5: error: byte 0xB4 is not UTF-8; the file looks like GBK\n"
                      "    save the file as UTF-8\n");
}

TEST_F(Files, of_no_encoding_are_refused) {
    EXPECT_TRUE(table("id\n\xFF\xFE\x80\n").rows().empty());
    EXPECT_EQ(said(), "a.csv:2:1: error: byte 0xFF is not UTF-8\n    save the file as UTF-8\n");
}

TEST_F(Files, in_utf_16_and_utf_32_are_named) {
    yaml("\xFF\xFE"
         "a\0:\0"sv);
    EXPECT_EQ(said(), "a.yaml:1:1: error: the file is UTF-16\n    save it as UTF-8\n");
    diagnostics = {};
    yaml("a\0:\0 \0"sv);
    EXPECT_EQ(said(), "a.yaml:1:1: error: the file is UTF-16\n    save it as UTF-8\n");
    diagnostics = {};
    yaml("\xFF\xFE\0\0a\0\0\0"sv);
    EXPECT_EQ(said(), "a.yaml:1:1: error: the file is UTF-32\n    save it as UTF-8\n");
}

TEST_F(Files, that_are_no_text_are_refused) {
    yaml("a: 1\nb: \0\n"sv);
    EXPECT_EQ(said(), "a.yaml:2:4: error: control character 0x00; this is not a text file\n");
    diagnostics = {};
    table("id\n\x1B[1m\n");
    EXPECT_EQ(said(), "a.csv:2:1: error: control character 0x1B; this is not a text file\n");
}

TEST_F(Files, of_a_hundred_megabytes_are_refused_unread) {
    write("a.yaml", "");
    write("a.csv", "");
    std::filesystem::resize_file(path / "a.yaml", 100'000'000); // sparse: it takes no room on the disk
    std::filesystem::resize_file(path / "a.csv", 100'000'000);
    Folder folder{path, diagnostics};
    EXPECT_TRUE(folder.yaml("a.yaml").is_broken());
    EXPECT_TRUE(folder.table("a.csv").rows().empty());
    EXPECT_EQ(said(), "a.csv: error: the file is larger than 16 MB\na.yaml: error: the file is larger than 4 MB\n");
    EXPECT_TRUE(folder.files().empty());
}

TEST_F(Files, that_are_missing_or_folders_are_reported) {
    write("sub/b.yaml", "a: 1\n");
    Folder folder{path, diagnostics};
    EXPECT_TRUE(folder.yaml("none.yaml").is_broken());
    EXPECT_TRUE(folder.table("sub").rows().empty());
    EXPECT_EQ(said(), "none.yaml: error: no such file\nsub: error: this is no file\n");
}

TEST_F(Files, of_a_folder_that_is_missing_are_not_looked_for) {
    Folder folder{path / "none", diagnostics};
    folder.yaml("a.yaml");
    EXPECT_EQ(said(), "none: error: no such folder\n");
}

TEST_F(Files, are_kept_as_they_were_read) {
    write("mixes/plan.yaml", "\xEF\xBB\xBF"
                             "mix: plan\r\n");
    Folder folder{path, diagnostics};
    folder.yaml("mixes/plan.yaml");
    write("mixes/plan.yaml", "mix: other\n");
    EXPECT_EQ(folder.yaml("mixes/plan.yaml").find("mix")->value.text, "plan");
    ASSERT_EQ(folder.files().size(), 1U);
    EXPECT_EQ(folder.files()[0].name, "mixes/plan.yaml");
    EXPECT_EQ(folder.files()[0].bytes, "\xEF\xBB\xBF"
                                       "mix: plan\r\n");
}

TEST_F(Files, are_listed_by_their_ending) {
    write("mixes/plan.yaml", "");
    write("mixes/bau.yaml", "");
    write("mixes/notes.txt", "");
    const Folder folder{path, diagnostics};
    EXPECT_EQ(folder.list("mixes", ".yaml"), (std::vector<std::string>{"mixes/bau.yaml", "mixes/plan.yaml"}));
    EXPECT_TRUE(folder.list("none", ".yaml").empty());
    EXPECT_TRUE(folder.has("mixes/bau.yaml"));
    EXPECT_FALSE(folder.has("mixes"));
}

TEST_F(Files, are_called_as_the_folder_was_given) {
    write("plan/air.yaml", "a: 1\n");
    const Folder folder{path, diagnostics};
    EXPECT_EQ(folder.path("plan/air.yaml"), (path / "plan/air.yaml").string());
}

TEST(Decode, refuses_what_only_looks_like_utf_8) {
    for (const auto bytes : {"a\xC0\xAF"sv, "a\xED\xA0\x80"sv, "a\xF4\x90\x80\x80"sv, "a\xE4\xBD"sv, "a\x80"sv}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(decode(bytes, Encoding::utf8, "a", diagnostics));
        EXPECT_EQ(diagnostics.sorted().at(0).place, (Place{"a", 1, 2}));
    }
}

TEST(Decode, knows_where_a_byte_stands) {
    EXPECT_EQ(place_of("ab\n车c", 3, "f"), (Place{"f", 2, 1}));
    EXPECT_EQ(place_of("ab\n车c", 6, "f"), (Place{"f", 2, 2}));
    EXPECT_EQ(count_characters("大兴 a"), 4);
}

} // namespace
} // namespace models::scenario::reading
