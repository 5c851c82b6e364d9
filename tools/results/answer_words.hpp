#pragma once

#include "models/study/answer.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

/// How files spell the enumerators of the Answer.
namespace tools::results {

/// Lets words() be found in this namespace.
struct Words {};

inline constexpr std::array<std::string_view, 5> likelihood_words = {"very_likely", "likely", "even", "risky",
                                                                     "very_hard"};
inline constexpr std::array<std::string_view, 2> comparison_words = {"at_least", "at_most"};

/// The word of each enumerator, in order.
constexpr std::span<const std::string_view> words(Words /*tag*/, models::study::Likelihood /*of*/) {
    return likelihood_words;
}
constexpr std::span<const std::string_view> words(Words /*tag*/, models::study::Comparison /*of*/) {
    return comparison_words;
}

/// The word of one enumerator.
template<class Enum>
std::string word(Enum x) {
    return std::string{words(Words{}, x)[static_cast<std::size_t>(x)]};
}

} // namespace tools::results
