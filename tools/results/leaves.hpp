#pragma once

#include "models/study/answer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tools::results {

/// One number or word of an Answer, with the path to it: "mixes/plan/targets/3.3a/value/p10".
struct Leaf {
    std::string path;
    std::string text;                     ///< as JSON has it
    std::optional<double> number;         ///< nothing for words
    std::optional<double> standard_error; ///< of the mean or the probability that it belongs to
};

/// Every leaf of the Answer, in the order of summary.json. Elements of lists go by their id, key or name where they
/// have one.
std::vector<Leaf> leaves(const models::study::Answer& answer);

} // namespace tools::results
