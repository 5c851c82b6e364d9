#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario::reading {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to turn one word into the
/// other (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// "did you mean 'x'?" for the candidate nearest to a mistyped word, the first of equals; empty when none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// The same for candidates held in any range of strings.
template<class Range>
std::string did_you_mean_any(std::string_view word, const Range& candidates) {
    std::vector<std::string_view> views;
    for (const auto& candidate : candidates) {
        views.emplace_back(candidate);
    }
    return did_you_mean(word, views);
}

/// "a, b and c", with `joint` for "and".
std::string enumerate(std::span<const std::string_view> words, std::string_view joint = "or");

} // namespace models::scenario::reading
