#pragma once

#include "sim/kernel/simulation.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sim::kernel {

class SignalWait;

/// Something that happens and that any number of processes may wait for.
class Signal {
public:
    /// A pulse wakes those who wait at that moment; a latched signal happens once and stays happened.
    enum class Kind : std::uint8_t { pulse, latched };

    /// `name` must outlive the simulation.
    explicit Signal(Simulation& simulation, Kind kind = Kind::pulse, std::string_view name = "signal")
        : simulation_(&simulation),
          name_(name),
          kind_(kind) {}
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;
    ~Signal();

    /// Waits for the next pulse, or until the latched signal has happened; goes on at once when it has.
    SignalWait wait();
    /// The same, at most `patience` [s]. What happens in the last instant, before priority `start`, still counts.
    SignalWait wait_within(Tick patience);

    /// Wakes all who wait by events at now, in the order they came.
    void fire();

    /// Whether a latched signal has happened; false for pulses.
    bool fired() const { return fired_; }
    Kind kind() const { return kind_; }
    std::string_view name() const { return name_; }

private:
    friend class SignalWait;

    Simulation* simulation_;
    std::string_view name_;
    Waiters waiters_;
    Kind kind_;
    bool fired_ = false;
};

/// Waits until all of the latched signals have happened; those that have already count. The array must outlive the
/// wait.
SignalWait all_of(std::span<Signal* const> signals);

/// The wait for signals; see `Signal::wait` and `all_of`.
class [[nodiscard]] SignalWait {
public:
    bool await_ready() const noexcept;
    void await_suspend(ProcessHandle process);
    Woke await_resume() const noexcept { return promise_ == nullptr ? Woke::done : promise_->woke; }

private:
    friend class Signal;
    friend SignalWait all_of(std::span<Signal* const> signals);
    static constexpr Tick for_ever = -1;

    SignalWait(Signal* signal, std::span<Signal* const> further, Tick patience)
        : signal_(signal),
          further_(further),
          patience_(patience) {}

    /// Puts the process into the line of the first signal that has not happened; says whether there is one.
    static bool stand(Promise& promise);

    Signal* signal_;
    std::span<Signal* const> further_;
    Tick patience_;
    Promise* promise_ = nullptr;
};

SignalWait all_of(std::vector<Signal*>&& signals) = delete; // the array would die before the wait

} // namespace sim::kernel
