#include "sim/kernel/simulation.hpp"

#include "sim/kernel/resource.hpp"
#include "sim/kernel/signal.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <utility>

namespace sim::kernel {

namespace {

constexpr std::size_t cache_line = 64;
constexpr std::size_t processes_in_cache = 4096; ///< below this their frames need no fetching

Happening happening_of(Waiting waiting, Woke woke) {
    switch (woke) {
    case Woke::interrupted:
        return Happening::interrupted;
    case Woke::timed_out:
        return Happening::timed_out;
    case Woke::done:
        break;
    }
    return waiting == Waiting::for_start ? Happening::started : Happening::continued;
}

} // namespace

ProcessId Simulation::start_at(Tick time, Process process, std::string_view name, std::uint32_t index) {
    if (closing_) {
        return {};
    }
    if (time < now_) {
        throw std::invalid_argument("a process cannot start in the past");
    }
    Promise& promise = *std::exchange(process.promise_, nullptr);
    promise.slot = enlist(promise);
    Record& record = promise.record();
    record.birth = ++births_;
    record.name = name;
    record.index = index;
    ++processes_;
    list_.push(time, Priority::start, promise.slot);
    return promise.id();
}

void Simulation::run_until(Tick horizon) {
    run_events(horizon);
    now_ = std::max(now_, horizon);
}

void Simulation::run() {
    run_events(std::numeric_limits<Tick>::max());
}

void Simulation::run_events(Tick limit) {
    assert(!running_ && !closing_);
    running_ = true;
    Event event{};
    while (!failure_ && list_.pop_until(limit, event)) {
        if (list_.size() > processes_in_cache) {
            // Ask for the frame that wakes next while this one runs. Written out here because g++ drops the call of a
            // function that does nothing but fetch.
            if (const Event* const next = list_.probably_next(); next != nullptr) {
                const auto* const frame = reinterpret_cast<const std::byte*>(actors_[next->slot]);
                __builtin_prefetch(frame);
                __builtin_prefetch(frame + cache_line);
            }
        }
        happen(event);
    }
    running_ = false;
    if (failure_) {
        throw Failure{*failure_};
    }
}

void Simulation::happen(const Event& event) {
    now_ = event.time;
    Actor& actor = *actors_[event.slot];
    Promise* promise = nullptr;
    if (actor.kind == Actor::Kind::process) {
        promise = awaken(static_cast<Promise&>(actor));
        if (trace_ != nullptr) {
            auto& woken = static_cast<Promise&>(actor);
            tell(event, woken, promise == nullptr ? Happening::season_opened : happening_of(woken.waiting, woken.woke));
        }
    } else {
        auto& resource = static_cast<Resource&>(actor);
        promise = resource.grant_first();
        if (trace_ != nullptr && promise != nullptr) {
            tell(event, *promise, Happening::granted, resource.name());
        }
    }
    if (promise != nullptr) {
        promise->waiting = Waiting::for_nothing;
        promise->frame().resume();
    }
}

/// What a process's own event means depends on what it waits for: an alarm that runs out while it stands in a line is
/// the time-out. Returns the process to resume, if any.
Promise* Simulation::awaken(Promise& promise) {
    switch (promise.waiting) {
    case Waiting::for_season:
        promise.record().claim.needs->resource->reenter(promise);
        return nullptr;
    case Waiting::for_resources:
    case Waiting::for_signal:
    case Waiting::for_process:
        withdraw(promise);
        promise.woke = Woke::timed_out;
        break;
    case Waiting::for_start:
    case Waiting::for_time:
    case Waiting::for_wake:
    case Waiting::for_nothing:
        break;
    }
    return &promise;
}

void Simulation::tell(const Event& event, Promise& promise, Happening happening, std::string_view resource) {
    trace_->record({event.time, event.priority(), event.sequence(), happening, promise.record().name,
                    promise.record().index, resource});
}

void Simulation::refuse_delay() {
    throw std::invalid_argument("a delay must be neither negative nor beyond the end of time");
}

bool Finished::await_ready() const noexcept {
    return !simulation_->alive(process_);
}

void Finished::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    Promise& awaited = *simulation_->find(process_);
    promise_->waiting = Waiting::for_process;
    promise_->record().place = {};
    promise_->record().place.process = awaited.slot;
    awaited.record().joiners.append(*promise_);
}

bool Simulation::interrupt(ProcessId process) {
    Promise* const promise = find(process);
    if (promise == nullptr || closing_ || promise->waiting == Waiting::for_start ||
        promise->waiting == Waiting::for_nothing || promise->woke == Woke::interrupted) {
        return false;
    }
    withdraw(*promise);
    wake(*promise, Woke::interrupted);
    return true;
}

void Simulation::alarm(Promise& promise, Tick patience) {
    list_.push(after(patience), Priority::start, promise.slot);
}

void Simulation::wake(Promise& promise, Woke woke) {
    list_.cancel(promise.slot);
    sleep(promise, now_, Priority::release, Waiting::for_wake);
    promise.woke = woke;
}

void Simulation::wake_all(Waiters waiters) {
    for (Promise* promise = waiters.first; promise != nullptr;) {
        Promise* const next = promise->record().place.next;
        wake(*promise, Woke::done);
        promise = next;
    }
}

void Simulation::withdraw(Promise& promise) {
    if (promise.waiting == Waiting::for_resources || promise.waiting == Waiting::for_season) {
        Resource::withdraw(promise);
    } else if (promise.waiting == Waiting::for_signal || promise.waiting == Waiting::for_process) {
        promise.record().place.line->remove(promise);
    }
}

std::uint32_t Simulation::enlist(Actor& actor) {
    const std::uint32_t slot = list_.open_slot();
    if (slot == actors_.size()) {
        actors_.push_back(&actor);
    } else {
        actors_[slot] = &actor;
    }
    return slot;
}

void Simulation::dismiss(std::uint32_t slot) {
    actors_[slot] = nullptr;
    list_.close_slot(slot);
}

Promise* Simulation::process_in(std::uint32_t slot) const {
    Actor* const actor = actors_[slot];
    const bool found = actor != nullptr && actor->kind == Actor::Kind::process;
    return found ? static_cast<Promise*>(actor) : nullptr;
}

Promise* Simulation::find(ProcessId process) const {
    if (process.birth == 0) {
        return nullptr;
    }
    Promise* const promise = process_in(process.slot);
    return promise != nullptr && promise->record().birth == process.birth ? promise : nullptr;
}

void Simulation::retire(Promise& promise) noexcept {
    dismiss(promise.slot);
    --processes_;
    wake_all(promise.record().joiners);
}

void Simulation::fail(Promise& promise, std::string_view reason) {
    if (!failure_) {
        failure_.emplace(promise.record().name, promise.record().index, now_, reason);
    }
}

std::vector<Promise*> Simulation::by_birth() const {
    std::vector<Promise*> promises;
    for (std::uint32_t slot = 0; slot < actors_.size(); ++slot) {
        if (Promise* const promise = process_in(slot); promise != nullptr) {
            promises.push_back(promise);
        }
    }
    std::ranges::sort(promises, {}, [](Promise* promise) { return promise->record().birth; });
    return promises;
}

std::vector<Stuck> Simulation::stuck() const {
    std::vector<Stuck> all;
    if (!list_.empty() || closing_) {
        return all;
    }
    for (Promise* promise : by_birth()) {
        all.push_back(
            {promise->id(), process_label(promise->record().name, promise->record().index), promise->waiting, {}});
        std::string& what = all.back().what;
        if (promise->waiting == Waiting::for_process) {
            Promise& awaited = *process_in(promise->record().place.process);
            what = process_label(awaited.record().name, awaited.record().index);
        } else if (promise->waiting == Waiting::for_signal) {
            what = promise->record().place.signal->name();
        } else {
            what = Resource::names(*promise);
        }
    }
    return all;
}

void Simulation::close() {
    assert(!running_);
    if (closing_) {
        return;
    }
    closing_ = true;
    for (Promise* promise : by_birth()) {
        actors_[promise->slot] = nullptr;
        promise->frame().destroy();
    }
    processes_ = 0;
}

} // namespace sim::kernel
