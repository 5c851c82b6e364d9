// Process-oriented workloads: the kernel beside the bare coroutine loop.
#include "bench/bare.hpp"
#include "bench/workload.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/kernel/simulation.hpp"

#include <benchmark/benchmark.h>

namespace bench {
namespace {

using sim::kernel::Arena;
using sim::kernel::Process;
using sim::kernel::ProcessId;
using sim::kernel::Resource;
using sim::kernel::Simulation;

/// What every workload counts: its own timed events, not the engine's.
struct Count {
    std::int64_t events = 0;
};

/// Runs a loop in steps of `span` ticks and counts the time per event of the model.
template<class Loop>
void measure(benchmark::State& state, Loop& loop, const Count& count, Tick span) {
    loop.run_until(loop.now() + span);
    const std::int64_t before = count.events;
    for (auto _ : state) {
        loop.run_until(loop.now() + span);
    }
    state.SetItemsProcessed(count.events - before);
}

constexpr std::int64_t batch = 1 << 16;
constexpr Tick mean_hold = 1'000'000;

Process sleeper(Simulation& simulation, Durations& durations, Count& count) {
    while (true) {
        co_await simulation.delay(durations.next());
        ++count.events;
    }
}

bare::Process bare_sleeper(bare::Loop& loop, Durations& durations, Count& count) {
    while (true) {
        co_await loop.delay(durations.next());
        ++count.events;
    }
}

/// One process each: so many sleep at any time.
void hold_processes(benchmark::State& state) {
    Durations durations(1, mean_hold);
    Count count;
    Arena arena;
    Simulation simulation(arena);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        simulation.start(sleeper(simulation, durations, count));
    }
    const auto frames = static_cast<double>(arena.reserved());
    measure(state, simulation, count, batch * mean_hold / state.range(0));
    state.counters["frame_bytes"] = frames / static_cast<double>(state.range(0));
}

void hold_bare_processes(benchmark::State& state) {
    Durations durations(1, mean_hold);
    Count count;
    bare::Loop loop;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        loop.start(bare_sleeper(loop, durations, count));
    }
    measure(state, loop, count, batch * mean_hold / state.range(0));
}

Process ticker(Simulation& simulation, Count& count) {
    while (true) {
        co_await simulation.delay(1);
        ++count.events;
    }
}

bare::Process bare_ticker(bare::Loop& loop, Count& count) {
    while (true) {
        co_await loop.delay(1);
        ++count.events;
    }
}

/// A thousand processes that all wake at every tick: nothing but ties.
void tickers(benchmark::State& state) {
    Count count;
    Arena arena;
    Simulation simulation(arena);
    for (int i = 0; i < 1000; ++i) {
        simulation.start(ticker(simulation, count));
    }
    measure(state, simulation, count, 100);
}

void tickers_bare(benchmark::State& state) {
    Count count;
    bare::Loop loop;
    for (int i = 0; i < 1000; ++i) {
        loop.start(bare_ticker(loop, count));
    }
    measure(state, loop, count, 100);
}

/// Arrivals 1000 ticks apart on average, each server busy nine tenths of the time.
struct Queue {
    explicit Queue(std::int64_t servers) : services(3, 900.0 * static_cast<double>(servers)) {}
    Durations gaps{2, 1000.0};
    Durations services;
    Count count;
};

Process customer(Simulation& simulation, Resource& servers, Queue& queue) {
    const Tick service = queue.services.next();
    const auto served = co_await servers.acquire();
    co_await simulation.delay(service);
    ++queue.count.events;
}

Process arrivals(Simulation& simulation, Resource& servers, Queue& queue) {
    while (true) {
        co_await simulation.delay(queue.gaps.next());
        ++queue.count.events;
        simulation.start(customer(simulation, servers, queue), "customer");
    }
}

bare::Process bare_customer(bare::Loop& loop, bare::Servers& servers, Queue& queue) {
    const Tick service = queue.services.next();
    co_await servers.seize();
    co_await loop.delay(service);
    servers.release();
    ++queue.count.events;
}

bare::Process bare_arrivals(bare::Loop& loop, bare::Servers& servers, Queue& queue) {
    while (true) {
        co_await loop.delay(queue.gaps.next());
        ++queue.count.events;
        loop.start(bare_customer(loop, servers, queue));
    }
}

/// M/M/c with one process per customer and a resource. A customer counts two timed events.
void mmc(benchmark::State& state) {
    Queue queue(state.range(0));
    Arena arena;
    Simulation simulation(arena);
    Resource servers(simulation, static_cast<int>(state.range(0)), "servers");
    simulation.start(arrivals(simulation, servers, queue), "arrivals");
    measure(state, simulation, queue.count, 1000 * batch);
}

void mmc_bare(benchmark::State& state) {
    Queue queue(state.range(0));
    bare::Loop loop;
    bare::Servers servers(loop, static_cast<int>(state.range(0)));
    loop.start(bare_arrivals(loop, servers, queue));
    measure(state, loop, queue.count, 1000 * batch);
}

/// The carwash of the SimPy documentation: two machines, a car every seven minutes, five minutes of washing in a
/// process of its own that the car waits for.
constexpr Tick car_gap = 7;
constexpr Tick wash_time = 5;

Process wash(Simulation& simulation, Count& count) {
    co_await simulation.delay(wash_time);
    ++count.events;
}

Process car(Simulation& simulation, Resource& machines, Count& count) {
    const auto machine = co_await machines.acquire();
    const ProcessId washing = simulation.start(wash(simulation, count), "wash");
    co_await simulation.finished(washing);
}

Process street(Simulation& simulation, Resource& machines, Count& count) {
    while (true) {
        co_await simulation.delay(car_gap);
        ++count.events;
        simulation.start(car(simulation, machines, count), "car");
    }
}

bare::Process bare_wash(bare::Loop& loop, std::coroutine_handle<> car, Count& count) {
    co_await loop.delay(wash_time);
    ++count.events;
    loop.wake(car, 0);
}

struct BareWash {
    bare::Loop& loop;
    Count& count;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> car) const { loop.start(bare_wash(loop, car, count)); }
    void await_resume() const {}
};

bare::Process bare_car(bare::Loop& loop, bare::Servers& machines, Count& count) {
    co_await machines.seize();
    const BareWash washing{loop, count};
    co_await washing;
    machines.release();
}

bare::Process bare_street(bare::Loop& loop, bare::Servers& machines, Count& count) {
    while (true) {
        co_await loop.delay(car_gap);
        ++count.events;
        loop.start(bare_car(loop, machines, count));
    }
}

void carwash(benchmark::State& state) {
    Count count;
    Arena arena;
    Simulation simulation(arena);
    Resource machines(simulation, 2, "machines");
    simulation.start(street(simulation, machines, count), "street");
    measure(state, simulation, count, car_gap * batch);
}

void carwash_bare(benchmark::State& state) {
    Count count;
    bare::Loop loop;
    bare::Servers machines(loop, 2);
    loop.start(bare_street(loop, machines, count));
    measure(state, loop, count, car_gap * batch);
}

BENCHMARK(hold_processes)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);
BENCHMARK(hold_bare_processes)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);
BENCHMARK(tickers);
BENCHMARK(tickers_bare);
BENCHMARK(mmc)->Arg(1)->Arg(5);
BENCHMARK(mmc_bare)->Arg(1)->Arg(5);
BENCHMARK(carwash);
BENCHMARK(carwash_bare);

} // namespace
} // namespace bench
