#pragma once

#include "sim/time/tick.hpp"

#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <vector>

/// The limits: the same workloads on a plain 4-ary heap and a plain coroutine loop, with no engine around them. No
/// priorities, no cancelling, no names, no statistics, no trace, no closing.
namespace bench::bare {

using sim::time::Tick;

struct Event {
    Tick time;
    std::uint64_t sequence;
    std::uint64_t what;
};

inline bool before(const Event& a, const Event& b) {
    return a.time != b.time ? a.time < b.time : a.sequence < b.sequence;
}

/// The textbook heap with four children per node.
class Heap {
public:
    bool empty() const { return events_.empty(); }
    const Event& top() const { return events_.front(); }

    void push(Tick time, std::uint64_t what) {
        const Event event{time, sequence_++, what};
        std::size_t hole = events_.size();
        events_.push_back(event);
        while (hole > 0 && before(event, events_[(hole - 1) / 4])) {
            events_[hole] = events_[(hole - 1) / 4];
            hole = (hole - 1) / 4;
        }
        events_[hole] = event;
    }

    Event pop() {
        const Event first = events_.front();
        const Event last = events_.back();
        events_.pop_back();
        const std::size_t size = events_.size();
        std::size_t hole = 0;
        while (4 * hole + 1 < size) {
            std::size_t best = 4 * hole + 1;
            const std::size_t end = best + 4 < size ? best + 4 : size;
            for (std::size_t child = best + 1; child < end; ++child) {
                if (before(events_[child], events_[best])) {
                    best = child;
                }
            }
            if (!before(events_[best], last)) {
                break;
            }
            events_[hole] = events_[best];
            hole = best;
        }
        if (size > 0) {
            events_[hole] = last;
        }
        return first;
    }

private:
    std::vector<Event> events_;
    std::uint64_t sequence_ = 0;
};

class Loop;

/// A coroutine on the bare loop; frames come from the system's allocator and destroy themselves.
struct Process {
    struct promise_type {
        Process get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };
    std::coroutine_handle<> frame;
};

/// The heap and a clock.
class Loop {
public:
    struct Delay {
        Loop& loop;
        Tick ticks;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> frame) { loop.wake(frame, ticks); }
        void await_resume() const {}
    };

    Tick now() const { return now_; }
    Delay delay(Tick ticks) { return {*this, ticks}; }
    void start(Process process) { wake(process.frame, 0); }
    void wake(std::coroutine_handle<> frame, Tick ticks) {
        heap_.push(now_ + ticks, reinterpret_cast<std::uintptr_t>(frame.address()));
    }

    void run_until(Tick horizon) {
        while (!heap_.empty() && heap_.top().time <= horizon) {
            const Event event = heap_.pop();
            now_ = event.time;
            std::coroutine_handle<>::from_address(reinterpret_cast<void*>(event.what)).resume();
        }
        now_ = horizon;
    }

    /// Destroys the coroutines that still sleep.
    ~Loop() {
        while (!heap_.empty()) {
            std::coroutine_handle<>::from_address(reinterpret_cast<void*>(heap_.pop().what)).destroy();
        }
    }

private:
    Heap heap_;
    Tick now_ = 0;
};

/// Servers and a first-in first-out line; whoever is served wakes by an event at once.
class Servers {
public:
    struct Seize {
        Servers& servers;
        bool await_ready() const { return servers.free_ > 0 ? (--servers.free_, true) : false; }
        void await_suspend(std::coroutine_handle<> frame) { servers.line_.push_back(frame); }
        void await_resume() const {}
    };

    Servers(Loop& loop, int count) : loop_(loop), free_(count) {}
    ~Servers() {
        for (; first_ < line_.size(); ++first_) {
            line_[first_].destroy();
        }
    }

    Seize seize() { return {*this}; }
    void release() {
        if (first_ == line_.size()) {
            ++free_;
            return;
        }
        loop_.wake(line_[first_++], 0);
        if (first_ == line_.size()) {
            line_.clear();
            first_ = 0;
        }
    }

private:
    Loop& loop_;
    int free_;
    std::vector<std::coroutine_handle<>> line_;
    std::size_t first_ = 0;
};

} // namespace bench::bare
