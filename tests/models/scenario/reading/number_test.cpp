#include "models/scenario/reading/fields.hpp"

#include "sim/random/normal.hpp"
#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace models::scenario::reading {
namespace {

using quantity::Number;
using quantity::Status;

/// Reads `nox: …` in g/km and hands out what was entered.
struct Nox {
    explicit Nox(const std::string& text) {
        Fields fields = desk.fields("nox: " + text + "\n");
        parameter = fields.number("nox", "g/km");
        fields.done();
    }
    const Number& number() const { return desk.numbers[parameter]; }
    double quantile(double u) const { return sim::random::quantile(number().distribution, u); }

    Desk desk;
    Parameter parameter;
};

TEST(Numbers, bare_ones_are_certain_and_assumed) {
    const Nox nox{"1.42 g/km"};
    EXPECT_FALSE(uncertain(nox.number()));
    EXPECT_EQ(nox.quantile(0.5), 1.42);
    EXPECT_EQ(nox.number().status, Status::assumed);
    EXPECT_EQ(nox.number().key, "mix/3.3a.nox");
    EXPECT_EQ(nox.number().address, "3.3a.nox");
    EXPECT_EQ(nox.number().unit, "g/km");
    EXPECT_EQ(nox.number().place, (Place{"a.yaml", 1, 6}));
    EXPECT_TRUE(nox.desk.silent());
}

TEST(Numbers, with_a_range_bring_their_papers) {
    const Nox nox{"{value: 1.42 g/km, range: 0.5..3.0, shape: lognormal, with: on_road.nox, status: published, "
                  "ref: wang2022, at: table 3, note: buses only}"};
    EXPECT_TRUE(nox.desk.silent()) << nox.desk.said();
    EXPECT_NEAR(nox.quantile(0.5), 1.42, 1e-12);
    EXPECT_NEAR(nox.quantile(0.05), 0.5, 1e-9);
    EXPECT_NEAR(nox.quantile(0.95), 3.0, 1e-9);
    EXPECT_EQ(nox.number().status, Status::published);
    EXPECT_EQ(nox.number().reference, "wang2022");
    EXPECT_EQ(nox.number().at, "table 3");
    EXPECT_EQ(nox.number().note, "buses only");
    ASSERT_TRUE(nox.number().with);
    EXPECT_EQ(nox.number().with->address, "on_road.nox");
    EXPECT_EQ(nox.number().with->rank_correlation, 1);
}

TEST(Numbers, are_converted_with_their_range) {
    const Nox nox{"{value: 1420 mg/km, range: 500..3000, shape: lognormal, status: judged}"};
    EXPECT_NEAR(nox.quantile(0.5), 1.42, 1e-12);
    EXPECT_NEAR(nox.quantile(0.95), 3.0, 1e-9);
    const Nox mixed{"{value: 1.42 g/km, range: 500..3000 mg/km, shape: lognormal, status: judged}"};
    EXPECT_NEAR(mixed.quantile(0.05), 0.5, 1e-9);
}

TEST(Numbers, between_two_ends_are_uniform_or_triangular) {
    const Nox uniform{"{between: 1..3 g/km, status: assumed}"};
    EXPECT_EQ(uniform.quantile(0.25), 1.5);
    const Nox triangular{"{value: 2 g/km, between: 1..3, status: assumed}"};
    EXPECT_NEAR(triangular.quantile(0.125), 1.5, 1e-12); // (x − 1)²/2 = 1/8
    const Nox pert{"{value: 2 g/km, between: 1..3, shape: pert, status: assumed}"};
    EXPECT_NEAR(pert.quantile(0.5), 2, 1e-6);
    const Nox named{"{value: 2 g/km, between: 1..3, shape: triangular, status: assumed}"};
    EXPECT_NEAR(named.quantile(0.125), 1.5, 1e-12);
}

TEST(Numbers, empirical_ones_take_a_column) {
    const Nox nox{"{column: [3 g/km, 1000 mg/km, 2 g/km], shape: empirical, status: measured}"};
    EXPECT_TRUE(nox.desk.silent()) << nox.desk.said();
    EXPECT_EQ(nox.quantile(0.1), 1);
    EXPECT_EQ(nox.quantile(0.9), 3);
}

TEST(Numbers, may_share_an_error_in_part) {
    for (const std::string with : {"{on_road.nox: 0.7}", "on_road.nox:0.7", "\"on_road.nox: 0.7\""}) {
        const Nox nox{"{value: 1 g/km, range: 0.5..2, shape: lognormal, status: judged, with: " + with + "}"};
        EXPECT_TRUE(nox.desk.silent()) << nox.desk.said();
        EXPECT_EQ(nox.number().with->address, "on_road.nox") << with;
        EXPECT_EQ(nox.number().with->rank_correlation, 0.7) << with;
    }
}

TEST(Numbers, that_count_may_be_whole) {
    Desk desk;
    Fields fields = desk.fields("crews: {value: 4, range: 2..6, shape: normal, whole: yes, status: assumed}\n");
    EXPECT_TRUE(desk.numbers[fields.number("crews", "1")].whole);
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Numbers, never_leave_their_bounds) {
    Desk desk;
    Fields fields = desk.fields("crews: {value: 1, range: 0..6, shape: normal, status: assumed}\n");
    const auto crews = fields.number("crews", "1");
    for (const double u : {1e-12, 0.001, 0.05, 0.5}) {
        EXPECT_GE(sim::random::quantile(desk.numbers[crews].distribution, u), 0);
    }
}

TEST(Shares, are_fractions) {
    Desk desk;
    Fields fields =
        desk.fields("a: 35 %\nb: 0.35 1\nc: {value: 35 %, range: 20..60 %, shape: share, status: judged}\n");
    EXPECT_EQ(desk.median(fields.share("a")), 0.35);
    EXPECT_EQ(desk.median(fields.share("b")), 0.35);
    const auto& c = desk.numbers[fields.share("c")];
    EXPECT_NEAR(sim::random::quantile(c.distribution, 0.05), 0.2, 1e-12);
    EXPECT_NEAR(sim::random::quantile(c.distribution, 0.95), 0.6, 1e-12);
    EXPECT_EQ(c.unit, "1");
    EXPECT_EQ(fields.known_share("a"), 0.35);
    EXPECT_EQ(fields.known_share_or("d", 0.5), 0.5);
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Shares, are_not_asked_for_as_numbers) {
    Desk desk;
    Fields fields = desk.fields("a: 35 %\n");
    EXPECT_THROW(fields.number("a", "%"), std::invalid_argument);
    EXPECT_THROW(fields.number("a", "kilometres"), std::invalid_argument);
}

/// A wrong number and what is said of it; the number stands at 1:6.
struct Mistake {
    std::string text;
    std::string said;
};

std::string flow(const std::string& rest) {
    return "{value: 1.42 g/km, " + rest + "}";
}

TEST(Numbers, mistakes_in_units_are_told) {
    const Mistake mistakes[] = {
        {"1.42 g", "a.yaml:1:6: error: '1.42 g' is a mass; nox needs mass per distance, such as g/km\n"},
        {"1.42", "a.yaml:1:6: error: '1.42' has no unit; nox needs mass per distance, such as g/km\n"},
        {"1.42 g/kilometre", "a.yaml:1:6: error: unknown unit 'kilometre' in '1.42 g/kilometre'\n"},
        {"1.42 g/kmm", "a.yaml:1:6: error: unknown unit 'kmm' in '1.42 g/kmm'\n    did you mean 'km'?\n"},
        {"35 ％", "a.yaml:1:6: error: unknown unit '％' in '35 ％'\n"},
        {"5 pp", "a.yaml:1:6: error: '5 pp' is a difference of shares; nox needs mass per distance, such as g/km\n"},
        {"5 vehicle",
         "a.yaml:1:6: error: '5 vehicle' is a number of vehicles; nox needs mass per distance, such as g/km\n"},
        {flow("range: 0.5..3.0 g, shape: normal, status: plan"),
         "a.yaml:1:32: error: '0.5 g' is a mass; nox needs mass per distance, such as g/km\n"
         "a.yaml:1:32: error: '3 g' is a mass; nox needs mass per distance, such as g/km\n"},
    };
    for (const auto& [text, said] : mistakes) {
        EXPECT_EQ(Nox{text}.desk.said(), said) << text;
    }
}

TEST(Numbers, mistakes_in_values_are_told) {
    const Mistake mistakes[] = {
        {".nan g/km", "a.yaml:1:6: error: nox: '.nan g/km' is not a number\n"},
        {".nan", "a.yaml:1:6: error: nox: '.nan' is not a finite number\n"},
        {"1e400 g/km", "a.yaml:1:6: error: nox: '1e400 g/km' is beyond what a number can hold\n"},
        {"1e308 t/km", "a.yaml:1:6: error: '1e308 t/km' is beyond what a number can hold\n"},
        {"010 g/km", "a.yaml:1:6: error: nox: '010 g/km' begins with a zero\n    write 10 g/km\n"},
        {"1_000 g/km", "a.yaml:1:6: error: nox: '1_000 g/km' is not a number\n"
                       "    write it without separators of thousands, with a point for decimals\n"},
        {"-1 g/km", "a.yaml:1:6: error: '-1 g/km' is too small; nox must be at least 0 g/km\n"},
        {"0.5..3.0 g/km", "a.yaml:1:6: error: nox: '0.5..3.0 g/km' is a range, not a number\n"
                          "    write {value: …, range: …, shape: …, status: …}\n"},
        {"[1 g/km]", "a.yaml:1:6: error: nox must be a number, not a list\n"},
        {"{status: plan}", "a.yaml:1:6: error: nox lacks a value\n"},
        {"{value: [1], status: plan}", "a.yaml:1:14: error: value must be a number, not a list\n"},
        {"", "a.yaml:1:1: error: 'nox' of measure 3.3a has no value\n"},
    };
    for (const auto& [text, said] : mistakes) {
        EXPECT_EQ(Nox{text}.desk.said(), said) << text;
    }
}

TEST(Numbers, mistakes_in_ranges_are_told) {
    const Mistake mistakes[] = {
        {flow("range: 3..0.5, shape: normal, status: plan"),
         "a.yaml:1:32: error: nox: 3..0.5 runs backwards\n    write 0.5..3\n"},
        {flow("range: 2..3, shape: normal, status: plan"),
         "a.yaml:1:32: error: nox: the value 1.42 lies outside 2..3\n"},
        {flow("range: 1.42..1.42, shape: normal, status: plan"),
         "a.yaml:1:32: error: nox: 1.42..1.42 is no range\n    leave out range and shape when it is certain\n"},
        {flow("range: 0..3, shape: lognormal, status: plan"),
         "a.yaml:1:32: error: nox: a lognormal number is positive; 0 is not\n"},
        {flow("range: -1..3, shape: normal, status: plan"),
         "a.yaml:1:32: error: '-1 g/km' is too small; nox must be at least 0 g/km\n"},
        {flow("range: 0.5..3.0, status: plan"), "a.yaml:1:32: error: nox has a range but no shape\n"
                                                "    write shape: normal, lognormal or share\n"},
        {flow("range: 0.5..3.0, shape: lognormal"),
         "a.yaml:1:14: error: nox has a range but no status; what is uncertain says how it is known\n"
         "    write status: plan, measured, published, derived, recalled, judged or assumed\n"},
        {flow("shape: normal, status: plan"), "a.yaml:1:32: error: nox has shape normal but no range\n"
                                              "    give its range, or leave the shape out when it is certain\n"},
        {flow("range: 0.5..3.0, shape: lognormall, status: plan"),
         "a.yaml:1:49: error: unknown shape 'lognormall'; it is one of normal, lognormal, share, uniform, triangular, "
         "pert or empirical\n    did you mean 'lognormal'?\n"},
        {flow("range: 0.5..3.0, shape: triangular, status: plan"),
         "a.yaml:1:32: error: shape triangular takes 'between: low..high', its ends\n"},
        {flow("between: 0.5..3.0, shape: normal, status: plan"),
         "a.yaml:1:34: error: shape normal takes 'range: low..high', its 90 % interval\n"},
        {flow("range: 1..2, between: 0.5..3.0, shape: triangular, status: plan"),
         "a.yaml:1:32: error: shape triangular takes 'between: low..high', its ends\n"
         "a.yaml:1:47: error: nox has more than one interval\n    write either range or between\n"},
        {flow("between: 1..3, shape: uniform, status: plan"),
         "a.yaml:1:34: error: nox: a uniform number between 1 and 3 has its middle at 2, not at 1.42\n"
         "    leave the value out, or take shape triangular\n"},
        {flow("low: 1, shape: normal, status: plan"), "a.yaml:1:30: error: nox has one end of a range only\n"},
        {flow("range: 3, shape: normal, status: plan"),
         "a.yaml:1:32: error: range: '3' is not a range\n    write low..high, such as 0.5..3.0\n"},
        {"{range: 0.5..3.0 g/km, shape: normal, status: plan}",
         "a.yaml:1:14: error: nox: shape normal needs a value\n"},
        {"{column: [], shape: empirical, status: plan}", "a.yaml:1:15: error: nox: the column is empty\n"},
        {flow("shape: empirical, status: plan"), "a.yaml:1:32: error: shape empirical needs a column\n"},
    };
    for (const auto& [text, said] : mistakes) {
        EXPECT_EQ(Nox{text}.desk.said(), said) << text;
    }
}

TEST(Numbers, mistakes_in_papers_are_told) {
    const std::string range = "range: 0.5..3.0, shape: lognormal, ";
    const Mistake mistakes[] = {
        {flow("status: guessed"),
         "a.yaml:1:33: error: unknown status 'guessed'; it is one of plan, measured, published, "
         "derived, recalled, judged or assumed\n"},
        {flow("status: publishd"), "a.yaml:1:33: error: unknown status 'publishd'; it is one of plan, measured, "
                                   "published, derived, recalled, judged or assumed\n    did you mean 'published'?\n"},
        {flow("status: published, ref: wang2023"),
         "a.yaml:1:49: error: unknown reference 'wang2023'; references.yaml has no such key\n"
         "    did you mean 'wang2022'?\n"},
        {flow(range + "status: plan, with: {a: 0.5, b: 0.5}"), "a.yaml:1:80: error: with names one shared error\n"
                                                               "    write with: name or with: {name: 0.7}\n"},
        {flow(range + "status: plan, with: {a: 1.5}"),
         "a.yaml:1:81: error: '1.5' is no rank correlation; it lies between -1 and 1 and is not 0\n"},
        {flow(range + "status: plan, with: a:b"),
         "a.yaml:1:80: error: 'b' is no rank correlation; it lies between -1 and 1 and is not 0\n"},
        {flow("with: on_road.nox"), "a.yaml:1:31: warning: nox is certain and cannot err with on_road.nox\n"},
        {flow("stauts: plan"), "a.yaml:1:25: error: unknown key 'stauts' in nox\n    did you mean 'status'?\n"},
        {flow("whole: perhaps"),
         "a.yaml:1:32: error: whole cannot be 'perhaps'; it is one of yes, on, true, no, off or "
         "false\n"},
    };
    for (const auto& [text, said] : mistakes) {
        EXPECT_EQ(Nox{text}.desk.said(), said) << text;
    }
}

TEST(Shares, mistakes_are_told) {
    const Mistake mistakes[] = {
        {"135 %", "a.yaml:1:8: error: '135 %' is too large; reach must be at most 100 %\n"},
        {"-5 %", "a.yaml:1:8: error: '-5 %' is too small; reach must be at least 0 %\n"},
        {"0.35", "a.yaml:1:8: error: '0.35' has no unit; reach needs a share, such as 35 %\n"},
        {"35 pp", "a.yaml:1:8: error: '35 pp' is a difference of shares; reach needs a share, such as 35 %\n"},
        {"{value: 35 %, range: 0..60 %, shape: share, status: plan}",
         "a.yaml:1:29: error: reach: shape share needs a range strictly between 0 and 1 (100 %), not 0..0.6\n"},
        {"{value: 35 %, range: 20..60 %, shape: lognormal, status: plan}",
         "a.yaml:1:29: error: reach: a lognormal number could leave 0..1\n    take shape share, normal or "
         "triangular\n"},
        {"{value: 35 %, range: 20..120 %, shape: normal, status: plan}",
         "a.yaml:1:29: error: '120 %' is too large; reach must be at most 100 %\n"},
    };
    for (const auto& [text, said] : mistakes) {
        Desk desk;
        Fields fields = desk.fields("reach: " + text + "\n");
        fields.share("reach");
        EXPECT_EQ(desk.said(), said) << text;
    }
}

TEST(Numbers, take_the_papers_of_the_mapping_around_them) {
    Desk desk;
    Fields fields = desk.fields("status: published\nref: wang2022\nnote: by hand\n"
                                "a: 5\nb: {value: 6, range: 5..7, shape: normal}\nc: {value: 7, status: plan}\n"
                                "works: {d: 8}\n");
    fields.papers();
    const auto& a = desk.numbers[fields.number("a", "1")];
    EXPECT_EQ(a.status, Status::published);
    EXPECT_EQ(a.reference, "wang2022");
    EXPECT_EQ(a.note, "by hand");
    EXPECT_EQ(desk.numbers[fields.number("b", "1")].status, Status::published);
    EXPECT_EQ(desk.numbers[fields.number("c", "1")].status, Status::plan);
    EXPECT_EQ(desk.numbers[fields.within("works").number("d", "1")].status, Status::published);
    fields.done();
    EXPECT_TRUE(desk.silent()) << desk.said();
}

TEST(Numbers, of_a_row_stand_in_its_columns) {
    Desk desk;
    const Table& table = desk.table("class,value,unit,low,high,shape,with,status,ref,note\n"
                                    "truck,1420,mg/km,500,3000,lognormal,on_road.nox:0.5,published,wang2022,x\n"
                                    "bus,2,g/km,,,,,assumed,,\n"
                                    "car,2,g/km,1,3,triangular,,judged,,\n"
                                    "tram,2,g/km,1,3,uniform,,judged,,\n"
                                    "bike,1.42,g,,,,,assumed,,\n"
                                    "cart,,g/km,,,,,assumed,,\n"
                                    "van,2,g/km,3,1,normal,,judged,,\n"
                                    "bus,3,g/km,,,,,assumed,,\n");
    std::vector<Parameter> numbers;
    for (const Node& node : table.rows()) {
        const auto name = node.find("class")->value.text;
        Fields row{node, desk.context, {.what = "the factor of " + name, .key = "on_road." + name + ".nox"}};
        numbers.push_back(row.as_number("g/km"));
    }
    const auto quantile = [&](std::size_t row, double u) {
        return sim::random::quantile(desk.numbers[numbers[row]].distribution, u);
    };
    EXPECT_NEAR(quantile(0, 0.95), 3, 1e-9);
    EXPECT_EQ(desk.numbers[numbers[0]].with->rank_correlation, 0.5);
    EXPECT_EQ(desk.numbers[numbers[0]].key, "on_road.truck.nox");
    EXPECT_EQ(quantile(1, 0.9), 2);
    EXPECT_NEAR(quantile(2, 0.125), 1.5, 1e-12);
    EXPECT_EQ(quantile(3, 0.25), 1.5);
    EXPECT_EQ(desk.said(), "a.csv:6:6: error: '1.42 g' is a mass; nox needs mass per distance, such as g/km\n"
                           "a.csv:7:6: error: nox lacks a value\n"
                           "a.csv:8:12: error: nox: 3..1 runs backwards\n    write 1..3\n"
                           "a.csv:9:5: error: a second number 'on_road.bus.nox'; a.csv:3 has it already\n");
}

TEST(Numbers, known_for_certain_are_not_entered) {
    Desk desk;
    Fields fields = desk.fields("a: 36 km/d\nb: {value: 5 d, range: 4..6, shape: normal, status: plan}\nc: 5 d\n");
    EXPECT_DOUBLE_EQ(fields.known("a", "km/a"), 13140);
    EXPECT_EQ(fields.known("b", "d"), 1);
    EXPECT_EQ(fields.known_or("c", "h", 1), 120);
    EXPECT_EQ(fields.known_or("d", "h", 7), 7);
    EXPECT_EQ(desk.numbers.size(), 0U);
    EXPECT_EQ(desk.said(), "a.yaml:2:4: error: b must be certain; no draw is made of it\n");
}

TEST(Numbers, that_are_missing_take_their_default_or_are_none) {
    Desk desk;
    Fields fields = desk.fields("a: 1\n");
    EXPECT_FALSE(fields.number_if("x", "d"));
    EXPECT_FALSE(fields.share_if("y"));
    const auto z = fields.number_or("z", "d", 30);
    EXPECT_EQ(desk.median(z), 30);
    EXPECT_EQ(desk.numbers[z].note, "default of the program");
    EXPECT_EQ(desk.numbers[z].status, Status::assumed);
    fields.number("w", "d");
    EXPECT_EQ(desk.said(), "a.yaml:1:1: error: measure 3.3a lacks 'w'\n");
}

TEST(Numbers, temperatures_may_be_negative_when_asked_so) {
    Desk desk;
    Fields fields = desk.fields("t: -1.4 degC\n");
    EXPECT_DOUBLE_EQ(desk.median(fields.number("t", "degC", any_number)), -1.4);
    EXPECT_TRUE(desk.silent());
}

} // namespace
} // namespace models::scenario::reading
