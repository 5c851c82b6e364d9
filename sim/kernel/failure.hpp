#pragma once

#include "sim/time/tick.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sim::kernel {

/// The first exception that left a process; it ends the run. Thrown by `Simulation::run` and `run_until`.
class Failure : public std::runtime_error {
public:
    /// `what()` reads "NAME[INDEX] failed at TIME s: REASON".
    Failure(std::string_view process, std::uint32_t index, time::Tick time, std::string_view reason);

    /// Name and index of the process.
    const std::string& process() const { return process_; }
    time::Tick time() const { return time_; }
    const std::string& reason() const { return reason_; }

private:
    std::string process_;
    time::Tick time_;
    std::string reason_;
};

/// How messages name a process: `name[index]`.
std::string process_label(std::string_view name, std::uint32_t index);

} // namespace sim::kernel
