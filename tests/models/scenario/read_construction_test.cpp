#include "models/scenario/read_construction.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

const std::string yaml = R"(
active: 12 site
area: 12 hm2
area_spread: 0.8
lifetime: 24 month
lifetime_spread: 0.4
stages:
  excavation: {duration: 0.5, weight: 3}
  structure: {duration: 0.25, weight: 1}
  finishing: {duration: 0.25, weight: 1}
tsp: 1e-4 t/(m2.month)
months: 10 month/a
control: 75 %
pm10_share: 49 %
pm25_share: 10 %
dome: 85 %
small: {count: 600 site/a, area: 100 m2/site, duration: 2 month, control: 50 %}
profile: spring
)";
const std::string months = "profile,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec,status,ref,note\n"
                           "spring,1,1,1,1,2,1,1,1,1,1,1,1,assumed,,\n";

TEST(ReadConstruction, OpensSitesWithTheirYearsTonnes) {
    const WrittenFolder files{{"sources/construction.yaml", yaml}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    example.chart.add_group("construction");
    const auto sites = read_construction(example.folder, example.context, example.around);
    ASSERT_EQ(example.mistakes(), "");
    const auto ledger = example.opened(*sites);
    // 120 000 m² x 100 g x 10 months x 0.25 = 30 t, and 10 000 m² of small sites x 100 g x 10 x 0.5 = 5 t.
    EXPECT_NEAR(ledger.base_year(ledger::AccountId{0}, ledger::ColumnId{4}), 35.0, 1e-5);
    EXPECT_NEAR(ledger.base_year(ledger::AccountId{0}, ledger::ColumnId{2}), 3.5, 1e-5);
}

TEST(ReadConstruction, SpreadsAYearByItsMonthsWithAMeanOfOne) {
    const WrittenFolder files{{"sources/construction.yaml", yaml}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    example.chart.add_group("construction");
    read_construction(example.folder, example.context, example.around);
    const auto& factors = example.chart.profiles.at(0).factors;
    EXPECT_NEAR(factors[0], 365.0 / (365.0 + 31.0), 1e-15);
    EXPECT_NEAR(factors[130], 2.0 * 365.0 / (365.0 + 31.0), 1e-15) << "11 May";
}

TEST(ReadConstruction, ReportsAProfileThatIsNotThere) {
    auto text = yaml;
    text.replace(text.find("spring"), 6, "sprung");
    const WrittenFolder files{{"sources/construction.yaml", text}, {"factors/month_profiles.csv", months}};
    Example example{files.path()};
    read_construction(example.folder, example.context, example.around);
    const auto said = example.mistakes();
    EXPECT_NE(said.find("there is no month profile 'sprung'"), std::string::npos) << said;
    EXPECT_NE(said.find("the district has no source group 'construction'"), std::string::npos) << said;
}

TEST(ReadDomes, ReadsReachAndErection) {
    const WrittenFolder files{{"district.yaml", ""}};
    Example example{files.path()};
    auto fields = example.part("reach: 4 %\nerection: 6 week\n");
    const auto domes = read_domes(fields, example.reading());
    fields.done();
    ASSERT_EQ(example.mistakes(), "");
    const auto values = example.numbers.medians();
    EXPECT_DOUBLE_EQ(values[domes.reach], 0.04);
    EXPECT_DOUBLE_EQ(values[domes.erection], 42.0);
}

} // namespace
} // namespace models::scenario
