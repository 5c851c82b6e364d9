#include "sim/kernel/process.hpp"

#include "sim/kernel/simulation.hpp"

#include <cstring>

namespace sim::kernel {

void Waiters::append(Promise& promise) {
    promise.place.line = this;
    promise.place.next = nullptr;
    promise.place.previous = last;
    (last == nullptr ? first : last->place.next) = &promise;
    last = &promise;
}

void Waiters::remove(Promise& promise) {
    Promise::Place& place = promise.place;
    (place.previous == nullptr ? first : place.previous->place.next) = place.next;
    (place.next == nullptr ? last : place.next->place.previous) = place.previous;
}

void* Promise::allocate(Arena& arena, std::size_t bytes) {
    void* const frame = arena.allocate(with_arena(bytes));
    Arena* const owner = &arena;
    std::memcpy(static_cast<std::byte*>(frame) + bytes, &owner, sizeof owner);
    return frame;
}

void Promise::operator delete(void* frame, std::size_t bytes) noexcept {
    Arena* owner = nullptr;
    std::memcpy(&owner, static_cast<std::byte*>(frame) + bytes, sizeof owner);
    owner->deallocate(frame, with_arena(bytes));
}

void Promise::unhandled_exception() noexcept {
    try {
        throw;
    } catch (const std::exception& exception) {
        simulation->fail(*this, exception.what());
    } catch (...) {
        simulation->fail(*this, "an exception that is no std::exception");
    }
}

} // namespace sim::kernel
