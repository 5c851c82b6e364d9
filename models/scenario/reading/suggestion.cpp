#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace models::scenario::reading {

namespace {

constexpr std::size_t longest_word = 64; // longer words get no suggestion, so that no input makes the search slow

/// How many letters a word may be off and still be meant: one in three, at least one.
std::size_t tolerance(std::string_view word) {
    return std::max<std::size_t>(1, word.size() / 3);
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1); // two rows up, for swaps
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.size() > longest_word) {
        return {};
    }
    std::string_view nearest;
    std::size_t least = tolerance(word) + 1;
    for (const auto candidate : candidates) {
        const std::size_t gap = std::max(candidate.size(), word.size()) - std::min(candidate.size(), word.size());
        if (gap >= least || candidate == word) {
            continue;
        }
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < least && distance < candidate.size()) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest.empty() ? std::string{} : fmt::format("did you mean '{}'?", nearest);
}

std::string enumerate(std::span<const std::string_view> words, std::string_view joint) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            text += i + 1 == words.size() ? fmt::format(" {} ", joint) : ", ";
        }
        text += words[i];
    }
    return text;
}

} // namespace models::scenario::reading
