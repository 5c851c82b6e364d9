#include "sim/kernel/failure.hpp"

namespace sim::kernel {

std::string process_label(std::string_view name, std::uint32_t index) {
    return std::string{name} + '[' + std::to_string(index) + ']';
}

Failure::Failure(std::string_view process, std::uint32_t index, time::Tick time, std::string_view reason)
    : std::runtime_error(process_label(process, index) + " failed at " + std::to_string(time) +
                         " s: " + std::string{reason}),
      process_(process_label(process, index)),
      time_(time),
      reason_(reason) {}

} // namespace sim::kernel
