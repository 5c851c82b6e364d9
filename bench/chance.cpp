// What does chance cost? Bulk numbers beside addressed ones, the bare Philox call as the limit, and every sampler that
// a replication calls often. Times are per number.
#include "sim/random/discrete.hpp"
#include "sim/random/distribution.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <vector>

namespace {

using namespace sim::random;

constexpr std::size_t bulk = 4096;

std::vector<double> uniforms() {
    std::vector<double> numbers(bulk);
    Stream({1, 0}, name("bench")).fill(numbers);
    return numbers;
}

void per_number(benchmark::State& state, std::size_t numbers) {
    state.counters["per_number"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(numbers),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// Runs `sample(u)` over prepared uniforms, so that only the sampler is timed.
template<class Sample>
void over_uniforms(benchmark::State& state, Sample sample) {
    const std::vector<double> numbers = uniforms();
    for (auto iteration : state) {
        for (const double u : numbers) {
            benchmark::DoNotOptimize(sample(u));
        }
    }
    per_number(state, bulk);
}

void uniform_in_bulk(benchmark::State& state) {
    Stream stream({1, 0}, name("bench"));
    std::vector<double> numbers(bulk);
    for (auto iteration : state) {
        stream.fill(numbers);
        benchmark::DoNotOptimize(numbers.data());
        benchmark::ClobberMemory();
    }
    per_number(state, bulk);
}
BENCHMARK(uniform_in_bulk);

void exponential_in_bulk(benchmark::State& state) {
    Stream stream({1, 0}, name("bench"));
    const Exponential exponential(2.0);
    std::vector<double> numbers(bulk);
    for (auto iteration : state) {
        stream.fill(numbers);
        for (double& x : numbers) {
            x = exponential.quantile(x);
        }
        benchmark::DoNotOptimize(numbers.data());
        benchmark::ClobberMemory();
    }
    per_number(state, bulk);
}
BENCHMARK(exponential_in_bulk);

void bare_philox_block(benchmark::State& state) {
    std::uint32_t entity = 0;
    for (auto iteration : state) {
        auto block = r123::Philox4x32{}({{7, 0x1234567, entity++, 0}}, {{1, 0}});
        benchmark::DoNotOptimize(block);
    }
    per_number(state, 1);
}
BENCHMARK(bare_philox_block);

void addressed_uniform(benchmark::State& state) {
    const Chance chance{.seed = 1, .draw = 7};
    std::uint32_t entity = 0;
    for (auto iteration : state) {
        benchmark::DoNotOptimize(chance.uniform(Name{0x1234567}, entity++));
    }
    per_number(state, 1);
}
BENCHMARK(addressed_uniform);

void score(benchmark::State& state) {
    over_uniforms(state, normal_quantile);
}
BENCHMARK(score);

void correlated(benchmark::State& state) {
    over_uniforms(state, [](double u) { return correlate(u, 0.3, 0.7); });
}
BENCHMARK(correlated);

void shape(benchmark::State& state, const Distribution& distribution) {
    over_uniforms(state, [&](double u) { return quantile(distribution, u); });
}
BENCHMARK_CAPTURE(shape, lognormal, Lognormal({1.42, 0.5, 3.0}));
BENCHMARK_CAPTURE(shape, share, Share({0.6, 0.5, 0.9}));
BENCHMARK_CAPTURE(shape, triangular, Triangular(1, 2, 5));
BENCHMARK_CAPTURE(shape, exponential, Exponential(2));
BENCHMARK_CAPTURE(shape, weibull, Weibull(2, 10));
BENCHMARK_CAPTURE(shape, pert, Pert(5, 10, 40));

void make_pert_table(benchmark::State& state) {
    for (auto iteration : state) {
        benchmark::DoNotOptimize(Pert(5, 10, 40));
    }
}
BENCHMARK(make_pert_table);

/// Mean in hundredths.
void poisson_count(benchmark::State& state) {
    const double mean = static_cast<double>(state.range(0)) / 100.0;
    over_uniforms(state, [mean](double u) { return poisson(mean, u); });
}
BENCHMARK(poisson_count)->Arg(1)->Arg(100)->Arg(1000)->Arg(1990)->Arg(2000)->Arg(30000);

/// Mean in hundredths, 5 % of the trials succeed.
void binomial_count(benchmark::State& state) {
    const auto trials = static_cast<std::uint64_t>(state.range(0)) / 5;
    over_uniforms(state, [trials](double u) { return binomial(trials, 0.05, u); });
}
BENCHMARK(binomial_count)->Arg(100)->Arg(1000)->Arg(1990)->Arg(3000)->Arg(30000);

/// A fleet: many cohorts with small means, some with large ones. Time per cohort, address and count together.
void fleet_of_cohorts(benchmark::State& state) {
    constexpr std::array<std::uint64_t, 8> cohorts{1, 12, 40, 150, 400, 1500, 4000, 9000};
    Chance chance{.seed = 1, .draw = 0};
    for (auto iteration : state) {
        ++chance.draw;
        for (std::uint32_t cohort = 0; cohort < bulk; ++cohort) {
            const double u = chance.uniform(Name{0x1234567}, cohort);
            benchmark::DoNotOptimize(binomial(cohorts[cohort % cohorts.size()], 0.008, u));
        }
    }
    per_number(state, bulk);
}
BENCHMARK(fleet_of_cohorts);

} // namespace
