#include "models/ledger/ledger.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace models::ledger;

constexpr std::uint32_t days = 365;
constexpr std::size_t columns = 6;
constexpr std::uint32_t accounts = 60;
constexpr std::uint32_t lines = 1000;
constexpr std::uint32_t controls = 100;
constexpr std::uint32_t lines_per_control = 10;
constexpr std::uint32_t measures = 110;

/// SplitMix64 (Steele, Lea and Flood 2014): enough to scatter a workload.
class Scatter {
public:
    std::uint32_t below(std::uint32_t n) {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return static_cast<std::uint32_t>((z ^ (z >> 31)) % n);
    }

private:
    std::uint64_t state_ = 1;
};

Chart district() {
    Scatter scatter;
    Chart chart;
    chart.month_ends = {31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    for (std::size_t column = 0; column < columns; ++column) {
        chart.add_column("column " + std::to_string(column));
    }
    std::vector<std::optional<ProfileId>> profiles;
    for (std::size_t column = 0; column < columns; ++column) {
        profiles.emplace_back(chart.add_profile("profile " + std::to_string(column), std::vector<double>(days, 1.0)));
    }
    for (std::uint32_t account = 0; account < accounts; ++account) {
        const GroupId group = chart.add_group("group " + std::to_string(account));
        chart.add_account("account " + std::to_string(account), group, profiles);
    }
    for (std::uint32_t line = 0; line < lines; ++line) {
        chart.add_line("line " + std::to_string(line), static_cast<AccountId>(line % accounts));
    }
    for (std::uint32_t control = 0; control < controls; ++control) {
        std::vector<LineId> on_lines;
        for (std::uint32_t line = 0; line < lines_per_control; ++line) {
            on_lines.push_back(static_cast<LineId>((control * lines_per_control * 7 / 10 + line) % lines));
        }
        const auto combination = control % 3 == 0 ? Combination::best_of : Combination::series;
        chart.add_control("control " + std::to_string(control), combination, on_lines);
    }
    for (std::uint32_t measure = 2; measure < measures; ++measure) {
        chart.add_measure("measure " + std::to_string(measure));
    }
    std::vector<Price> prices;
    for (std::uint32_t line = 0; line < lines; line += 2) {
        prices.push_back({static_cast<LineId>(line), Flow::retired_early, 2.5});
    }
    chart.add_valuation("subsidy", "CNY", prices);
    return chart;
}

struct DatedMove {
    Move move;
    MeasureId measure;
};

struct ControlChange {
    ControlId control;
    MeasureId measure;
    bool set;
};

/// A year's worth of changes, day by day, drawn beforehand so that only the ledger is timed. Half of the moves go on
/// without the plan; each measure moves stock within the four accounts of its field.
class Year {
public:
    Year(std::uint32_t moves, std::uint32_t changes) {
        for (std::uint32_t at = 0; at < moves; ++at) {
            moves_[at * days / moves].push_back(a_move());
        }
        for (std::uint32_t at = 0; at < changes; ++at) {
            const auto measure = static_cast<MeasureId>(2 + scatter_.below(measures - 2));
            changes_[at * days / changes].push_back(
                {static_cast<ControlId>(index(measure) % controls), measure, scatter_.below(2) == 0});
        }
    }

    const std::vector<DatedMove>& moves(std::size_t day) const { return moves_[day]; }
    const std::vector<ControlChange>& changes(std::size_t day) const { return changes_[day]; }

private:
    DatedMove a_move() {
        const std::uint32_t measure = 2 + scatter_.below(measures - 2);
        const MeasureId on_behalf = scatter_.below(2) == 0 ? autonomous : static_cast<MeasureId>(measure);
        const auto flow = static_cast<Flow>(scatter_.below(flow_kinds));
        return {{a_line(measure), a_line(measure), 1, 9000.25, flow}, on_behalf};
    }

    LineId a_line(std::uint32_t measure) {
        const std::uint32_t account = (4 * measure + scatter_.below(4)) % accounts;
        return static_cast<LineId>(account + accounts * scatter_.below(lines / accounts));
    }

    Scatter scatter_;
    std::vector<std::vector<DatedMove>> moves_{days};
    std::vector<std::vector<ControlChange>> changes_{days};
};

void open_all(Ledger& ledger) {
    const std::vector<double> rates{1420, 310, 25, 27, 30, 0.5};
    for (std::uint32_t line = 0; line < lines; ++line) {
        ledger.open(static_cast<LineId>(line), 100'000, 1e9, rates);
    }
}

void keep(Ledger& ledger, const Year& year) {
    const std::vector<double> effects{0, 0, 0.3, 0.3, 0.3, 0};
    for (std::uint32_t day = 0; day < days; ++day) {
        for (const DatedMove& dated : year.moves(day)) {
            ledger.move(dated.move, dated.measure);
        }
        for (const ControlChange& change : year.changes(day)) {
            if (change.set) {
                ledger.set_control(change.control, effects, change.measure);
            } else {
                ledger.lift_control(change.control, change.measure);
            }
        }
        ledger.close(static_cast<int>(day));
    }
}

void year(benchmark::State& state, std::uint32_t moves, std::uint32_t changes) {
    const Chart chart = district();
    const Year year(moves, changes);
    Ledger ledger(chart);
    for (auto _ : state) {
        ledger.reset();
        open_all(ledger);
        keep(ledger, year);
        benchmark::DoNotOptimize(ledger.total(AccountId{0}, ColumnId{0}));
    }
}

void reset_and_open(benchmark::State& state) {
    const Chart chart = district();
    Ledger ledger(chart);
    for (auto _ : state) {
        ledger.reset();
        open_all(ledger);
    }
}

BENCHMARK(reset_and_open)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(year, closes_only, 0, 0)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(year, moves, 20'000, 0)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(year, controls, 0, 2'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(year, four_fields, 4'000, 200)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(year, budget, 20'000, 2'000)->Unit(benchmark::kMicrosecond);

} // namespace
