#include "sim/ensemble/design.hpp"

#include "sim/ensemble/control.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

using namespace sim::ensemble;

TEST(Design, in_pairs_lets_what_we_do_not_know_meet_two_lots_of_luck) {
    const Design design = Design::pairs(6, 9);
    EXPECT_EQ(design.seed(), 9U);
    EXPECT_EQ(design.groups(), 3U);
    for (std::uint64_t r = 0; r < 6; ++r) {
        EXPECT_EQ(design.id(r).index, r);
        EXPECT_EQ(design.id(r).param_draw, r / 2);
        EXPECT_EQ(design.id(r).noise_draw, r);
    }
}

TEST(Design, rounds_an_odd_number_up_to_whole_pairs) {
    EXPECT_EQ(Design::pairs(7, 1).replications(), 8U);
    EXPECT_EQ(Design::pairs(1, 1).replications(), 2U);
}

TEST(Design, draws_everything_afresh_when_independent) {
    const Design design = Design::independent(5, 1);
    EXPECT_EQ(design.group_size(), 1U);
    EXPECT_EQ(design.id(4).param_draw, 4U);
    EXPECT_EQ(design.id(4).noise_draw, 4U);
}

TEST(Design, nests_many_lots_of_luck_in_a_few_draws_of_parameters) {
    const Design design = Design::nested(40, 50, 1);
    EXPECT_EQ(design.replications(), 2000U);
    EXPECT_EQ(design.id(149).param_draw, 2U);
    EXPECT_EQ(design.id(149).noise_draw, 149U);
}

TEST(Design, is_named_as_a_manifest_names_it) {
    EXPECT_EQ(Design::pairs(10, 1).name(), "pairs");
    EXPECT_EQ(Design::independent(10, 1).name(), "independent");
    EXPECT_EQ(Design::nested(40, 50, 1).name(), "nested:40x50");
}

TEST(Design, refuses_to_run_nothing_or_more_than_draws_can_count) {
    EXPECT_THROW(Design::pairs(0, 1), std::invalid_argument);
    EXPECT_THROW(Design::nested(3, 0, 1), std::invalid_argument);
    EXPECT_THROW(Design::independent((1ULL << 32U) + 1, 1), std::invalid_argument);
    EXPECT_THROW(Design::nested(1ULL << 40U, 1ULL << 40U, 1), std::invalid_argument);
    EXPECT_EQ(Design::independent(1ULL << 32U, 1).replications(), 1ULL << 32U);
}

std::vector<std::uint64_t> checkpoint_groups(const Design& design, const Checkpoints& checkpoints) {
    std::vector<std::uint64_t> ends;
    for (const Leg leg : legs_of(design, checkpoints)) {
        if (leg.checkpoint) {
            ends.push_back(leg.end);
        }
    }
    return ends;
}

TEST(Checkpoints, stand_at_whole_groups_and_at_the_end) {
    EXPECT_EQ(checkpoint_groups(Design::pairs(1000, 1), {100, 2}),
              (std::vector<std::uint64_t>{50, 100, 200, 400, 500}));
    EXPECT_EQ(checkpoint_groups(Design::pairs(20, 1), {5, 2}), (std::vector<std::uint64_t>{3, 5, 10}));
    EXPECT_EQ(checkpoint_groups(Design::nested(4, 50, 1), {60, 1.5}), (std::vector<std::uint64_t>{2, 3, 4}));
    EXPECT_EQ(checkpoint_groups(Design::pairs(10, 1), {100, 2}), (std::vector<std::uint64_t>{5}));
}

TEST(Checkpoints, must_grow) {
    EXPECT_THROW(legs_of(Design(), {0, 2}), std::invalid_argument);
    EXPECT_THROW(legs_of(Design(), {100, 1}), std::invalid_argument);
}

TEST(Legs, rise_to_the_end_of_the_design) {
    for (const std::uint64_t n : {1U, 31U, 33U, 1000U, 9999U, 100'000U}) {
        std::uint64_t before = 0;
        for (const Leg leg : legs_of(Design::independent(n, 1), {})) {
            EXPECT_GT(leg.end, before);
            before = leg.end;
        }
        EXPECT_EQ(before, n);
    }
}

} // namespace
