#pragma once

#include "sim/time/tick.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

using sim::time::Tick;

/// Exponential durations of a given mean in whole ticks, at least 1, drawn beforehand: what is timed is the engine.
/// kernel_simpy.py builds the same numbers from the same generator, so every engine runs the same model.
class Durations {
public:
    Durations(std::uint64_t seed, double mean) : ticks_(size) {
        std::uint64_t state = seed;
        for (Tick& ticks : ticks_) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const double uniform = (static_cast<double>(state >> 11) + 0.5) * 0x1p-53;
            ticks = 1 + static_cast<Tick>(-mean * std::log(uniform));
        }
    }

    Tick next() { return ticks_[next_++ % size]; }

private:
    static constexpr std::size_t size = std::size_t{1} << 14;
    std::vector<Tick> ticks_;
    std::size_t next_ = 0;
};

} // namespace bench
