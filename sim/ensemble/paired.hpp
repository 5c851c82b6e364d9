#pragma once

#include "sim/ensemble/summary.hpp"

namespace sim::ensemble {

/// Which way an indicator is better.
enum class Better { lower, higher };

/// Two mixes on the same worlds, replication by replication.
struct Comparison {
    Mean difference;            ///< A − B
    Proportion a_better;        ///< strictly
    Proportion b_better;        ///< strictly; the rest are ties
    double correlation = 0;     ///< achieved between A and B; NaN when one of them does not vary
    std::size_t replications{}; ///< compared, without those in groups where either failed
    std::size_t left_out = 0;   ///< groups
    /// Replications still to be run until the interval of the difference leaves out zero, if mean and spread stay as
    /// they are; zero when it does so already, empty when no number of draws would do.
    std::optional<std::uint64_t> still_needed;
};

/// Compares two rows of numbers over the same draws. Throws std::invalid_argument when they differ in length.
Comparison compare(const std::vector<double>& a, const std::vector<double>& b, std::uint64_t group_size, Better better,
                   double confidence = usual_confidence);

/// Compares one column of two ensembles over the replications that both have. Throws std::invalid_argument when they
/// did not meet the same draws: another seed, or groups of another size.
Comparison compare(const Ensemble& a, const Ensemble& b, std::size_t position, Better better,
                   double confidence = usual_confidence);

} // namespace sim::ensemble
