#include "models/scenario/reading/fields.hpp"

#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace models::scenario::reading {
namespace {

using std::chrono::March;
using std::chrono::November;
using std::chrono::year;

enum class Curve { step, ramp };

TEST(Fields, read_a_measure) {
    Desk desk;
    Fields fields = desk.fields("title: {zh: 车辆优先, en: Fleet first}\n"
                                "curve: ramp\n"
                                "starts: 2026-03-01\n"
                                "season: {from: 11-15, to: 03-15}\n"
                                "officers: 4\n"
                                "hard: yes\n"
                                "lines: [on_road.*, non_road.*]\n"
                                "ref: plan-2026\n");
    const auto title = fields.title();
    EXPECT_EQ(title.zh, "车辆优先");
    EXPECT_EQ(title.en, "Fleet first");
    EXPECT_EQ(fields.choice<Curve>("curve", {{"step", Curve::step}, {"ramp", Curve::ramp}}), Curve::ramp);
    EXPECT_EQ(fields.date("starts"), sim::time::Date{year{2026} / 3 / 1});
    Fields season = fields.within("season");
    EXPECT_EQ(season.day_of_year("from"), November / 15);
    EXPECT_EQ(season.day_of_year("to"), March / 15);
    season.done();
    EXPECT_EQ(fields.integer("officers"), 4);
    EXPECT_TRUE(fields.flag("hard"));
    EXPECT_EQ(fields.texts("lines"), (std::vector<std::string>{"on_road.*", "non_road.*"}));
    EXPECT_EQ(fields.reference_or("ref"), "plan-2026");
    fields.done();
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Fields, unknown_keys_get_a_suggestion) {
    Desk desk;
    Fields fields = desk.fields("new_enrgy_share: 50 %\nzzz: 1\n");
    fields.share_or("new_energy_share", 0.2);
    fields.done();
    EXPECT_EQ(desk.said(), "a.yaml:1:1: error: unknown key 'new_enrgy_share' in measure 3.3a\n"
                           "    did you mean 'new_energy_share'?\n"
                           "a.yaml:2:1: error: unknown key 'zzz' in measure 3.3a\n");
}

TEST(Fields, a_text_cut_by_a_comma_is_recognised) {
    Desk desk;
    Fields fields = desk.fields("{note: ask the heating office, please}\n");
    fields.text("note");
    fields.done();
    EXPECT_EQ(desk.said(), "a.yaml:1:32: error: unknown key 'please' in measure 3.3a\n"
                           "    put texts with commas in quotes\n");
}

TEST(Fields, all_mistakes_are_reported_at_once) {
    Desk desk;
    Fields fields = desk.fields("title: Fleet first\n"
                                "curve: rmap\n"
                                "starts: 2026-02-30\n"
                                "officers: four\n"
                                "hard: maybe\n"
                                "ref: plan-2062\n");
    fields.title();
    EXPECT_EQ(fields.choice<Curve>("curve", {{"step", Curve::step}, {"ramp", Curve::ramp}}), Curve::step);
    fields.date("starts");
    EXPECT_EQ(fields.integer("officers", 1), 1);
    EXPECT_FALSE(fields.flag("hard"));
    fields.reference_or("ref");
    EXPECT_EQ(fields.text("lead"), "");
    fields.done();
    EXPECT_EQ(desk.said(), "a.yaml:1:1: error: measure 3.3a lacks 'lead'\n"
                           "a.yaml:1:8: error: title of measure 3.3a must be a mapping, not 'Fleet first'\n"
                           "a.yaml:2:8: error: curve cannot be 'rmap'; it is one of step or ramp\n"
                           "    did you mean 'ramp'?\n"
                           "a.yaml:3:9: error: there is no 2026-02-30\n"
                           "a.yaml:4:11: error: 'four' is not a whole number\n"
                           "a.yaml:5:7: error: hard cannot be 'maybe'; it is one of yes, on, true, no, off or false\n"
                           "a.yaml:6:6: error: unknown reference 'plan-2062'; references.yaml has no such key\n"
                           "    did you mean 'plan-2026'?\n");
}

TEST(Fields, what_is_missing_takes_its_default) {
    Desk desk;
    Fields fields = desk.fields("a: 1\nempty:\n");
    EXPECT_EQ(fields.text_or("title", "none"), "none");
    EXPECT_EQ(fields.text_or("empty", "none"), "none");
    EXPECT_EQ(fields.integer_or("officers", 3), 3);
    EXPECT_TRUE(fields.flag_or("hard", true));
    EXPECT_EQ(fields.choice_or("curve", {{"step", Curve::step}, {"ramp", Curve::ramp}}, Curve::ramp), Curve::ramp);
    EXPECT_EQ(fields.date_or("starts", sim::time::Date{year{2026} / 1 / 1}), sim::time::Date{year{2026} / 1 / 1});
    EXPECT_EQ(fields.day_of_year_or("from", March / 1), March / 1);
    EXPECT_TRUE(fields.texts_or("lines", {}).empty());
    EXPECT_TRUE(fields.each("steps").empty());
    EXPECT_EQ(fields.within_or_empty("works").text_or("x", "y"), "y");
    EXPECT_FALSE(fields.has("title"));
    EXPECT_TRUE(fields.has("a"));
    fields.done();
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Fields, a_required_field_without_value_is_reported_at_its_key) {
    Desk desk;
    Fields fields = desk.fields("a: 1\nlead:\n");
    fields.text("lead");
    EXPECT_EQ(desk.said(), "a.yaml:2:1: error: 'lead' of measure 3.3a has no value\n");
}

TEST(Fields, dates_must_exist_and_have_their_form) {
    for (const std::string text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31"}) {
        Desk desk;
        Fields fields = desk.fields("starts: " + text + "\n");
        fields.date("starts");
        EXPECT_EQ(desk.said(), "a.yaml:1:9: error: there is no " + text + "\n");
    }
    for (const std::string text : {"2026-3-1", "1.3.2026", "March", "2026/03/01", "20260301"}) {
        Desk desk;
        Fields fields = desk.fields("starts: " + text + "\n");
        fields.date("starts");
        EXPECT_EQ(desk.said(),
                  "a.yaml:1:9: error: '" + text + "' is not a date\n    write year-month-day, such as 2026-03-01\n");
    }
}

TEST(Fields, a_date_that_cannot_be_read_becomes_the_first_day) {
    Desk desk;
    desk.context.first_day = sim::time::Date{year{2026} / 1 / 1};
    Fields fields = desk.fields("starts: soon\n");
    EXPECT_EQ(fields.date("starts"), desk.context.first_day);
}

TEST(Fields, days_of_the_year_exist_in_every_year) {
    for (const std::string text : {"02-29", "02-30", "13-01", "1-5", "11/15", "00-00"}) {
        Desk desk;
        Fields fields = desk.fields("from: " + text + "\n");
        fields.day_of_year("from");
        EXPECT_EQ(desk.said(),
                  "a.yaml:1:7: error: '" + text + "' is not a day of every year\n    write month-day, such as 11-15\n");
    }
}

TEST(Fields, whole_numbers_have_no_unit_point_or_leading_zero) {
    for (const std::string text : {"4.0", "1e3", "010", "-01", "4 vehicle", "0x10", "99999999999", ".nan"}) {
        Desk desk;
        Fields fields = desk.fields("officers: " + text + "\n");
        fields.integer("officers");
        EXPECT_EQ(desk.said(), "a.yaml:1:11: error: '" + text + "' is not a whole number\n");
    }
    Desk desk;
    Fields fields = desk.fields("a: 0\nb: -5\nc: 13\n");
    EXPECT_EQ(fields.integer("a"), 0);
    EXPECT_EQ(fields.integer("b", -10), -5);
    EXPECT_EQ(fields.integer("b"), 0);
    EXPECT_EQ(fields.integer("c", 1, 12), 1);
    EXPECT_EQ(desk.said(), "a.yaml:2:4: error: -5 is too small; b must be at least 0\n"
                           "a.yaml:3:4: error: 13 is too large; c must be at most 12\n");
}

TEST(Fields, on_and_off_are_yes_and_no) {
    Desk desk;
    Fields fields = desk.fields("a: on\nb: off\nc: yes\nd: no\ne: true\nf: false\n");
    EXPECT_TRUE(fields.flag("a") && fields.flag("c") && fields.flag("e"));
    EXPECT_FALSE(fields.flag("b") || fields.flag("d") || fields.flag("f"));
    EXPECT_TRUE(desk.silent());
}

TEST(Fields, a_list_or_mapping_is_no_text) {
    Desk desk;
    Fields fields = desk.fields("a: [1]\nb: {c: 1}\nd: {e: f}\ng: [x, [y]]\n");
    fields.text("a");
    fields.text_or("b", "");
    fields.texts("d");
    EXPECT_EQ(fields.texts("g"), std::vector<std::string>{"x"});
    EXPECT_EQ(desk.said(), "a.yaml:1:4: error: a must be a text, not a list\n"
                           "a.yaml:2:4: error: b must be a text, not a mapping\n"
                           "a.yaml:3:4: error: d must be a list of texts, not a mapping\n"
                           "a.yaml:4:8: error: g must list texts, not a list\n");
}

TEST(Fields, a_single_text_is_a_list_of_one) {
    Desk desk;
    Fields fields = desk.fields("lines: on_road.*\n");
    EXPECT_EQ(fields.texts("lines"), std::vector<std::string>{"on_road.*"});
}

TEST(Fields, lists_of_mappings_and_free_keys_have_a_reader_each) {
    Desk desk;
    Fields fields = desk.fields("steps: [{days: 3}, {days: 4, dyas: 5}]\nteams: {air: {officers: 4}, soil: {}}\n");
    int days = 0;
    for (Fields& step : fields.each("steps")) {
        days += step.integer("days");
        step.done();
    }
    EXPECT_EQ(days, 7);
    Fields teams = fields.within("teams");
    std::string names;
    for (auto& [name, team] : teams.entries()) {
        names += name + " ";
        EXPECT_EQ(team.scope().key, "mix/3.3a.teams." + name);
        team.integer("officers");
    }
    EXPECT_EQ(names, "air soil ");
    teams.done();
    fields.done();
    EXPECT_EQ(desk.said(), "a.yaml:1:30: error: unknown key 'dyas' in steps.2 of measure 3.3a\n"
                           "    did you mean 'days'?\n"
                           "a.yaml:2:35: error: soil of teams of measure 3.3a lacks 'officers'\n");
}

TEST(Fields, a_broken_file_is_reported_once_and_read_on_with_stand_ins) {
    Desk desk;
    Fields fields = desk.fields("a: [\n");
    const auto before = desk.said();
    EXPECT_EQ(fields.text("title"), "");
    EXPECT_EQ(fields.integer("officers", 1), 1);
    EXPECT_EQ(desk.median(fields.number("crews", "1")), 1);
    EXPECT_EQ(desk.median(fields.number_or("more", "1", 5)), 1);
    EXPECT_EQ(desk.median(fields.as_number("1")), 1);
    fields.within("season").day_of_year("from");
    fields.papers();
    fields.done();
    EXPECT_EQ(desk.said(), before);
}

TEST(Fields, a_broken_value_is_reported_once) {
    Desk desk;
    Fields fields = desk.fields("x: &x 1\na: *x\n");
    const auto before = desk.said();
    fields.text("x");
    fields.text("a");
    fields.number("a", "1");
    fields.done();
    EXPECT_EQ(desk.said(), before);
}

TEST(Fields, a_wide_colon_is_recognised) {
    Desk desk;
    desk.fields("starts：2026-03-01\n");
    EXPECT_EQ(desk.said(), "a.yaml:1:1: error: measure 3.3a must be a mapping, not 'starts：2026-03-01'\n"
                           "    write an ordinary colon and a space instead of '：'\n");
}

TEST(Fields, know_what_they_were_asked_for) {
    Desk desk;
    Fields fields = desk.fields("title: x\n");
    fields.text("title");
    fields.number_or("reach", "g/km", 1);
    fields.choice_or("curve", {{"step", Curve::step}}, Curve::step);
    ASSERT_EQ(fields.fields().size(), 3U);
    EXPECT_EQ(fields.fields()[0].type, "text");
    EXPECT_TRUE(fields.fields()[0].required);
    EXPECT_EQ(fields.fields()[1].unit, "g/km");
    EXPECT_FALSE(fields.fields()[1].required);
    EXPECT_EQ(fields.fields()[2].choices, std::vector<std::string>{"step"});
}

TEST(References, have_titles_and_known_fields) {
    Desk desk;
    const auto references = read_references(desk.yaml("wang2022: {title: Trucks, year: 2022, where: p. 4}\n"
                                                      "li2020: {titel: Boilers}\n"),
                                            desk.diagnostics);
    EXPECT_EQ(references.entries.at("wang2022").year, "2022");
    EXPECT_EQ(desk.said(), "a.yaml:2:1: error: reference li2020 lacks 'title'\n"
                           "a.yaml:2:10: error: unknown key 'titel' in reference li2020\n"
                           "    did you mean 'title'?\n");
}

TEST(References, of_a_broken_file_make_none_unknown) {
    Desk desk;
    const auto references = read_references(desk.yaml("a: [\n"), desk.diagnostics);
    const auto before = desk.said();
    EXPECT_TRUE(check_reference("wang2022", {"a.yaml", 1, 1}, references, desk.diagnostics));
    EXPECT_EQ(desk.said(), before);
}

} // namespace
} // namespace models::scenario::reading
