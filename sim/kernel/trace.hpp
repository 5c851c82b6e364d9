#pragma once

#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <string_view>

namespace sim::kernel {

/// What one event did to a process.
enum class Happening : std::uint8_t { started, continued, granted, interrupted, timed_out, season_opened };

/// One event of a run, as it is about to take effect.
struct TraceRecord {
    Tick time;
    time::Priority priority;
    std::uint64_t sequence;
    Happening happening;
    std::string_view process;
    std::uint32_t index;       ///< which of the processes of that name
    std::string_view resource; ///< who granted; empty otherwise
};

/// Is told of every event that reaches a process; see `Simulation::trace`.
class Trace {
public:
    virtual ~Trace() = default;
    virtual void record(const TraceRecord& record) = 0;
};

} // namespace sim::kernel
