#pragma once

#include "models/study/answer_values.hpp"
#include "tools/results/csv.hpp"

#include <optional>
#include <string>
#include <vector>

/// How values of the Answer spread over the cells of a table, and what the columns are called.
namespace tools::results {

using Cells = std::vector<std::string>;

/// Adds cells at the end of a row.
void add(Cells& cells, const Cells& more);

/// x, x_low, x_high (95 % interval of the mean), x_p5, x_p10, x_p50, x_p90, x_p95.
Cells figure_header(const std::string& name);
Cells figure(const std::optional<models::study::Figure>& x);

/// x, x_low, x_high (95 % interval), x_effective_draws, x_likelihood.
Cells probability_header(const std::string& name);
Cells probability(const std::optional<models::study::Probability>& x);

/// x, x_low, x_high (95 % interval).
Cells shift_header(const std::string& name);
Cells shift(const models::study::Shift& x);

/// Empty without a number.
std::string cell(const std::optional<double>& x);

std::string yes_no(bool x);

/// Words in one cell, parted by blanks.
std::string joined(const std::vector<std::string>& words);

} // namespace tools::results
