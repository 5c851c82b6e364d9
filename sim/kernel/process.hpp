#pragma once

#include "sim/kernel/arena.hpp"
#include "sim/time/tick.hpp"
#include "sim/time/window.hpp"

#include <concepts>
#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace sim::kernel {

using time::Tick;

class Promise;
class Resource;
class Signal;
class Simulation;

/// How a wait ended.
enum class Woke : std::uint8_t { done, interrupted, timed_out };

/// The simulation itself, or whatever carries one: a model's replication.
template<class T>
concept CarriesSimulation = std::same_as<T, Simulation> || requires(T& carrier) {
    { carrier.simulation() } -> std::same_as<Simulation&>;
};

/// Names one process for as long as the simulation lives; never mistaken for a later process in the same slot.
struct ProcessId {
    std::uint32_t slot = 0;
    std::uint64_t birth = 0; ///< 1 for the first process started; 0 names nobody

    friend bool operator==(const ProcessId&, const ProcessId&) = default;
};

/// A story that unfolds in simulated time: a coroutine that waits and acts. `Simulation::start` takes it over; one that
/// is never started does nothing and is destroyed with this object.
///
///     sim::kernel::Process customer(Simulation& simulation, Resource& clerk, Tick service) {
///         const auto served = co_await clerk.acquire();
///         co_await simulation.delay(service);
///     }
///
/// Rules (g++ 12.2 miscompiles what breaks the first; tests/house and tests/sim/kernel keep watch):
/// 1. A wait stands on a line of its own: `co_await x;` or `const auto woke = co_await x;`, without a lambda or a
///    brace-built temporary in it.
/// 2. A process is a free function whose first parameter is an lvalue reference that carries the simulation (its frame
///    comes from that simulation's arena). No parameter is an rvalue reference: the frame outlives the call. A
///    `const T&` parameter refers to something that outlives the simulation, and the language lets it bind a temporary;
///    delete that overload beside the process: `Process paving(Replication&, Road&&) = delete;`. g++ 12 offers no way
///    to see inside the coroutine whether the caller passed a temporary, so this part cannot be checked for you.
/// 3. Nobody resumes anybody: every wake is an event.
class [[nodiscard]] Process {
public:
    explicit Process(Promise& promise) : promise_(&promise) {}
    Process(Process&& other) noexcept : promise_(std::exchange(other.promise_, nullptr)) {}
    Process& operator=(Process&&) = delete;
    ~Process();

private:
    friend class Simulation;
    Promise* promise_;
};

/// Whether a coroutine with these parameters may be a process (rule 2).
template<class... Parameters>
constexpr bool process_parameters = false;

template<class Carrier, class... Others>
constexpr bool process_parameters<Carrier&, Others...> = CarriesSimulation<Carrier> &&
                                                         (!std::is_rvalue_reference_v<Others> && ...);

/// Units of one resource that a process asks for.
struct Need {
    Resource* resource;
    int count;
};

/// What a process is doing, as far as the kernel knows.
enum class Waiting : std::uint8_t {
    for_start,
    for_time,
    for_wake, ///< its wake is scheduled for this very instant
    for_resources,
    for_season, ///< its work does not fit before the window closes; it comes back when the next one opens
    for_signal,
    for_process,
    for_nothing ///< it runs
};

/// Whatever an event may be about: a process that wakes, or a resource that gives to the head of its line.
struct Actor {
    enum class Kind : std::uint8_t { process, resource };
    Kind kind;
};

/// Processes that wait for one thing to happen, first come first woken. The links live in the processes.
struct Waiters {
    Promise* first = nullptr;
    Promise* last = nullptr;

    void append(Promise& promise);
    void remove(Promise& promise);
};

/// What the kernel keeps on a process and rarely needs: it lies just before the frame, so that waking a process touches
/// only the frame. A process waits for one thing at a time, so the state of its wait lives here once and not in each of
/// its awaiters. For the kernel only.
struct alignas(16) Record {
    /// A claim on units of one or several resources.
    struct Claim {
        const Need* needs;
        std::uint32_t size;
        int priority;
        std::uint64_t ticket; ///< order of arrival over all resources
        Tick since;
        const time::Season* season; ///< null when any time will do
        Tick work;

        std::span<const Need> span() const { return {needs, size}; }
    };
    /// A place in the line of a signal or of those who wait for a process.
    struct Place {
        Waiters* line;
        Promise* next;
        Promise* previous;
        Signal* signal;         ///< null when the wait is for a process
        Signal* const* further; ///< signals still to come after this one
        std::uint32_t remaining;
        std::uint32_t process; ///< slot of the process waited for
    };

    explicit Record(Arena& home) : arena(&home) {} // the wait is written when there is one

    union {
        Claim claim;
        Place place;
    };
    Waiters joiners;         ///< those who wait for this process to finish
    std::uint64_t birth = 0; ///< order of starting
    std::string_view name;
    std::uint32_t index = 0;
    std::uint32_t grants = 0; ///< grants held
    Arena* arena;             ///< where record and frame come from
};

/// The kernel's part of a process's frame. For the kernel only.
class Promise : public Actor {
public:
    template<CarriesSimulation Carrier, class... Others>
    explicit Promise(Carrier& carrier, Others&...);
    Promise(const Promise&) = delete;

    template<CarriesSimulation Carrier, class... Others>
    [[gnu::always_inline]] static void* operator new(std::size_t bytes, Carrier& carrier, Others&...);
    static void operator delete(void* frame, std::size_t bytes) noexcept;

    Process get_return_object() { return Process{*this}; }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() noexcept;
    void return_void() const noexcept {}
    void unhandled_exception() noexcept;

    std::coroutine_handle<Promise> frame() { return std::coroutine_handle<Promise>::from_promise(*this); }
    Record& record() { return static_cast<Record*>(frame().address())[-1]; }
    ProcessId id() { return {slot, record().birth}; }

    Waiting waiting = Waiting::for_start;
    Woke woke = Woke::done;
    std::uint32_t slot = 0;
    Simulation* simulation;

private:
    /// Record and frame in one block. `operator new` is always inlined, so that g++ 12 sees this plain function: it
    /// takes a template for another operator than the one that belongs to `operator delete`, and warns.
    static void* allocate(Arena& arena, std::size_t bytes);
    /// Throws std::logic_error when the frame does not begin where its memory does: g++ 12 shifts by a word the frame
    /// of a process that waits inside a condition (rule 1), and it must not run.
    void check_frame();
};

using ProcessHandle = std::coroutine_handle<Promise>;

inline Process::~Process() {
    if (promise_ != nullptr) {
        promise_->frame().destroy();
    }
}

} // namespace sim::kernel

/// Every coroutine that returns a Process is checked against rule 2.
template<class... Parameters>
struct std::coroutine_traits<sim::kernel::Process, Parameters...> {
    static_assert(sim::kernel::process_parameters<Parameters...>,
                  "a process is a free function whose first parameter is an lvalue reference that carries the "
                  "simulation, and none of its parameters is an rvalue reference");
    using promise_type = sim::kernel::Promise;
};
