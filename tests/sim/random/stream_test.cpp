#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace {

using namespace sim::random;

// Random123 1.14, tests/kat_vectors, the three lines "philox4x32 10".
TEST(Philox, gives_the_published_known_answers) {
    using Block = std::array<std::uint32_t, 4>;
    const auto words = [](auto block) { return Block{block[0], block[1], block[2], block[3]}; };
    EXPECT_EQ(words(philox(0, 0, 0, 0, 0)), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(words(philox(~0ULL, ~0U, ~0U, ~0U, ~0U)), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(words(philox(0x299f31d0a4093822ULL, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)),
              (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(OpenUniform, never_meets_an_end_and_its_complement_is_exact) {
    EXPECT_EQ(open_uniform(0, 0), 0x1p-53);
    EXPECT_EQ(open_uniform(~0U, ~0U), 1.0 - 0x1p-53);
    EXPECT_EQ(1.0 - open_uniform(~0U, ~0U), open_uniform(0, 0));
    EXPECT_EQ(open_uniform(0, 0x80000000U), 0.5 + 0x1p-53);
}

TEST(Name, is_made_while_compiling_and_leaves_the_highest_bit_to_streams) {
    static_assert(name("boilers.permit") == name("boilers.permit"));
    static_assert(name("boilers.permit") != name("boilers.design"));
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_EQ(name("cohort " + std::to_string(i)).hash >> 31U, 0U);
    }
}

TEST(AddressBook, accepts_a_name_twice_and_lists_it_once) {
    AddressBook book;
    EXPECT_EQ(book.enter("boilers.permit"), name("boilers.permit"));
    EXPECT_EQ(book.enter("boilers.permit"), name("boilers.permit"));
    book.enter("boilers.design");
    EXPECT_EQ(book.entries().size(), 2U);
    EXPECT_EQ(book.entries().at(name("boilers.design")), "boilers.design");
}

/// Two texts of the same hash: among 200 000 texts about nine pairs are expected (n²/2 · 2⁻³¹).
std::pair<std::string, std::string> colliding_texts() {
    std::map<Name, std::string> seen;
    for (int i = 0; i < 1'000'000; ++i) {
        const std::string text = "facility " + std::to_string(i);
        const auto [entry, is_new] = seen.try_emplace(name(text), text);
        if (!is_new) {
            return {entry->second, text};
        }
    }
    return {};
}

TEST(AddressBook, reports_two_texts_that_would_share_their_numbers) {
    const auto [first, second] = colliding_texts();
    ASSERT_FALSE(first.empty());
    AddressBook book;
    book.enter(first);
    try {
        book.enter(second);
        FAIL() << "the collision went unnoticed";
    } catch (const std::invalid_argument& error) {
        EXPECT_NE(std::string(error.what()).find(first), std::string::npos);
        EXPECT_NE(std::string(error.what()).find(second), std::string::npos);
    }
}

TEST(Chance, belongs_to_its_address_whoever_asks_and_whenever) {
    const Chance chance{.seed = 7, .draw = 3};
    const double alone = chance.uniform(name("boilers.permit"), 12, 1);
    for (std::uint32_t i = 0; i < 100; ++i) {
        chance.uniform(name("a newcomer"), i);
    }
    EXPECT_EQ(chance.uniform(name("boilers.permit"), 12, 1), alone);
    EXPECT_EQ((Chance{7, 3}.uniform(name("boilers.permit"), 12, 1)), alone);
}

TEST(Chance, differs_in_every_part_of_the_address) {
    const Name permit = name("boilers.permit");
    std::set<double> numbers{Chance{1, 0}.uniform(permit),           Chance{2, 0}.uniform(permit),
                             Chance{1ULL << 32U, 0}.uniform(permit), Chance{1, 1}.uniform(permit),
                             Chance{1, 0}.uniform(name("other")),    Chance{1, 0}.uniform(permit, 1),
                             Chance{1, 0}.uniform(permit, 0, 1)};
    EXPECT_EQ(numbers.size(), 7U);
}

/// Chi-square of a 16 × 16 table of neighbouring numbers; 255 degrees of freedom, so 255 ± 4·√510 = 165 … 346.
template<class Next>
double chi_square_of_pairs(Next next) {
    constexpr int pairs = 256 * 400;
    std::vector<int> cells(256);
    for (int i = 0; i < pairs; ++i) {
        const int row = static_cast<int>(16 * next());
        ++cells[static_cast<std::size_t>(16 * row + static_cast<int>(16 * next()))];
    }
    double sum = 0;
    for (const int cell : cells) {
        sum += (cell - 400.0) * (cell - 400.0) / 400.0;
    }
    return sum;
}

TEST(Chance, fills_the_square_evenly_over_neighbouring_entities_occurrences_and_draws) {
    std::uint32_t i = 0;
    EXPECT_NEAR(chi_square_of_pairs([&] { return Chance{1, 0}.uniform(name("x"), i++); }), 255, 91);
    EXPECT_NEAR(chi_square_of_pairs([&] { return Chance{1, 0}.uniform(name("x"), 0, i++); }), 255, 91);
    EXPECT_NEAR(chi_square_of_pairs([&] { return Chance{1, i++}.uniform(name("x")); }), 255, 91);
}

TEST(Stream, gives_the_same_numbers_one_by_one_and_in_bulk) {
    Stream single({1, 5}, name("resampling"), 2);
    Stream bulk({1, 5}, name("resampling"), 2);
    std::vector<double> expected(11);
    for (double& u : expected) {
        u = single.next();
    }
    std::vector<double> got(11);
    bulk.fill(std::span(got).first(3));
    bulk.fill(std::span(got).subspan(3, 2));
    bulk.fill(std::span(got).subspan(5, 0));
    bulk.fill(std::span(got).subspan(5));
    EXPECT_EQ(got, expected);
}

TEST(Stream, shares_no_block_with_the_addresses_of_its_name) {
    Stream stream({1, 0}, name("x"));
    std::set<double> numbers;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        numbers.insert({stream.next(), stream.next(), Chance{1, 0}.uniform(name("x"), 0, i)});
    }
    EXPECT_EQ(numbers.size(), 3000U);
}

TEST(Stream, fills_the_square_evenly) {
    Stream stream({1, 0}, name("x"));
    EXPECT_NEAR(chi_square_of_pairs([&] { return stream.next(); }), 255, 91);
}

} // namespace
