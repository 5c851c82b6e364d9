#pragma once

#include "models/quantity/register.hpp"
#include "models/scenario/reading/diagnostics.hpp"

#include <span>
#include <string>

namespace models::scenario::reading {

/// Checks, when all numbers are read, what they err with: each name must be a declared shared error or the address of
/// an uncertain number, and that number must not err with yet another.
void check_shared_errors(const quantity::Register& numbers, std::span<const std::string> declared,
                         Diagnostics& diagnostics);

/// Reports shares whose medians do not sum to one, within 1e-6.
void check_sum_to_one(const quantity::Register& numbers, std::span<const quantity::Parameter> shares,
                      const Place& place, const std::string& what, Diagnostics& diagnostics);

/// A warning for every group with more than `most` assumed numbers that are drawn apart.
void warn_of_loose_groups(const quantity::Register& numbers, Diagnostics& diagnostics, std::size_t most = 5);

} // namespace models::scenario::reading
