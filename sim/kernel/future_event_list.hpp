#pragma once

#include "sim/kernel/heap.hpp"
#include "sim/time/tick.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim::kernel {

using time::Priority;
using time::Tick;

/// Names one scheduled event: a slot, and which of the slot's events it is. Never a pointer, so an event cannot reach
/// whoever came to live at the same address later.
struct EventId {
    std::uint32_t slot;
    std::uint32_t generation;
};

/// Something that will happen. The order of two events is total: time, then priority, then sequence of scheduling.
struct Event {
    Tick time;
    std::uint64_t order; ///< priority in the highest byte, sequence of scheduling below
    std::uint32_t slot;
    std::uint32_t generation;

    Priority priority() const { return static_cast<Priority>(order >> sequence_bits); }
    std::uint64_t sequence() const { return order & ((std::uint64_t{1} << sequence_bits) - 1); }
    EventId id() const { return {slot, generation}; }

    static bool before(const Event& a, const Event& b) {
        return a.time != b.time ? a.time < b.time : a.order < b.order;
    }

    static constexpr int sequence_bits = 56;
};

/// The list of what will happen. Who wants to schedule opens a slot, which holds at most one pending event at a time.
/// Cancelling only marks: the entry is dropped when it surfaces, or when cancelled entries outnumber the live ones, so
/// that the list never holds more than twice the live events. Usable alone by event-oriented models:
///
///     const auto door = events.open_slot();
///     events.push(8 * ticks_per_hour, Priority::start, door);
///     while (!events.empty()) { const auto event = events.pop(); ... }
class FutureEventList {
public:
    /// A number for one thing that schedules events; small, and reused after `close_slot`.
    std::uint32_t open_slot();

    /// Cancels what is pending in the slot and gives its number back.
    void close_slot(std::uint32_t slot);

    /// Schedules the slot's next event; the slot must have none pending.
    EventId push(Tick time, Priority priority, std::uint32_t slot) {
        assert(!pending(slot));
        const std::uint32_t generation = ++generations_[slot];
        ++live_;
        heap_.push(
            {time, (static_cast<std::uint64_t>(priority) << Event::sequence_bits) | sequence_++, slot, generation});
        return {slot, generation};
    }

    /// Takes back an event; says whether it was still to come.
    bool cancel(EventId id) {
        if (!pending(id.slot) || generations_[id.slot] != id.generation) {
            return false;
        }
        retire(id.slot);
        return true;
    }

    /// Takes back whatever is pending in the slot; says whether anything was.
    bool cancel(std::uint32_t slot) { return cancel({slot, generations_[slot]}); }

    bool pending(std::uint32_t slot) const { return (generations_[slot] & 1U) != 0; }

    bool empty() const { return live_ == 0; }
    /// Events still to come.
    std::size_t size() const { return live_; }
    /// Entries in memory, cancelled ones included: at most 2 * size().
    std::size_t held() const { return heap_.size(); }
    /// How many events were ever scheduled.
    std::uint64_t scheduled() const { return sequence_; }

    /// Removes and returns the first event; the list must not be empty.
    Event pop() {
        assert(!empty());
        Event event = heap_.pop();
        while (!current(event)) {
            event = heap_.pop();
        }
        retire(event.slot);
        return event;
    }

    /// Removes the first event into `event` when it happens at or before `limit`; says whether there was one.
    bool pop_until(Tick limit, Event& event) {
        while (!heap_.empty() && heap_.top().time <= limit) {
            event = heap_.pop();
            if (current(event)) {
                retire(event.slot);
                return true;
            }
        }
        return false;
    }

    /// Just after a pop, the event that probably comes next (it may turn out cancelled, or an earlier one may be
    /// pushed); null when there is none. A hint for who wants to fetch its owner into the cache.
    const Event* probably_next() const { return heap_.heir(); }

private:
    bool current(const Event& event) const { return generations_[event.slot] == event.generation; }

    void retire(std::uint32_t slot) {
        ++generations_[slot];
        --live_;
        if (heap_.size() > 2 * live_) {
            drop_cancelled();
        }
    }

    void drop_cancelled();

    QuaternaryHeap<Event> heap_;
    std::vector<std::uint32_t> generations_; ///< per slot; odd while an event is pending
    std::vector<std::uint32_t> free_slots_;
    std::uint64_t sequence_ = 0;
    std::size_t live_ = 0;
};

} // namespace sim::kernel
