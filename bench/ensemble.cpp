// What does the machinery around a replication cost, and does a second thread help? An empty replication shows the
// overhead; one of about a millisecond shows the scaling. A bare loop over slots stands beside both as the limit.
#include "sim/ensemble/replicate.hpp"
#include "sim/ensemble/summary.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace sim::ensemble;

/// Draws `draws` normals, about 25 ns each.
struct Draws {
    std::uint32_t draws;

    struct Worker {
        std::uint32_t draws;
        void run(ReplicationId id, std::span<double> out) {
            const sim::random::Chance chance{1, id.noise_draw};
            double sum = 0;
            for (std::uint32_t i = 0; i < draws; ++i) {
                sum += sim::random::normal_quantile(chance.uniform(sim::random::Name{7}, i));
            }
            out[0] = sum;
        }
    };
    std::size_t width() const { return 1; }
    Worker make_worker() const { return {draws}; }
};

void per_replication(benchmark::State& state, std::uint64_t replications) {
    state.counters["per_replication"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(replications),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void run(benchmark::State& state, std::uint32_t draws, std::uint64_t replications) {
    const auto executor = make_executor(static_cast<std::size_t>(state.range(0)));
    const Design design = Design::pairs(replications, 1);
    for (auto iteration : state) {
        benchmark::DoNotOptimize(replicate(Draws{draws}, design, *executor));
    }
    per_replication(state, replications);
}

void bare_loop(benchmark::State& state, std::uint32_t draws, std::uint64_t replications) {
    for (auto iteration : state) {
        std::vector<double> values(replications);
        Draws::Worker worker{draws};
        for (std::uint64_t r = 0; r < replications; ++r) {
            worker.run({r, static_cast<std::uint32_t>(r / 2), static_cast<std::uint32_t>(r)},
                       std::span(values).subspan(r, 1));
        }
        benchmark::DoNotOptimize(values.data());
    }
    per_replication(state, replications);
}

void empty_bare(benchmark::State& state) {
    bare_loop(state, 0, 100'000);
}
BENCHMARK(empty_bare)->UseRealTime();

void empty(benchmark::State& state) {
    run(state, 0, 100'000);
}
BENCHMARK(empty)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime();

void millisecond_bare(benchmark::State& state) {
    bare_loop(state, 40'000, 500);
}
BENCHMARK(millisecond_bare)->Unit(benchmark::kMillisecond)->UseRealTime();

void millisecond(benchmark::State& state) {
    run(state, 40'000, 500);
}
BENCHMARK(millisecond)->ArgName("threads")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// All that is said of one column of 10 000 replications.
void summarise_a_column(benchmark::State& state) {
    const Ensemble ensemble = replicate(Draws{3}, Design::pairs(10'000, 1), *make_executor(1));
    for (auto iteration : state) {
        const Sample sample(ensemble, 0);
        benchmark::DoNotOptimize(mean_of(sample));
        benchmark::DoNotOptimize(quantiles_of(sample, {0.05, 0.1, 0.5, 0.9, 0.95}));
        benchmark::DoNotOptimize(proportion_of(sample.where([](double x) { return x < 0; })));
        benchmark::DoNotOptimize(ignorance_of(sample));
    }
}
BENCHMARK(summarise_a_column)->Unit(benchmark::kMicrosecond);

} // namespace
