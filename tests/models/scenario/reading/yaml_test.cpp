#include "models/scenario/reading/yaml.hpp"

#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <string>

namespace models::scenario::reading {
namespace {

TEST(Yaml, keys_and_values_know_their_places) {
    Desk desk;
    const Node& root = desk.yaml("measures:\n"
                                 "  3.3a:\n"
                                 "    title: {zh: 车辆优先, en: Fleet first}\n"
                                 "    list: [a, b]\n");
    const Entry& measure = root.find("measures")->value.entries.at(0);
    EXPECT_EQ(measure.key, "3.3a");
    EXPECT_EQ(measure.place, (Place{"a.yaml", 2, 3}));
    const Node& title = measure.value.find("title")->value;
    EXPECT_EQ(title.place, (Place{"a.yaml", 3, 12}));
    EXPECT_EQ(title.find("en")->place, (Place{"a.yaml", 3, 23})); // columns count characters: 车 is one
    EXPECT_EQ(title.find("en")->value.text, "Fleet first");
    EXPECT_EQ(measure.value.find("list")->value.items.at(1).place, (Place{"a.yaml", 4, 15}));
    EXPECT_TRUE(desk.silent());
}

TEST(Yaml, scalars_stay_as_they_are_written) {
    Desk desk;
    const Node& root = desk.yaml("a: 010\nb: .nan\nc: no\nd: \"35\"\ne: 1_000\nf: 2026-03-01\n");
    EXPECT_EQ(root.find("a")->value.text, "010");
    EXPECT_EQ(root.find("b")->value.text, ".nan");
    EXPECT_EQ(root.find("c")->value.text, "no");
    EXPECT_EQ(root.find("d")->value.text, "35");
    EXPECT_EQ(root.find("e")->value.text, "1_000");
    EXPECT_EQ(root.find("f")->value.text, "2026-03-01");
}

TEST(Yaml, a_key_without_value_is_absent_and_stands_at_its_key) {
    Desk desk;
    const Node& root = desk.yaml("a:\nb: ~\nc: null\n\n\nd: 1\n");
    for (const auto* key : {"a", "b", "c"}) {
        EXPECT_TRUE(root.find(key)->value.is_absent()) << key;
    }
    EXPECT_EQ(root.find("a")->value.place, (Place{"a.yaml", 1, 1}));
    EXPECT_EQ(root.find("z"), nullptr);
}

TEST(Yaml, a_repeated_key_is_reported_and_the_first_is_kept) {
    Desk desk;
    const Node& root = desk.yaml("a: 1\nb: {x: 1, x: 2}\na: {y: [1]}\n");
    EXPECT_EQ(desk.said(), "a.yaml:2:11: error: repeated key 'x'; line 2 has it already\n"
                           "a.yaml:3:1: error: repeated key 'a'; line 1 has it already\n");
    EXPECT_EQ(root.find("a")->value.text, "1");
    EXPECT_EQ(root.entries.size(), 2U);
}

TEST(Yaml, aliases_and_anchors_are_refused) {
    Desk desk;
    desk.yaml("a: &x {b: 1}\nc: *x\n");
    EXPECT_EQ(desk.said(), "a.yaml:1:4: error: an anchor stands here; anchors and aliases are not used in scenarios\n"
                           "    write the value out\n"
                           "a.yaml:2:4: error: an alias stands here; aliases are not used in scenarios\n"
                           "    write the value out\n");
}

TEST(Yaml, an_alias_bomb_does_not_explode) {
    Desk desk;
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const auto below = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int k = 0; k < 9; ++k) {
            bomb += below + ", ";
        }
        bomb += below + "]\n";
    }
    const Node& root = desk.yaml(bomb);
    EXPECT_EQ(root.entries.size(), 30U);
    EXPECT_EQ(desk.diagnostics.errors(), 30U + 29U * 10U);
}

TEST(Yaml, merge_keys_are_refused) {
    Desk desk;
    desk.yaml("a:\n  <<: {b: 1}\n  c: 2\n");
    EXPECT_EQ(desk.said(), "a.yaml:2:3: error: a merge key stands here; merge keys are not used in scenarios\n"
                           "    write the fields out\n");
}

TEST(Yaml, tags_are_refused) {
    Desk desk;
    desk.yaml("a: !!str 5\n");
    EXPECT_EQ(desk.said(), "a.yaml:1:4: error: the tag 'tag:yaml.org,2002:str' stands here; tags are not used in "
                           "scenarios\n    leave it out\n");
}

TEST(Yaml, a_key_must_be_a_word) {
    Desk desk;
    desk.yaml("? [a, b]\n: 1\n? {c: d}\n: 2\n~: 3\n");
    EXPECT_EQ(desk.said(), "a.yaml:1:3: error: a list stands where a key is expected\n"
                           "a.yaml:3:3: error: a mapping stands where a key is expected\n"
                           "a.yaml:5:1: error: nothing stands where a key is expected\n");
}

TEST(Yaml, a_second_document_is_refused) {
    Desk desk;
    desk.yaml("a: 1\n---\nb: 2\n");
    EXPECT_EQ(desk.said(), "a.yaml:2:1: error: a second document begins here; a file holds one\n");
}

TEST(Yaml, one_document_may_be_marked_as_such) {
    Desk desk;
    desk.yaml("%YAML 1.2\n---\na: 1\n...\n");
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Yaml, an_empty_file_is_said_to_be_empty) {
    for (const auto* text : {"", "\n\n", "# only a remark\n", "---\n", "~\n"}) {
        Desk desk;
        EXPECT_TRUE(desk.yaml(text).is_broken());
        EXPECT_EQ(desk.said(), "a.yaml:1:1: error: the file is empty\n") << text;
    }
}

TEST(Yaml, nesting_has_a_limit) {
    Desk shallow;
    shallow.yaml(std::string(32, '[') + std::string(32, ']'));
    EXPECT_TRUE(shallow.silent()) << shallow.said();
    Desk deep;
    EXPECT_TRUE(deep.yaml(std::string(33, '[') + std::string(33, ']')).is_broken());
    EXPECT_EQ(deep.said(), "a.yaml:1:33: error: nested more than 32 deep\n");
    Desk deeper;
    deeper.yaml(std::string(1'000'000, '['));
    EXPECT_TRUE(deeper.said().ends_with("error: nested more than 32 deep\n")) << deeper.said();
}

TEST(Yaml, deep_indentation_has_the_same_limit) {
    Desk desk;
    std::string text;
    for (int depth = 0; depth < 40; ++depth) {
        text += std::string(static_cast<std::size_t>(depth), ' ') + "a:\n";
    }
    desk.yaml(text);
    EXPECT_EQ(desk.said(), "a.yaml:33:33: error: nested more than 32 deep\n");
}

TEST(Yaml, tables_belong_in_csv) {
    Desk desk;
    std::string text = "[";
    for (std::size_t i = 0; i < most_values; ++i) {
        text += "1,";
    }
    desk.yaml(text + "]");
    EXPECT_EQ(desk.said(), "a.yaml:1:400000: error: more than 200000 values; tables belong in CSV\n");
}

/// One mistake of syntax and what is said of it.
struct Mistake {
    std::string text;
    std::string said;
};

TEST(Yaml, mistakes_of_syntax_are_told_in_plain_words) {
    const Mistake mistakes[] = {
        {"a: {b: 1\nc: 2\n", "a.yaml:2:2: error: a '{' is never closed\n"
                             "    close it with '}', and quote texts with commas\n"},
        {"a: [1, 2\n", "a.yaml:2:1: error: a '[' is never closed\n    close it with ']'\n"},
        {"a: b: c\n", "a.yaml:1:5: error: a colon too many\n    put the text in quotes, or check the indentation\n"},
        {"a: \"b\n", "a.yaml:1:4: error: a quote is never closed\n    close it with the same quote\n"},
        {"a: 1\n b: 2\n",
         "a.yaml:2:3: error: a colon too many\n    put the text in quotes, or check the indentation\n"},
        {"a:\n  b: 1\n c: 2\n", "a.yaml:3:2: error: this line does not fit the lines above\n"
                                "    check its indentation, and that 'key: value' has its colon\n"},
        {"a: @x\n", "a.yaml:1:4: error: a character that cannot stand here\n    put the text in quotes\n"},
        {"a: *x\n", "a.yaml:1:4: error: an alias stands here\n    put texts that begin with * in quotes\n"},
    };
    for (const auto& [text, said] : mistakes) {
        Desk desk;
        EXPECT_TRUE(desk.yaml(text).is_broken()) << text;
        EXPECT_EQ(desk.said(), said) << text;
    }
}

TEST(Yaml, a_single_quote_is_doubled_inside_single_quotes) {
    Desk desk;
    EXPECT_EQ(desk.yaml("a: 'it''s'\nb: \"say \\\"x\\\"\"\n").find("a")->value.text, "it's");
    EXPECT_TRUE(desk.silent()) << desk.said();
    Desk open;
    open.yaml("a: 'it''\nb: 1\n");
    EXPECT_EQ(open.said(), "a.yaml:1:4: error: a quote is never closed\n    close it with the same quote\n");
}

TEST(Overlay, replaces_fields_and_keeps_the_places_of_both) {
    Desk desk;
    const Node& base = desk.yaml("a: 1\nb: {c: 2, d: 3}\n");
    const Node& changes = desk.yaml("\n\nb: {d: 4, e: 5}\nf: 6\n");
    const Node both = overlay(base, changes);
    EXPECT_EQ(both.entries.size(), 3U);
    EXPECT_EQ(both.find("a")->value.text, "1");
    const Node& b = both.find("b")->value;
    EXPECT_EQ(b.find("c")->value.place, (Place{"a.yaml", 2, 8}));
    EXPECT_EQ(b.find("d")->value.text, "4");
    EXPECT_EQ(b.find("d")->value.place, (Place{"a.yaml", 3, 8}));
    EXPECT_EQ(b.find("e")->place, (Place{"a.yaml", 3, 11}));
    EXPECT_EQ(both.find("f")->value.text, "6");
}

TEST(Overlay, a_number_replaces_a_number_with_all_its_papers) {
    Desk desk;
    const Node& base = desk.yaml("n: {value: 5, range: 4..6, shape: normal, status: published}\n");
    const Node both = overlay(base, desk.yaml("n: {value: 9}\n"));
    EXPECT_EQ(both.find("n")->value.entries.size(), 1U);
}

TEST(Overlay, a_key_without_value_takes_a_field_away) {
    Desk desk;
    const Node both = overlay(desk.yaml("a: 1\nb: 2\n"), desk.yaml("a:\n"));
    EXPECT_TRUE(both.find("a")->value.is_absent());
}

TEST(Overlay, what_is_no_mapping_is_replaced_whole) {
    Desk desk;
    const Node both = overlay(desk.yaml("a: [1, 2]\nb: {c: 1}\n"), desk.yaml("a: [3]\nb: off\n"));
    EXPECT_EQ(both.find("a")->value.items.size(), 1U);
    EXPECT_EQ(both.find("b")->value.text, "off");
}

} // namespace
} // namespace models::scenario::reading
