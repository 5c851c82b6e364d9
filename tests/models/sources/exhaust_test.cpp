#include "models/sources/exhaust.hpp"

#include <gtest/gtest.h>

#include <array>

namespace models::sources {
namespace {

TEST(Deterioration, RisesFromItsOnsetToItsEndAndStaysThere) {
    const Deterioration of_cars{.onset = 4, .span = 12.5, .slope = 0.08};
    EXPECT_EQ(of_cars.at(0), 1);
    EXPECT_EQ(of_cars.at(4), 1);
    EXPECT_DOUBLE_EQ(of_cars.at(9), 1.4);
    EXPECT_DOUBLE_EQ(of_cars.at(16.5), 2);
    EXPECT_DOUBLE_EQ(of_cars.at(30), 2);
}

TEST(Deterioration, IsWeighedByWhatTheCohortsDo) {
    const Deterioration of_cars{.onset = 4, .span = 12.5, .slope = 0.08};
    // 10 and 9 years old: 1.48 and 1.40; the younger ones drive three times as far
    const std::array<Cohort, 2> cohorts{Cohort{5, 100}, Cohort{5, 300}};
    EXPECT_DOUBLE_EQ(mean_deterioration(of_cars, cohorts, 120), 0.25 * 1.48 + 0.75 * 1.40);
}

TEST(Deterioration, OfNobodyIsOne) {
    const std::array<Cohort, 2> cohorts{};
    EXPECT_EQ(mean_deterioration({.onset = 0, .span = 10, .slope = 1}, cohorts, 120), 1);
}

TEST(Exhaust, MultipliesBaseCorrectionAndAge) {
    quantity::Register numbers;
    Exhaust exhaust;
    exhaust.nox = {.base = numbers.certain("nox", 17), .correction = 0.95 * 1.13, .deterioration = {4, 12.5, 0.08}};
    exhaust.pm25 = {.base = numbers.certain("pm", 3), .correction = 1, .deterioration = {}};
    const std::array<Cohort, 1> nine_years_old{Cohort{1, 10'000}};
    const auto rates = exhaust_rates(exhaust, numbers.medians(), nine_years_old, 108);
    EXPECT_DOUBLE_EQ(rates.nox, 17 * 0.95 * 1.13 * 1.4);
    EXPECT_EQ(rates.voc, 0);
    EXPECT_EQ(rates.pm25, 3);
    EXPECT_DOUBLE_EQ(rates.pm10, 3 / 0.9);
    EXPECT_DOUBLE_EQ(rates.tsp, rates.pm10);
}

} // namespace
} // namespace models::sources
