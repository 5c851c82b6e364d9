#pragma once

#include "sim/ensemble/design.hpp"

#include <span>
#include <string>
#include <vector>

namespace sim::ensemble {

/// A replication that ended with an exception, with all that is needed to run it again alone.
struct Failure {
    std::uint64_t index = 0;
    std::uint64_t seed = 0;
    std::uint32_t param_draw = 0;
    std::uint32_t noise_draw = 0;
    std::string reason{};
};

/// Why no more replications were run.
enum class Ending {
    complete,   ///< all that the design asks for
    enough,     ///< the stopping rule was content at a checkpoint
    interrupted ///< stopped from outside
};

/// What the replications gave: one row of `width` numbers each, in order of index, always whole groups.
/// The row of a failed replication holds nothing but NaN.
struct Ensemble {
    Design design;
    std::size_t width = 0;
    std::uint64_t replications = 0;  ///< rows kept
    std::vector<double> values{};    ///< row after row
    std::vector<Failure> failures{}; ///< in order of index
    Ending ending = Ending::complete;

    std::span<const double> row(std::uint64_t index) const;
    /// One number of every row.
    std::vector<double> column(std::size_t position) const;
    bool failed(std::uint64_t index) const;
};

} // namespace sim::ensemble
