#include "sim/kernel/process.hpp"

#include "sim/kernel/simulation.hpp"

#include <new>
#include <stdexcept>

namespace sim::kernel {

void Waiters::append(Promise& promise) {
    promise.record().place.line = this;
    promise.record().place.next = nullptr;
    promise.record().place.previous = last;
    (last == nullptr ? first : last->record().place.next) = &promise;
    last = &promise;
}

void Waiters::remove(Promise& promise) {
    Record::Place& place = promise.record().place;
    (place.previous == nullptr ? first : place.previous->record().place.next) = place.next;
    (place.next == nullptr ? last : place.next->record().place.previous) = place.previous;
}

void* Promise::allocate(Arena& arena, std::size_t bytes) {
    auto* const record = ::new (arena.allocate(sizeof(Record) + bytes)) Record(arena);
    return record + 1;
}

void Promise::operator delete(void* frame, std::size_t bytes) noexcept {
    Record* const record = static_cast<Record*>(frame) - 1;
    record->arena->deallocate(record, sizeof(Record) + bytes);
}

void Promise::check_frame() {
    if (reinterpret_cast<std::uintptr_t>(frame().address()) % alignof(Record) != 0) {
        throw std::logic_error("a process waits inside a condition, which this compiler gets wrong: let every co_await "
                               "stand on a line of its own");
    }
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
