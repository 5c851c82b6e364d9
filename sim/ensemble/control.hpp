#pragma once

#include "sim/ensemble/ensemble.hpp"

#include <functional>
#include <stop_token>

namespace sim::ensemble {

/// When the stopping rule is asked: at `first` replications, then each time their number has grown by `growth`.
struct Checkpoints {
    std::uint64_t first = 100;
    double growth = 2.0;
};

/// How a run is watched and ended. All is called on the thread that called `replicate`, in order of index.
struct Control {
    Checkpoints checkpoints{};
    /// Asked at checkpoints only, with all replications before it: true ends the run.
    std::function<bool(const Ensemble& so_far)> enough{};
    /// Told how many replications are done, of how many at most: about forty times in a long run.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};
    /// Asks the run to end soon; the longest finished prefix is kept.
    std::stop_token stop{};
};

/// One leg of a run, up to the next checkpoint or word of progress; counted in groups.
struct Leg {
    std::uint64_t end = 0;
    bool checkpoint = false;
};

/// The legs of a whole run, in order; they depend on nothing but design and checkpoints.
/// Throws std::invalid_argument unless checkpoints start above zero and grow.
std::vector<Leg> legs_of(const Design& design, const Checkpoints& checkpoints);

} // namespace sim::ensemble
