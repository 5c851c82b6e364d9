#include "models/scenario/read_plain.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string head = "line,group,activity_unit,profile,value,unit,low,high,shape,with,status,ref,at,note\n";
const std::string factor_head = "line,pollutant,value,unit,low,high,shape,with,status,ref,at,note\n";
const std::string profiles = "profile,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec,status,ref,note\n"
                             "winter,2,2,1,1,1,1,1,1,1,1,1,2,assumed,,\n";

/// The tonnes of a year of one line of these two rows.
double tonnes(const std::string& activity, const std::string& factor, ledger::ColumnId column) {
    const WrittenFolder files{{"sources/plain.csv", head + activity},
                              {"factors/plain.csv", factor_head + factor},
                              {"factors/month_profiles.csv", profiles}};
    Example example{files.path()};
    const auto plain = read_plain(example.folder, example.context, example.around);
    EXPECT_EQ(example.mistakes(), "");
    return example.opened(*plain).base_year(ledger::AccountId{0}, column);
}

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};

TEST(ReadPlain, CountsActivityInItsOwnUnit) {
    EXPECT_NEAR(tonnes("home,boilers,m3/a,,2.2e8,m3/a,,,,,assumed,,,\n", "home,NOx,1.1,g/m3,,,,,assumed,,,\n", nox),
                242.0, 1e-6);
    EXPECT_NEAR(tonnes("fuel,boilers,L/a,,1e6,L/a,,,,,assumed,,,\n", "fuel,VOC,0.4,kg/m3,,,,,assumed,,,\n", voc), 0.4,
                1e-6);
    EXPECT_NEAR(tonnes("land,boilers,hm2,,25,km2,,,,,assumed,,,\n", "land,NOx,0.0018,t/(hm2.a),,,,,assumed,,,\n", nox),
                4.5, 1e-6)
        << "km2 are converted";
    EXPECT_NEAR(tonnes("people,boilers,person,,1e6,person,,,,,assumed,,,\n",
                       "people,VOC,1,kg/(person.a),,,,,assumed,,,\n", voc),
                1000.0, 1e-5);
    EXPECT_NEAR(tonnes("flights,boilers,1/a,,1000,1/a,,,,,assumed,,,\n", "flights,NOx,13.5,kg,,,,,assumed,,,\n", nox),
                13.5, 1e-6);
    EXPECT_NEAR(tonnes("whole,boilers,1,,1,1,,,,,assumed,,,\n", "whole,NOx,80,t/a,,,,,assumed,,,\n", nox), 80.0, 1e-6);
}

TEST(ReadPlain, KeepsTheYearWhenAProfileSpreadsIt) {
    EXPECT_NEAR(tonnes("whole,boilers,1,winter,1,1,,,,,assumed,,,\n", "whole,NOx,80,t/a,,,,,assumed,,,\n", nox), 80.0,
                1e-6);
}

TEST(ReadPlain, LetsLinesOfOneGroupAndProfileShareAnAccount) {
    const WrittenFolder files{
        {"sources/plain.csv", head + "a,boilers,1,,1,1,,,,,assumed,,,\nb,boilers,1,,1,1,,,,,assumed,,,\n"
                                     "c,asphalt,1,,1,1,,,,,assumed,,,\n"
                                     "d,boilers,1,winter,1,1,,,,,assumed,,,\n"},
        {"factors/plain.csv", factor_head + "a,NOx,80,t/a,,,,,assumed,,,\n"},
        {"factors/month_profiles.csv", profiles}};
    Example example{files.path()};
    read_plain(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    ASSERT_EQ(example.chart.accounts.size(), 3u);
    EXPECT_EQ(example.chart.accounts[0].key, "boilers.even");
    EXPECT_EQ(example.chart.accounts[1].key, "asphalt.even");
    EXPECT_EQ(example.chart.accounts[2].key, "boilers.winter");
    EXPECT_EQ(example.chart.lines[1].account, ledger::AccountId{0});
}

TEST(ReadPlain, ReportsEveryMistakeOfBothFiles) {
    const WrittenFolder files{{"sources/plain.csv", head + "a,boilers,m3/a,,1,t/a,,,,,assumed,,,\n"
                                                           "a,boilers,1,,1,1,,,,,assumed,,,\n"
                                                           "b,boiler,furlong,,1,1,,,,,assumed,,,\n"},
                              {"factors/plain.csv", factor_head + "a,NOy,1,g/m3,,,,,assumed,,,\n"
                                                                  "aa,NOx,1,g/m3,,,,,assumed,,,\n"
                                                                  "a,NOx,1,g/km,,,,,assumed,,,\n"}};
    Example example{files.path()};
    read_plain(example.folder, example.context, example.around);
    const auto said = example.mistakes();
    for (const char* const mistake :
         {"plain.csv:2:17: error: '1 t/a' is a mass per time", "line 'a' stands here twice", "no source group 'boiler'",
          "did you mean 'boilers'?", "'furlong' is no unit of activity", "no pollutant 'NOy'",
          "there is no plain line 'aa'", "factors/plain.csv:4:7: error: '1 g/km' is a mass per distance"}) {
        EXPECT_NE(said.find(mistake), std::string::npos) << mistake << "\n" << said;
    }
}

} // namespace
} // namespace models::scenario
