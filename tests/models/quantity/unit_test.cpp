#include "models/quantity/unit.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace models::quantity {
namespace {

/// The value in another unit; fails the test when there is no conversion.
double converted(double value, std::string_view from, std::string_view to) {
    Units units;
    const auto conversion = units.conversion(from, to);
    EXPECT_TRUE(conversion) << from << " to " << to;
    return conversion ? (*conversion)(value) : 0;
}

TEST(Units, masses_differ_by_thousands) {
    EXPECT_EQ(converted(1.5, "t", "kg"), 1500);
    EXPECT_EQ(converted(1500, "kg", "t"), 1.5);
    EXPECT_EQ(converted(1, "kt", "t"), 1000);
    EXPECT_EQ(converted(3, "g", "mg"), 3000);
    EXPECT_EQ(converted(7, "ug", "mg"), 0.007);
}

TEST(Units, emission_factors_convert_as_on_paper) {
    EXPECT_EQ(converted(1.42, "g/km", "mg/km"), 1420);
    EXPECT_DOUBLE_EQ(converted(1, "g/kWh", "mg/MJ"), 1000 / 3.6);
    EXPECT_DOUBLE_EQ(converted(30, "mg/m3", "g/m3"), 0.03);
    EXPECT_DOUBLE_EQ(converted(1, "kg/hm2", "g/m2"), 0.1);
    EXPECT_DOUBLE_EQ(converted(1, "L/a", "m3/a"), 0.001);
}

TEST(Units, a_year_has_365_days_and_a_month_is_a_twelfth_of_it) {
    EXPECT_EQ(converted(2, "a", "d"), 730);
    EXPECT_EQ(converted(1, "d", "h"), 24);
    EXPECT_EQ(converted(12, "month", "a"), 1);
    EXPECT_EQ(converted(36500, "km/a", "km/d"), 100);
    EXPECT_EQ(converted(0.1, "1/a", "1/a"), 0.1);
}

TEST(Units, areas_are_square_metres_hectares_and_mu) {
    EXPECT_EQ(converted(2, "hm2", "m2"), 20000);
    EXPECT_DOUBLE_EQ(converted(15, "mu", "hm2"), 1);
    EXPECT_EQ(converted(1, "km2", "hm2"), 100);
}

TEST(Units, energy_and_power_know_each_other) {
    EXPECT_DOUBLE_EQ(converted(3.6, "MJ", "kWh"), 1);
    EXPECT_DOUBLE_EQ(converted(2, "kW.h", "kWh"), 2);
    EXPECT_DOUBLE_EQ(converted(1, "GWh/a", "kW"), 1e6 / 8760);
}

TEST(Units, degrees_celsius_have_an_offset) {
    EXPECT_DOUBLE_EQ(converted(-1.4, "degC", "K"), 271.75);
    EXPECT_NEAR(converted(300, "K", "degC"), 26.85, 1e-12);
}

TEST(Units, a_percentage_is_the_nearest_double_to_its_fraction) {
    for (int percent = 0; percent <= 100; ++percent) {
        EXPECT_EQ(converted(percent, "%", "1"), percent / 100.0) << percent;
    }
    EXPECT_EQ(converted(97.5, "%", "1"), 0.975);
    EXPECT_EQ(converted(10, "ppm", "1"), 1e-5);
}

TEST(Units, percentage_points_are_no_share) {
    Units units;
    EXPECT_TRUE(units.knows("pp"));
    EXPECT_FALSE(units.conversion("pp", "%"));
    EXPECT_FALSE(units.conversion("%", "pp"));
    EXPECT_EQ(units.dimension("pp"), "difference of shares");
}

TEST(Units, what_is_counted_stays_what_it_is) {
    Units units;
    EXPECT_FALSE(units.conversion("user", "site"));
    EXPECT_FALSE(units.conversion("vehicle", "1"));
    EXPECT_TRUE(units.conversion("vehicle/a", "vehicle/d"));
}

TEST(Units, a_mass_is_no_mass_per_distance) {
    Units units;
    EXPECT_FALSE(units.conversion("g", "g/km"));
    EXPECT_EQ(units.some_dimension("g"), "a mass");
    EXPECT_EQ(units.dimension("g/km"), "mass per distance");
}

TEST(Units, dimensions_are_told_in_words) {
    Units units;
    EXPECT_EQ(units.some_dimension("hm2"), "an area");
    EXPECT_EQ(units.some_dimension("CNY"), "money");
    EXPECT_EQ(units.dimension("mg/m3"), "mass per volume");
    EXPECT_EQ(units.dimension("vehicle/a"), "number of vehicles per time");
    EXPECT_EQ(units.dimension("1/a"), "number per time");
    EXPECT_EQ(units.dimension("g/vehicle"), "mass per vehicle");
    EXPECT_EQ(units.dimension("%"), "share");
    EXPECT_EQ(units.dimension("1"), "plain number");
    EXPECT_EQ(units.dimension("degC"), "temperature");
}

TEST(Units, names_the_word_it_does_not_know) {
    Units units;
    EXPECT_EQ(units.unknown_word("g/kilometre"), "kilometre");
    EXPECT_EQ(units.unknown_word("g/km"), std::nullopt);
    EXPECT_FALSE(units.knows("vehicles"));
}

TEST(Units, only_units_are_units) {
    Units units;
    for (const auto* text :
         {"",    " ",   "10 g",  "m2.5", "g since 2000", "lg(re 1 mg)", "K @ 20", "g/0", "-g",  "g^99999", "((((", "g)",
          "(g",  ")g(", "((g))", "g/",   "/g",           "g//km",       "g..km",  "g^",  "g^-", "1.5",     "0",    "2",
          "1 1", "10",  "1/",    "1/1",  "μg",           "％",          "g\tkm",  "g-",  "g*",  "%%"}) {
        EXPECT_FALSE(units.knows(text)) << "'" << text << "'";
    }
    EXPECT_FALSE(units.knows(std::string(1'000'000, '(')));
}

TEST(Units, brackets_exponents_and_dots_may_join_words) {
    EXPECT_EQ(converted(1, "g/(m2.a)", "g/m2/a"), 1);
    EXPECT_EQ(converted(1, "g m^-2 a^-1", "g/m2/a"), 1);
    EXPECT_EQ(converted(1, "t*km", "t.km"), 1);
}

TEST(Units, every_word_of_the_vocabulary_is_a_unit) {
    Units units;
    const auto words = units.words();
    EXPECT_GT(words.size(), 50U);
    for (const auto word : words) {
        EXPECT_TRUE(units.knows(word)) << word;
        EXPECT_NE(units.dimension(word), "unknown") << word;
    }
}

} // namespace
} // namespace models::quantity
