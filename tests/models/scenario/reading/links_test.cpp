#include "models/scenario/reading/links.hpp"

#include "tests/models/scenario/reading/example.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace models::scenario::reading {
namespace {

TEST(Links, of_shared_errors_must_lead_somewhere) {
    Desk desk;
    const std::string rest = ", range: 0.5..2, shape: lognormal, status: judged";
    Fields fields = desk.fields("a: {value: 1" + rest + ", with: on_road.nox}\n" + //
                                "b: {value: 1" + rest + ", with: on_raod.nox}\n" + //
                                "c: {value: 1" + rest + ", with: 3.3a.d}\n" +      //
                                "d: {value: 1" + rest + "}\n" +                    //
                                "e: {value: 1" + rest + ", with: 3.3a.a}\n" +      //
                                "f: {value: 1" + rest + ", with: 3.3a.f}\n" +      //
                                "g: {value: 1, status: judged}\n" +                //
                                "h: {value: 1" + rest + ", with: 3.3a.g}\n");
    for (const auto* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        fields.number(name, "1");
    }
    EXPECT_TRUE(desk.silent()) << desk.said();
    const std::vector<std::string> declared = {"on_road.nox"};
    check_shared_errors(desk.numbers, declared, desk.diagnostics);
    EXPECT_EQ(desk.said(), "a.yaml:2:12: error: '3.3a.b' errs with 'on_raod.nox', which is unknown; neither a shared "
                           "error nor an uncertain number has this name\n    did you mean 'on_road.nox'?\n"
                           "a.yaml:5:12: error: '3.3a.e' errs with '3.3a.a', which errs with 'on_road.nox'\n"
                           "    let it err with 'on_road.nox' too\n"
                           "a.yaml:6:12: error: '3.3a.f' errs with itself\n"
                           "a.yaml:8:12: error: '3.3a.h' errs with '3.3a.g', which is unknown; neither a shared error "
                           "nor an uncertain number has this name\n    did you mean '3.3a.a'?\n");
}

TEST(Links, shares_must_sum_to_one) {
    Desk desk;
    Fields fields = desk.fields("a: 30 %\nb: 60 %\nc: 10 %\n");
    std::vector<Parameter> shares = {fields.share("a"), fields.share("b")};
    check_sum_to_one(desk.numbers, shares, fields.place(), "the road classes", desk.diagnostics);
    EXPECT_EQ(desk.said(), "a.yaml:1:1: error: the shares of the road classes sum to 90 %; they must sum to 100 %\n");
    desk.diagnostics = {};
    shares.push_back(fields.share("c"));
    check_sum_to_one(desk.numbers, shares, fields.place(), "the road classes", desk.diagnostics);
    EXPECT_TRUE(desk.silent());
}

TEST(Links, assumed_numbers_drawn_apart_get_a_warning) {
    Desk desk;
    std::string text;
    for (const char name : std::string{"abcdef"}) {
        text += std::string{name} + ": {count: {value: 1, range: 0.5..2, shape: lognormal, status: assumed}}\n";
    }
    const Node& node = desk.yaml(text);
    Fields fields{node, desk.context, {.what = "the fleet", .key = "on_road"}};
    for (const char name : std::string{"abcdef"}) {
        fields.within(std::string{name}).number("count", "1");
    }
    warn_of_loose_groups(desk.numbers, desk.diagnostics);
    EXPECT_EQ(desk.said(),
              "a.yaml:1:20: warning: 6 assumed numbers of on_road.count are drawn apart; their errors cancel in the "
              "sum\n    let them share an error: with: …\n");
    EXPECT_EQ(desk.diagnostics.errors(), 0U);
}

TEST(Links, numbers_that_each_thing_draws_anew_get_none) {
    Desk desk;
    std::string text;
    for (const char name : std::string{"abcdef"}) {
        text += std::string{name} + ": {value: 1, range: 0.5..2, shape: lognormal, status: assumed}\n";
    }
    const Node& node = desk.yaml(text);
    Fields fields{node, desk.context, {.what = "part 6.4b", .key = "6.4b"}};
    for (const char name : std::string{"abcdef"}) {
        fields.number(std::string{name}, "1");
    }
    desk.numbers.addresses().enter("6.4b.f each"); // five are left
    warn_of_loose_groups(desk.numbers, desk.diagnostics);
    EXPECT_TRUE(desk.silent()) << desk.said();
}

} // namespace
} // namespace models::scenario::reading
