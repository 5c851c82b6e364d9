#include "models/quantity/register.hpp"

#include "sim/random/normal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace models::quantity {
namespace {

using sim::random::Chance;
using sim::random::Lognormal;
using sim::random::Normal;
using sim::random::Uniform;

/// A number between 0 and 1, so that its draw is its uniform.
Number bare(std::string key, std::string address = {}) {
    if (address.empty()) {
        address = key;
    }
    return {.key = std::move(key), .address = std::move(address), .unit = "1", .distribution = Uniform{0, 1}};
}

TEST(Status, words_and_values_match) {
    EXPECT_EQ(parse_status("plan"), Status::plan);
    EXPECT_EQ(parse_status("assumed"), Status::assumed);
    EXPECT_EQ(parse_status("guessed"), std::nullopt);
    EXPECT_EQ(to_string(Status::recalled), "recalled");
}

TEST(Register, a_certain_number_is_its_value_in_every_draw) {
    Register numbers;
    const auto users = numbers.certain("boilers.users", 160, "user");
    EXPECT_EQ(numbers.draw(Chance{1, 0})[users], 160);
    EXPECT_EQ(numbers.draw(Chance{1, 99})[users], 160);
    EXPECT_EQ(numbers.medians()[users], 160);
    EXPECT_EQ(numbers[users].unit, "user");
    EXPECT_FALSE(uncertain(numbers[users]));
}

TEST(Register, a_number_is_drawn_by_its_address_and_nothing_else) {
    Register few;
    const auto alone = few.add(bare("3.3a.reach"));
    Register many;
    many.add(bare("first"));
    many.certain("second", 2);
    const auto among = many.add(bare("fleet-first/3.3a.reach", "3.3a.reach"));
    many.add(bare("last"));
    for (std::uint32_t draw = 0; draw < 20; ++draw) {
        const Chance chance{7, draw};
        EXPECT_EQ(few.draw(chance)[alone], many.draw(chance)[among]);
        EXPECT_EQ(few.draw(chance)[alone], chance.uniform(sim::random::name("3.3a.reach")));
    }
}

TEST(Register, mixes_with_other_numbers_at_one_address_rise_and_fall_together) {
    Register numbers;
    auto plan = bare("plan/3.3a.reach", "3.3a.reach");
    auto other = bare("other/3.3a.reach", "3.3a.reach");
    other.distribution = Uniform{10, 20};
    const auto p = numbers.add(plan);
    const auto o = numbers.add(other);
    const auto values = numbers.draw(Chance{3, 4});
    EXPECT_DOUBLE_EQ(values[o], 10 + 10 * values[p]);
}

TEST(Register, a_shared_error_is_the_same_draw) {
    Register numbers;
    std::vector<Parameter> factors;
    for (const std::string key : {"truck", "bus", "car"}) {
        auto factor = bare("on_road." + key);
        factor.with = SharedError{"on_road.nox"};
        factors.push_back(numbers.add(factor));
    }
    const auto values = numbers.draw(Chance{1, 5});
    EXPECT_EQ(values[factors[0]], values[factors[1]]);
    EXPECT_EQ(values[factors[0]], values[factors[2]]);
    EXPECT_EQ(values[factors[0]], (Chance{1, 5}.uniform(sim::random::name("on_road.nox"))));
}

TEST(Register, a_partly_shared_error_has_the_rank_correlation_asked_for) {
    Register numbers;
    const auto parent = numbers.add(bare("parent"));
    auto part = bare("child");
    part.with = SharedError{"parent", 0.7};
    const auto child = numbers.add(part);
    const int draws = 20'000;
    double sum = 0; // Spearman's correlation of uniforms: 12 E[(u − ½)(v − ½)]
    Values values;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        numbers.draw(Chance{1, draw}, values);
        sum += 12 * (values[parent] - 0.5) * (values[child] - 0.5);
    }
    EXPECT_NEAR(sum / draws, 0.7, 4 * 1.2 / std::sqrt(draws)); // the product's standard deviation is below 1.2
}

TEST(Register, sixty_equal_lines_spread_little_apart_and_much_together) {
    Register numbers;
    std::vector<Parameter> apart;
    std::vector<Parameter> together;
    const double spread = 0.4;
    const double tail = std::exp(sim::random::normal_score_95 * spread);
    for (int i = 0; i < 60; ++i) {
        auto number = bare("apart." + std::to_string(i));
        number.distribution = Lognormal{{.median = 1, .low = 1 / tail, .high = tail}};
        apart.push_back(numbers.add(number));
        number.key = number.address = "together." + std::to_string(i);
        number.with = SharedError{"all"};
        together.push_back(numbers.add(number));
    }
    const auto spread_of_sum = [&](const std::vector<Parameter>& lines) {
        const int draws = 2000;
        double sum = 0;
        double squares = 0;
        for (std::uint32_t draw = 0; draw < draws; ++draw) {
            const auto values = numbers.draw(Chance{11, draw});
            double total = 0;
            for (const auto line : lines) {
                total += values[line];
            }
            sum += total;
            squares += total * total;
        }
        const double mean = sum / draws;
        return std::sqrt(squares / draws - mean * mean) / mean;
    };
    const double one = std::sqrt(std::exp(spread * spread) - 1); // a lognormal's relative spread: 0.417
    EXPECT_NEAR(spread_of_sum(apart), one / std::sqrt(60.0), 0.1 * one / std::sqrt(60.0)); // ±5 %
    EXPECT_NEAR(spread_of_sum(together), one, 0.15 * one);                                 // ±42 %
}

TEST(Register, whole_numbers_are_rounded_in_every_draw) {
    Register numbers;
    auto crews = bare("crews");
    crews.distribution = Normal{{.median = 4, .low = 2, .high = 6}};
    crews.whole = true;
    const auto parameter = numbers.add(crews);
    double least = 100;
    double most = 0;
    for (std::uint32_t draw = 0; draw < 200; ++draw) {
        const double value = numbers.draw(Chance{1, draw})[parameter];
        EXPECT_EQ(value, std::round(value));
        least = std::min(least, value);
        most = std::max(most, value);
    }
    EXPECT_LT(least, 4);
    EXPECT_GT(most, 4);
    EXPECT_EQ(numbers.medians()[parameter], 4);
}

TEST(Register, medians_are_the_values_in_the_middle) {
    Register numbers;
    auto factor = bare("nox");
    factor.distribution = Lognormal{{.median = 1.42, .low = 0.5, .high = 3.0}};
    const auto nox = numbers.add(factor);
    EXPECT_NEAR(numbers.medians()[nox], 1.42, 1e-12);
}

TEST(Register, drawing_into_old_values_leaves_nothing_of_them) {
    Register numbers;
    numbers.certain("a", 1);
    const auto b = numbers.add(bare("b"));
    Values values = numbers.draw(Chance{1, 1});
    numbers.draw(Chance{1, 2}, values);
    EXPECT_EQ(values[b], numbers.draw(Chance{1, 2})[b]);
}

TEST(Register, a_key_is_taken_once) {
    Register numbers;
    numbers.certain("fleet.count", 1);
    EXPECT_THROW(numbers.certain("fleet.count", 2), std::invalid_argument);
    EXPECT_TRUE(numbers.find("fleet.count"));
    EXPECT_FALSE(numbers.find("fleet"));
    EXPECT_EQ(numbers.size(), 1U);
}

TEST(Register, names_of_numbers_and_processes_share_one_address_book) {
    Register numbers;
    numbers.add(bare("3.3a.reach"));
    EXPECT_EQ(numbers.addresses().entries().size(), 1U);
    numbers.certain("known", 1); // drawn by nothing
    EXPECT_EQ(numbers.addresses().entries().size(), 1U);
}

TEST(Register, more_than_five_assumed_numbers_drawn_apart_are_a_loose_group) {
    Register numbers;
    for (int i = 0; i < 6; ++i) {
        numbers.add(bare("on_road.class_" + std::to_string(i) + ".count"));
        numbers.certain("boilers.user_" + std::to_string(i), 1);
    }
    for (int i = 0; i < 5; ++i) {
        numbers.add(bare("asphalt.plant_" + std::to_string(i)));
    }
    const auto loose = numbers.loose_groups();
    ASSERT_EQ(loose.size(), 1U);
    EXPECT_EQ(loose[0].group, "on_road.count");
    EXPECT_EQ(loose[0].members.size(), 6U);
}

TEST(Register, different_fields_do_not_sum_and_make_no_loose_group) {
    Register numbers;
    for (int i = 0; i < 10; ++i) {
        numbers.add(bare("6.4b.field_" + std::to_string(i)));
    }
    EXPECT_TRUE(numbers.loose_groups().empty());
}

TEST(Register, what_each_thing_draws_anew_stays_at_its_median_in_draws) {
    Register numbers;
    auto number = bare("6.4b.steps.permit");
    const double median = sim::random::quantile(number.distribution, 0.5);
    const auto permit = numbers.add(number);
    const auto other = numbers.add(bare("6.4b.pace"));
    const auto before = numbers.draw({1, 7})[other];
    numbers.draw_each(permit);
    EXPECT_EQ(numbers.draw({1, 7})[permit], median);
    EXPECT_EQ(numbers.draw({1, 7})[other], before) << "others keep their draws";
    EXPECT_TRUE(numbers[permit].each);
}

TEST(Register, numbers_that_err_together_or_are_published_make_no_loose_group) {
    Register numbers;
    for (int i = 0; i < 10; ++i) {
        auto number = bare("on_road.class_" + std::to_string(i));
        if (i % 2 == 0) {
            number.with = SharedError{"on_road.count"};
        } else {
            number.status = Status::published;
        }
        numbers.add(number);
    }
    EXPECT_TRUE(numbers.loose_groups().empty());
}

} // namespace
} // namespace models::quantity
