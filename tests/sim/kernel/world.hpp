#pragma once

#include "sim/kernel/simulation.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sim::kernel::testing {

/// A simulation and the diary its processes keep.
struct World {
    Arena arena;
    Simulation clock{arena};
    std::vector<std::pair<Tick, std::string>> diary;

    Simulation& simulation() { return clock; }
    void note(std::string text) { diary.emplace_back(clock.now(), std::move(text)); }
};

using Diary = std::vector<std::pair<Tick, std::string>>;

inline std::string word(Woke woke) {
    switch (woke) {
    case Woke::done:
        return "done";
    case Woke::interrupted:
        return "interrupted";
    case Woke::timed_out:
        return "timed out";
    }
    return "?";
}

} // namespace sim::kernel::testing
