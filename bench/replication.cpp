// What does one replication of daxing-2026 cost, where does it go, and how does it grow?

#include "models/district/simulator.hpp"
#include "models/scenario/load.hpp"
#include "models/sources/inventory.hpp"
#include "models/study/study.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using models::district::Simulator;

const std::string scenarios = std::string{ABATE_SOURCE_DIR} + "/scenarios/";

/// Loaded once per scenario, when first asked for.
const models::district::District& daxing() {
    static const auto loaded = models::scenario::load(scenarios + "daxing-2026");
    return *loaded.district;
}

std::size_t mix_of(const models::district::District& district, const std::string& key) {
    const auto& mixes = district.mixes;
    const auto found = std::find_if(mixes.begin(), mixes.end(), [&](const auto& mix) { return mix.key == key; });
    return static_cast<std::size_t>(found - mixes.begin());
}

void reading_the_scenario(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(models::scenario::load(scenarios + "daxing-2026"));
    }
}
BENCHMARK(reading_the_scenario)->Unit(benchmark::kMillisecond);

void drawing_the_numbers(benchmark::State& state) {
    models::quantity::Values values;
    std::uint32_t draw = 0;
    for (auto _ : state) {
        daxing().numbers.draw({1, draw++}, values);
    }
}
BENCHMARK(drawing_the_numbers)->Unit(benchmark::kMicrosecond);

void opening_the_ledger(benchmark::State& state) {
    const auto values = daxing().numbers.draw({1, 0});
    models::ledger::Ledger ledger{daxing().chart};
    for (auto _ : state) {
        ledger.reset();
        models::sources::open(daxing().inventory, {values, ledger});
    }
}
BENCHMARK(opening_the_ledger)->Unit(benchmark::kMicrosecond);

void opening_and_closing_every_day(benchmark::State& state) {
    const auto values = daxing().numbers.draw({1, 0});
    models::ledger::Ledger ledger{daxing().chart};
    for (auto _ : state) {
        ledger.reset();
        models::sources::open(daxing().inventory, {values, ledger});
        for (int day = 0; day < daxing().calendar.days(); ++day) {
            ledger.close(day);
        }
    }
}
BENCHMARK(opening_and_closing_every_day)->Unit(benchmark::kMicrosecond);

void one_replication(benchmark::State& state, const std::string& mix) {
    Simulator simulator{daxing()};
    const auto index = mix_of(daxing(), mix);
    const auto values = daxing().numbers.draw({1, 0});
    std::uint32_t draw = 0;
    for (auto _ : state) {
        simulator.run(daxing().mixes[index], {values, {1, draw++}}, {});
    }
}
BENCHMARK_CAPTURE(one_replication, bau, std::string{"bau"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_replication, plan, std::string{"plan"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_replication, lapse, std::string{"lapse"})->Unit(benchmark::kMicrosecond);

/// The plan with only those of its parts that are chosen.
template<class Chosen>
models::plan::Mix plan_with(Chosen chosen) {
    models::plan::Mix mix = daxing().mixes[mix_of(daxing(), "plan")];
    std::erase_if(mix.undertakings, [&](const auto& undertaking) { return !chosen(undertaking.part); });
    mix.runs.assign(mix.runs.size(), false);
    for (const auto& undertaking : mix.undertakings) {
        mix.runs[undertaking.part] = true;
    }
    return mix;
}

struct EventCount : sim::kernel::Trace {
    double events = 0;
    void record(const sim::kernel::TraceRecord&) override { ++events; }
};

void live(benchmark::State& state, const models::plan::Mix& mix) {
    Simulator simulator{daxing()};
    const auto values = daxing().numbers.draw({1, 0});
    std::uint32_t draw = 0;
    for (auto _ : state) {
        simulator.run(mix, {values, {1, draw++}}, {});
    }
    EventCount count;
    simulator.run(mix, {values, {1, 0}}, {}, &count);
    state.counters["events"] = count.events;
    state.counters["parts"] = static_cast<double>(mix.undertakings.size());
}

/// BAU with the parts of one mechanism on top: what it adds is the mechanism's share.
void one_mechanism(benchmark::State& state, const std::string& mechanism) {
    live(state, plan_with([&](std::size_t part) { return daxing().plan.parts[part].mechanism == mechanism; }));
}
BENCHMARK_CAPTURE(one_mechanism, none, std::string{})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, turnover, std::string{"turnover"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, retrofit, std::string{"retrofit"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, inspection, std::string{"inspection"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, clearance, std::string{"clearance"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, feedback, std::string{"feedback"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, enforcement, std::string{"enforcement"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, alert, std::string{"alert"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, approval, std::string{"approval"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, deliverable, std::string{"deliverable"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, standing, std::string{"standing"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, works, std::string{"works"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(one_mechanism, uptake, std::string{"uptake"})->Unit(benchmark::kMicrosecond);

/// Every fourth part, every second, all.
void growth_with_parts(benchmark::State& state) {
    const auto step = static_cast<std::size_t>(state.range(0));
    live(state, plan_with([&](std::size_t part) { return part % step == 0; }));
}
BENCHMARK(growth_with_parts)->Arg(8)->Arg(4)->Arg(2)->Arg(1)->Unit(benchmark::kMicrosecond);

/// BAU and the plan on the same draws: replications, threads.
void a_study_of_the_plan(benchmark::State& state) {
    models::study::StudyRequest request{.mixes = {mix_of(daxing(), "plan")},
                                        .design =
                                            sim::ensemble::Design::pairs(static_cast<std::uint64_t>(state.range(0)), 1),
                                        .threads = static_cast<std::size_t>(state.range(1))};
    for (auto _ : state) {
        benchmark::DoNotOptimize(models::study::run(daxing(), request));
    }
}
BENCHMARK(a_study_of_the_plan)
    ->Args({250, 1})
    ->Args({500, 1})
    ->Args({1000, 1})
    ->Args({1000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// A copy of the toy with so many boiler users, all below the aim and all in the programme.
std::filesystem::path toy_with_users(std::int64_t users) {
    const auto folder = std::filesystem::temp_directory_path() / ("abate-bench-" + std::to_string(users));
    std::filesystem::remove_all(folder);
    std::filesystem::copy(scenarios + "toy", folder, std::filesystem::copy_options::recursive);
    std::ofstream table{folder / "sources/boilers.csv"};
    table << "id,kind,steam_t_h,gas_weight,nox_mg_m3,heat_pump_share,readiness,status\n";
    for (std::int64_t user = 1; user <= users; ++user) {
        table << "user_" << user << ",even,10,1,80,0," << user << ",assumed\n";
    }
    std::ofstream{folder / "mixes/plan.yaml"} << "mix: plan\ntitle: {zh: 计划, en: The plan}\nruns: all\n"
                                              << "teams:\n  ecology: {size: 200, status: assumed}\n"
                                              << "  crews: {size: 200, status: assumed}\n"
                                              << "measures:\n  1.1a: {wanted: " << users << "}\n";
    return folder;
}

void growth_with_facilities(benchmark::State& state) {
    const auto folder = toy_with_users(state.range(0));
    const auto loaded = models::scenario::load(folder);
    std::filesystem::remove_all(folder);
    Simulator simulator{*loaded.district};
    const auto values = loaded.district->numbers.draw({1, 0});
    const auto plan = mix_of(*loaded.district, "plan");
    for (auto _ : state) {
        simulator.run(loaded.district->mixes[plan], {values, {1, 0}}, {});
    }
    state.counters["us_per_facility"] =
        benchmark::Counter(static_cast<double>(state.range(0)) * 1e-6,
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(growth_with_facilities)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);

} // namespace
