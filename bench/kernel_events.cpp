// Event-oriented workloads: the kernel's future event list alone, beside the bare heap.
#include "bench/bare.hpp"
#include "bench/workload.hpp"
#include "sim/kernel/future_event_list.hpp"

#include <benchmark/benchmark.h>

namespace bench {
namespace {

using sim::kernel::FutureEventList;
using sim::time::Priority;

constexpr std::int64_t batch = 1 << 16;
constexpr double mean_hold = 1e6;

/// Every event schedules itself again: so many stay pending.
void hold_events(benchmark::State& state) {
    FutureEventList events;
    Durations durations(1, mean_hold);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        events.push(durations.next(), Priority::finish, events.open_slot());
    }
    for (auto _ : state) {
        for (std::int64_t i = 0; i < batch; ++i) {
            const auto event = events.pop();
            events.push(event.time + durations.next(), Priority::finish, event.slot);
        }
    }
    state.SetItemsProcessed(state.iterations() * batch);
}

void hold_bare(benchmark::State& state) {
    bare::Heap events;
    Durations durations(1, mean_hold);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        events.push(durations.next(), static_cast<std::uint64_t>(i));
    }
    for (auto _ : state) {
        for (std::int64_t i = 0; i < batch; ++i) {
            const auto event = events.pop();
            events.push(event.time + durations.next(), event.what);
        }
    }
    state.SetItemsProcessed(state.iterations() * batch);
}

/// Every event schedules itself again and puts off another one: half of what is scheduled is cancelled.
void cancel_events(benchmark::State& state) {
    FutureEventList events;
    Durations durations(1, mean_hold);
    const auto pending = static_cast<std::uint32_t>(state.range(0));
    for (std::uint32_t i = 0; i < pending; ++i) {
        events.push(durations.next(), Priority::finish, events.open_slot());
    }
    for (auto _ : state) {
        for (std::int64_t i = 0; i < batch; ++i) {
            const auto event = events.pop();
            events.push(event.time + durations.next(), Priority::finish, event.slot);
            const auto other = static_cast<std::uint32_t>(durations.next() * 2654435761 % pending);
            events.cancel(other);
            events.push(event.time + durations.next(), Priority::finish, other);
        }
    }
    state.SetItemsProcessed(state.iterations() * batch);
    state.counters["held_per_live"] = static_cast<double>(events.held()) / static_cast<double>(events.size());
}

/// The bare heap with lazy deletion: an entry counts when its number is still the newest of its owner.
void cancel_bare(benchmark::State& state) {
    bare::Heap events;
    Durations durations(1, mean_hold);
    const auto pending = static_cast<std::uint32_t>(state.range(0));
    std::vector<std::uint32_t> newest(pending, 0);
    const auto push = [&](Tick time, std::uint64_t owner) { events.push(time, owner << 32 | ++newest[owner]); };
    for (std::uint32_t i = 0; i < pending; ++i) {
        push(durations.next(), i);
    }
    for (auto _ : state) {
        for (std::int64_t i = 0; i < batch; ++i) {
            auto event = events.pop();
            while (newest[event.what >> 32] != (event.what & 0xffffffffU)) {
                event = events.pop();
            }
            push(event.time + durations.next(), event.what >> 32);
            const auto other = static_cast<std::uint32_t>(durations.next() * 2654435761 % pending);
            push(event.time + durations.next(), other);
        }
    }
    state.SetItemsProcessed(state.iterations() * batch);
}

/// A single server by events; a customer counts two events, its arrival and its departure.
template<class Push, class Pop>
void serve_customers(benchmark::State& state, Push push, Pop pop) {
    enum What : std::uint32_t { arrival, departure };
    Durations gaps(2, 1000.0);
    Durations services(3, 900.0);
    std::int64_t waiting = 0;
    push(gaps.next(), arrival);
    for (auto _ : state) {
        for (std::int64_t i = 0; i < 2 * batch; ++i) {
            const auto [time, what] = pop();
            if (what == arrival) {
                push(time + gaps.next(), arrival);
                if (waiting++ == 0) {
                    push(time + services.next(), departure);
                }
            } else if (--waiting > 0) {
                push(time + services.next(), departure);
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * 2 * batch);
}

struct Next {
    Tick time;
    std::uint32_t what;
};

void mm1_events(benchmark::State& state) {
    FutureEventList events;
    events.open_slot();
    events.open_slot();
    serve_customers(
        state, [&](Tick time, std::uint32_t what) { events.push(time, Priority::finish, what); },
        [&] {
            const auto event = events.pop();
            return Next{event.time, event.slot};
        });
}

void mm1_bare(benchmark::State& state) {
    bare::Heap events;
    serve_customers(
        state, [&](Tick time, std::uint32_t what) { events.push(time, what); },
        [&] {
            const auto event = events.pop();
            return Next{event.time, static_cast<std::uint32_t>(event.what)};
        });
}

BENCHMARK(hold_events)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);
BENCHMARK(hold_bare)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);
BENCHMARK(cancel_events)->Arg(1'000)->Arg(100'000);
BENCHMARK(cancel_bare)->Arg(1'000)->Arg(100'000);
BENCHMARK(mm1_events);
BENCHMARK(mm1_bare);

} // namespace
} // namespace bench
