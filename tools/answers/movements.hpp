#pragma once

#include "models/study/answer.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace tools::answers {

/// A figure that is no longer what it was.
struct Movement {
    std::string path;
    std::string was;                       ///< "-" for one that is new
    std::string is;                        ///< "-" for one that is gone
    std::optional<double> standard_errors; ///< how far it moved, where its error is known
};

/// Numbers that agree to this share of their size are the same: another processor may round the last digits otherwise.
constexpr double last_bits = 1e-9;

/// What moved between two Answers, the farthest first; what cannot be measured in standard errors comes before.
std::vector<Movement> movements(const models::study::Answer& committed, const models::study::Answer& found);

/// One line per movement, at most `most`, then how many more there are.
void print(std::ostream& out, const std::vector<Movement>& movements, std::size_t most);

} // namespace tools::answers
