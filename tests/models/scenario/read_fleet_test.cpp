#include "models/scenario/read_fleet.hpp"

#include "tests/models/scenario/facilities_example.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace models::scenario {
namespace {

using testing::Example;
using testing::WrittenFolder;

using Files = std::map<std::string, std::string>;

constexpr ledger::ColumnId nox{0};
constexpr ledger::ColumnId voc{1};
constexpr ledger::ColumnId tsp{4};

/// A hundred light trucks: 60 of stage 5, 40 of stage 6, and 20 electric ones, at 20 km/h and 10 000 km a year.
Files files() {
    return {{"sources/fleet.csv", "class,powertrain,group,family,timetable,unit,activity_unit,oldest_model_year\n"
                                  "truck,diesel,on_road,light,beijing,vehicle,km,2018\n"
                                  "truck,electric,on_road,light,electric,vehicle,km,2022\n"},
            {"sources/fleet_numbers.csv",
             "class,powertrain,stage,quantity,value,unit,low,high,shape,with,status,ref,note\n"
             "truck,,,activity,10000,km/a,,,,,assumed,,\n"
             "truck,,,decay,0,1/a,,,,,assumed,,\n"
             "truck,,,life,12,a,10,14,lognormal,,assumed,,\n"
             "truck,,,life_shape,5,1,,,,,assumed,,\n"
             "truck,,,registrations,10,vehicle/a,,,,,assumed,,\n"
             "truck,,,new_energy_share,25,%,,,,,assumed,,\n"
             "truck,,,speed,20,km/h,,,,,assumed,,\n"
             "truck,diesel,cn5,count,60,vehicle,,,,,assumed,,\n"
             "truck,diesel,cn6,count,40,vehicle,,,,,assumed,,\n"
             "truck,electric,,count,20,vehicle,,,,,assumed,,\n"},
            {"factors/stages.csv", "timetable,stage,first_model_year,last_model_year\n"
                                   "beijing,cn5,2017,2019\nbeijing,cn6,2020,2100\nelectric,electric,1990,2100\n"},
            {"factors/exhaust.csv", "family,powertrain,stage,pollutant,value,unit\n"
                                    "light,diesel,cn5,NOx,2.24,g/km\nlight,diesel,cn6,NOx,0.4,g/km\n"},
            {"factors/corrections.csv",
             "kind,families,powertrain,stages,from,to,temperature_from,temperature_to,pollutant,value\n"
             "sulphur,,diesel,cn5,,,,,NOx,0.84\n"
             "speed,,diesel,cn5,20,30,,,NOx,1.12\n"
             "speed,,diesel,cn5,0,20,,,NOx,1.39\n"},
            {"factors/wear.csv", "family,powertrain,part,value,unit,pm10_share,pm25_share\n"
                                 "light,,road,0.015,g/km,50 %,27 %\n"
                                 "light,electric,road,0.0165,g/km,50 %,27 %\n"}};
}

/// Writes files into a folder; its path.
const std::filesystem::path& written(const WrittenFolder& folder, const Files& files) {
    std::filesystem::create_directories(folder.path());
    for (const auto& [name, text] : files) {
        std::filesystem::create_directories((folder.path() / name).parent_path());
        std::ofstream{folder.path() / name} << text;
    }
    return folder.path();
}

/// A fleet read from files; mistakes are kept.
struct Reading {
    explicit Reading(const Files& given) : example{written(folder, given)} {
        example.chart.add_group("on_road");
        example.climate.humidity.fill(0.5);
        fleet = read_fleet(example.folder, example.context, example.around);
    }

    ledger::LineId line(const std::string& key) const {
        const auto found = std::ranges::find(example.chart.lines, key, &ledger::Line::key);
        EXPECT_NE(found, example.chart.lines.end()) << key;
        return static_cast<ledger::LineId>(found - example.chart.lines.begin());
    }

    WrittenFolder folder{std::initializer_list<std::pair<const char*, std::string>>{}};
    Example example;
    std::optional<sources::Fleet> fleet;
};

/// All mistakes of the files once `was` in one of them is `is`.
std::string mistakes(const std::string& file, const std::string& was, const std::string& is) {
    Files changed = files();
    auto& text = changed.at(file);
    const auto at = text.find(was);
    EXPECT_NE(at, std::string::npos) << was;
    text.replace(at, was.size(), is);
    const Reading reading{changed};
    return reading.example.mistakes();
}

TEST(ReadFleet, AFolderWithoutFleetHasNone) {
    Reading reading{Files{}};
    EXPECT_FALSE(reading.fleet.has_value());
    EXPECT_EQ(reading.example.mistakes(), "");
}

TEST(ReadFleet, OpensALineForEachStageWithItsVehiclesAndCorrectedFactors) {
    Reading reading{files()};
    ASSERT_EQ(reading.example.mistakes(), "");
    const auto ledger = reading.example.opened(*reading.fleet);
    EXPECT_EQ(ledger.stock(reading.line("on_road.truck.diesel.cn5")).count, 60);
    EXPECT_EQ(ledger.stock(reading.line("on_road.truck.diesel.cn6")).count, 40);
    EXPECT_EQ(ledger.stock(reading.line("on_road.truck.electric.electric")).count, 20);
    // 2.24 g × 0.84 for fuel × 1.12 for 20 up to, not from, 30 km/h; stage 6 as it is
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.diesel.cn5"), nox), 2240 * (0.84 * 1.12));
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.diesel.cn6"), nox), 400);
    EXPECT_EQ(ledger.rate(reading.line("on_road.truck.electric.electric"), nox), 0);
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.diesel.cn6"), tsp), 15);
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.electric.electric"), tsp), 16.5);
}

TEST(ReadFleet, TemperatureRaisesTheYearByItsMeanAndTheMonthsAroundIt) {
    Files warm = files();
    warm["factors/corrections.csv"] +=
        "temperature,,diesel,cn5,-60,10,,,NOx,1.12\n"; // January to March, November, December
    Reading reading{warm};
    ASSERT_EQ(reading.example.mistakes(), "");
    const auto ledger = reading.example.opened(*reading.fleet);
    EXPECT_NEAR(ledger.rate(reading.line("on_road.truck.diesel.cn5"), nox), 2240 * 0.84 * 1.12 * 1.05, 1e-9);
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.diesel.cn6"), nox), 400);
    ASSERT_EQ(reading.example.chart.profiles.size(), 1U);
    const auto& factors = reading.example.chart.profiles[0].factors;
    EXPECT_DOUBLE_EQ(factors[0] / factors[180], 1.12);
    EXPECT_NEAR(std::accumulate(factors.begin(), factors.end(), 0.0), 365, 1e-9);
}

TEST(ReadFleet, AgeingIsReadAsARiseOverYears) {
    Files old = files();
    old["factors/corrections.csv"] += "ageing,,diesel,,4,16.5,,,VOC,0.08\n";
    old["factors/exhaust.csv"] += "light,diesel,cn5,VOC,0.1,g/km\n";
    Reading reading{old};
    ASSERT_EQ(reading.example.mistakes(), "");
    const auto& voc_of_stage_5 = reading.fleet->classes[0].powertrains[0].stages[0].exhaust.voc;
    EXPECT_DOUBLE_EQ(voc_of_stage_5.deterioration.at(9), 1.4);
    EXPECT_DOUBLE_EQ(voc_of_stage_5.deterioration.at(40), 2);
}

TEST(ReadFleet, EvaporationOfThePowertrainStandsForAllItsStages) {
    Files petrol = files();
    petrol["sources/fleet_numbers.csv"] += "truck,diesel,,evaporation,1,kg/a,,,,,assumed,,\n";
    Reading reading{petrol};
    ASSERT_EQ(reading.example.mistakes(), "");
    const auto ledger = reading.example.opened(*reading.fleet);
    EXPECT_DOUBLE_EQ(ledger.rate(reading.line("on_road.truck.diesel.cn6"), voc), 1e6 / 10'000);
}

TEST(ReadFleet, MachinesMayGiveActivityAsPowerLoadAndHours) {
    Files machines = files();
    auto& fleet = machines["sources/fleet.csv"];
    fleet = "class,powertrain,group,family,timetable,unit,activity_unit,oldest_model_year\n"
            "truck,diesel,on_road,light,beijing,machine,kWh,2018\n";
    auto& numbers = machines["sources/fleet_numbers.csv"];
    numbers = "class,powertrain,stage,quantity,value,unit\n"
              "truck,,,power,100,kW\ntruck,,,load_factor,0.45,1\ntruck,,,hours,900,h/a\ntruck,,,decay,0,1/a\n"
              "truck,,,life,12,a\ntruck,,,life_shape,5,1\ntruck,,,registrations,10,machine/a\n"
              "truck,diesel,,count,2,machine\n";
    machines["factors/exhaust.csv"] = "family,powertrain,stage,pollutant,value,unit\n"
                                      "light,diesel,cn5,NOx,4.3,g/kWh\nlight,diesel,cn6,NOx,3,g/kWh\n";
    Reading reading{machines};
    ASSERT_EQ(reading.example.mistakes(), "");
    const auto ledger = reading.example.opened(*reading.fleet);
    const double activity = ledger.stock(reading.line("on_road.truck.diesel.cn5")).activity +
                            ledger.stock(reading.line("on_road.truck.diesel.cn6")).activity;
    EXPECT_NEAR(activity, 2 * 100 * 0.45 * 900, 1e-3);
}

TEST(ReadFleet, SaysWhichNumberOfAClassIsMissing) {
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "truck,,,decay,0,1/a,,,,,assumed,,\n", "")
                  .find("sources/fleet.csv:2:1: error: truck lacks 'decay'"),
              std::string::npos);
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "truck,,,new_energy_share,25,%,,,,,assumed,,\n", "")
                  .find("truck lacks 'new_energy_share'"),
              std::string::npos);
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "truck,electric,,count,20,vehicle,,,,,assumed,,\n", "")
                  .find("on_road.truck.electric has no 'count'"),
              std::string::npos);
}

TEST(ReadFleet, SuggestsWhatAMistypedRowMayHaveMeant) {
    const auto typed = mistakes("sources/fleet_numbers.csv", "truck,,,registrations", "truck,,,registration");
    EXPECT_NE(typed.find("nothing asks for 'registration' of truck"), std::string::npos) << typed;
    EXPECT_NE(typed.find("did you mean 'registrations'?"), std::string::npos) << typed;
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "truck,diesel,cn6,count", "truck,diesel,cn7,count")
                  .find("nothing asks for 'count' of truck diesel cn7"),
              std::string::npos);
}

TEST(ReadFleet, ReportsYearsWithoutStageAndStagesWithoutFactors) {
    EXPECT_NE(mistakes("factors/stages.csv", "beijing,cn6,2020", "beijing,cn6,2021")
                  .find("timetable 'beijing' has no stage for model year 2020"),
              std::string::npos);
    EXPECT_NE(mistakes("factors/stages.csv", "beijing,cn6,2020", "beijing,cn6,2019")
                  .find("timetable 'beijing' has two stages for model year 2019"),
              std::string::npos);
    EXPECT_NE(mistakes("factors/stages.csv", "electric,electric", "elektric,electric")
                  .find("there is no timetable 'electric'"),
              std::string::npos);
    EXPECT_NE(mistakes("factors/exhaust.csv", "light,diesel,cn6,NOx,0.4,g/km\n", "")
                  .find("light diesel cn6 has no exhaust factors"),
              std::string::npos);
}

TEST(ReadFleet, RefusesUnitsThatMeasureSomethingElse) {
    EXPECT_NE(mistakes("factors/exhaust.csv", "NOx,0.4,g/km", "NOx,0.4,g").find("is a mass"), std::string::npos);
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "count,60,vehicle", "count,60,machine").find("error"),
              std::string::npos);
}

TEST(ReadFleet, ConventionalSharesMustSumToOne) {
    Files two = files();
    two["sources/fleet.csv"] += "truck,gasoline,on_road,light,beijing,vehicle,km,2018\n";
    two["sources/fleet_numbers.csv"] += "truck,gasoline,,count,5,vehicle,,,,,assumed,,\n"
                                        "truck,gasoline,,conventional_share,30,%,,,,,assumed,,\n"
                                        "truck,diesel,,conventional_share,60,%,,,,,assumed,,\n";
    two["factors/exhaust.csv"] += "light,gasoline,cn5,NOx,0.2,g/km\nlight,gasoline,cn6,NOx,0.1,g/km\n";
    const Reading reading{two};
    EXPECT_NE(reading.example.mistakes().find("the conventional shares of truck do not sum to 100 %; they sum to 90 %"),
              std::string::npos)
        << reading.example.mistakes();
}

TEST(ReadFleet, ALifeMayBeUncertainItsShapeMayNot) {
    EXPECT_NE(mistakes("sources/fleet_numbers.csv", "life_shape,5,1,,,", "life_shape,5,1,4,6,normal")
                  .find("life_shape must be certain"),
              std::string::npos);
}

TEST(ReadFleet, ARowThatStandsTwiceIsReportedWithTheFirst) {
    const auto twice = mistakes("sources/fleet_numbers.csv", "truck,,,decay,0,1/a,,,,,assumed,,\n",
                                "truck,,,decay,0,1/a,,,,,assumed,,\ntruck,,,decay,0,1/a,,,,,assumed,,\n");
    EXPECT_NE(twice.find("'decay' of truck stands here twice; the first is in line 3"), std::string::npos) << twice;
}

} // namespace
} // namespace models::scenario
