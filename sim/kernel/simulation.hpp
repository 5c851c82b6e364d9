#pragma once

#include "sim/kernel/arena.hpp"
#include "sim/kernel/failure.hpp"
#include "sim/kernel/future_event_list.hpp"
#include "sim/kernel/process.hpp"
#include "sim/kernel/trace.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::kernel {

/// A wait for a point in time; see `Simulation::delay` and `until`. Wakes with `done` or `interrupted`.
class [[nodiscard]] Delay {
public:
    bool await_ready() const noexcept { return past_; }
    void await_suspend(ProcessHandle process);
    Woke await_resume() const noexcept { return past_ ? Woke::done : promise_->woke; }

private:
    friend class Simulation;
    Delay(Tick at, Priority priority, bool past) : at_(at), priority_(priority), past_(past) {}

    Tick at_;
    Promise* promise_ = nullptr;
    Priority priority_;
    bool past_;
};

/// A wait for the end of another process; see `Simulation::finished`. Wakes with `done` or `interrupted`.
class [[nodiscard]] Finished {
public:
    bool await_ready() const noexcept;
    void await_suspend(ProcessHandle process);
    Woke await_resume() const noexcept { return promise_ == nullptr ? Woke::done : promise_->woke; }

private:
    friend class Simulation;
    Finished(Simulation& simulation, ProcessId process) : simulation_(&simulation), process_(process) {}

    Simulation* simulation_;
    ProcessId process_;
    Promise* promise_ = nullptr;
};

/// A process that waits for something that will never come, since no event is left to bring it.
struct Stuck {
    ProcessId id;
    std::string process; ///< name[index]
    Waiting waiting;
    std::string what; ///< names of the resources or of the signal, or the process, it waits for
};

/// The clock, the list of what will happen, and the processes that live in it: one replication's worth.
///
/// Declare the arena before the simulation and resources and signals after it. The end comes in this order: `run_until`
/// leaves the clock at the horizon, where statistics are exact; then all frames are destroyed in order of birth while
/// the simulation is closing (units given back are counted, nothing is granted, woken or scheduled); then resources and
/// signals; then the simulation. The arena stays for the next one. A resource or signal that is still in use when it
/// dies closes the simulation first, so the order holds by itself.
class Simulation {
public:
    /// Time begins at 0. Frames come from `arena`, which must outlive the simulation.
    explicit Simulation(Arena& arena) : arena_(&arena) {}
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;
    ~Simulation() { close(); }

    Tick now() const { return now_; }

    /// Takes the process over and lets it begin by an event at now, priority `start`. `name` must outlive the
    /// simulation (a literal does); traces and failures show it as name[index].
    ProcessId start(Process process, std::string_view name = "process", std::uint32_t index = 0) {
        return start_at(now_, std::move(process), name, index);
    }
    /// The same at a later time; throws std::invalid_argument when that has passed.
    ProcessId start_at(Tick time, Process process, std::string_view name = "process", std::uint32_t index = 0);

    /// Runs every event up to and including those at `horizon` and leaves the clock there. Throws Failure when an
    /// exception leaves a process; the simulation can then only be closed.
    void run_until(Tick horizon);
    /// Runs until nothing is left to happen; the clock stays at the last event. Throws Failure.
    void run();

    /// Waits `ticks` [s]; also a delay of 0 waits for its event. Throws std::invalid_argument when negative.
    Delay delay(Tick ticks, Priority priority = Priority::finish) const { return Delay{after(ticks), priority, false}; }
    /// Waits until `time`, or goes on at once when that has passed. At the present time it waits for its event, so
    /// `until(now(), Priority::close)` puts what follows after everything else of this instant.
    Delay until(Tick time, Priority priority = Priority::finish) const { return Delay{time, priority, time < now_}; }
    /// Waits until the process has finished; goes on at once when it has.
    Finished finished(ProcessId process) { return Finished{*this, process}; }

    /// Ends the wait of a process: it wakes at now with `Woke::interrupted` and has left every line it stood in. Says
    /// whether it did: a process that has not begun, runs, is already interrupted or has finished is left alone. A wake
    /// or a grant of the same instant that has not reached the process yet loses.
    bool interrupt(ProcessId process);
    bool alive(ProcessId process) const { return find(process) != nullptr; }

    /// Processes started and not finished.
    std::size_t processes() const { return processes_; }
    /// Events scheduled so far.
    std::uint64_t events() const { return list_.scheduled(); }
    /// Who waits though nothing is left to happen, in order of birth, each with what it waits for; empty while any
    /// event is pending.
    std::vector<Stuck> stuck() const;

    /// From now on tells `trace` of every event that reaches a process; null to stop.
    void trace(Trace* trace) { trace_ = trace; }

    /// Destroys all frames in order of birth; nothing can run afterwards. The destructor calls it.
    void close();
    bool closing() const { return closing_; }

    Arena& arena() { return *arena_; }

private:
    friend class Delay;
    friend class Finished;
    friend class Promise;
    friend class Resource;
    friend class Signal;
    friend class SignalWait;
    friend class Acquire;
    friend class AcquireWithin;
    friend class AcquireDuring;
    friend class AcquireAll;
    friend class Grant;
    friend class Grants;

    /// The time so many ticks from now; throws std::invalid_argument when there is none.
    Tick after(Tick ticks) const {
        Tick time = 0;
        if (ticks < 0 || __builtin_add_overflow(now_, ticks, &time)) {
            refuse_delay();
        }
        return time;
    }
    [[noreturn]] static void refuse_delay();

    std::uint32_t enlist(Actor& actor);
    void dismiss(std::uint32_t slot);

    void run_events(Tick limit);
    void happen(const Event& event);
    Promise* awaken(Promise& promise);
    void tell(const Event& event, Promise& promise, Happening happening, std::string_view resource = {});

    /// Lets the process sleep until an event of its own.
    void sleep(Promise& promise, Tick time, Priority priority, Waiting waiting) {
        promise.waiting = waiting;
        promise.woke = Woke::done;
        list_.push(time, priority, promise.slot);
    }
    /// Limits a wait in a line: the process's own event then means that it timed out.
    void alarm(Promise& promise, Tick patience);
    /// Schedules the wake of a process that waited for something else than time.
    void wake(Promise& promise, Woke woke);
    void wake_all(Waiters waiters);
    /// Takes a process out of every line it stands in.
    void withdraw(Promise& promise);

    Promise* process_in(std::uint32_t slot) const;
    Promise* find(ProcessId process) const;
    std::vector<Promise*> by_birth() const;

    void retire(Promise& promise) noexcept;
    void fail(Promise& promise, std::string_view reason);

    Arena* arena_;
    FutureEventList list_;
    std::vector<Actor*> actors_; ///< by slot of the list
    Tick now_ = 0;
    std::uint64_t births_ = 0;
    std::uint64_t tickets_ = 0;
    std::size_t processes_ = 0;
    Trace* trace_ = nullptr;
    std::optional<Failure> failure_;
    bool running_ = false;
    bool closing_ = false;
};

/// The simulation that a carrier carries.
template<CarriesSimulation Carrier>
Simulation& simulation_of(Carrier& carrier) {
    if constexpr (std::same_as<Carrier, Simulation>) {
        return carrier;
    } else {
        return carrier.simulation();
    }
}

template<CarriesSimulation Carrier, class... Others>
Promise::Promise(Carrier& carrier, Others&...) : Actor{Actor::Kind::process},
                                                 simulation(&simulation_of(carrier)) {
    check_frame();
}

template<CarriesSimulation Carrier, class... Others>
inline void* Promise::operator new(std::size_t bytes, Carrier& carrier, Others&...) {
    return allocate(simulation_of(carrier).arena(), bytes);
}

inline std::suspend_never Promise::final_suspend() noexcept {
    simulation->retire(*this);
    return {};
}

inline void Delay::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    promise_->simulation->sleep(*promise_, at_, priority_, Waiting::for_time);
}

} // namespace sim::kernel
