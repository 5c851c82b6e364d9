#pragma once

#include "models/ledger/chart.hpp"

#include <string_view>
#include <vector>

namespace models::scenario {

/// Whether a key fits a pattern, in which `*` stands for any characters, dots included.
bool fits(std::string_view key, std::string_view pattern);

/// The lines of the chart whose keys fit, in the chart's order.
std::vector<ledger::LineId> lines_that_fit(const ledger::Chart& chart, std::string_view pattern);

/// The accounts of the chart whose keys fit, in the chart's order.
std::vector<ledger::AccountId> accounts_that_fit(const ledger::Chart& chart, std::string_view pattern);

} // namespace models::scenario
