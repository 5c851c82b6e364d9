#include "sim/kernel/future_event_list.hpp"

namespace sim::kernel {

std::uint32_t FutureEventList::open_slot() {
    if (free_slots_.empty()) {
        generations_.push_back(0);
        return static_cast<std::uint32_t>(generations_.size() - 1);
    }
    const std::uint32_t slot = free_slots_.back();
    free_slots_.pop_back();
    return slot;
}

void FutureEventList::close_slot(std::uint32_t slot) {
    cancel(slot);
    free_slots_.push_back(slot);
}

void FutureEventList::drop_cancelled() {
    heap_.remove_if([this](const Event& event) { return !current(event); });
}

} // namespace sim::kernel
