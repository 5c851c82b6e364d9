#include "models/sources/emission_columns.hpp"

#include <algorithm>

namespace models::sources {
namespace {

/// The activity column counts in millionths of a unit.
constexpr double quanta_per_activity = 1e6;

std::optional<ledger::ColumnId> column(const ledger::Chart& chart, std::string_view key) {
    const auto found = std::ranges::find(chart.columns, key, &ledger::Column::key);
    return found == chart.columns.end() ? std::nullopt
                                        : std::optional{static_cast<ledger::ColumnId>(found - chart.columns.begin())};
}

void put(std::optional<ledger::ColumnId> column, double rate, std::vector<double>& out) {
    if (column) {
        out[index(*column)] = rate;
    }
}

} // namespace

EmissionColumns EmissionColumns::of(const ledger::Chart& chart) {
    return {.nox = column(chart, "NOx"),
            .voc = column(chart, "VOC"),
            .pm25 = column(chart, "PM2.5"),
            .pm10 = column(chart, "PM10"),
            .tsp = column(chart, "TSP"),
            .activity = column(chart, "activity"),
            .count = chart.columns.size()};
}

EmissionRates EmissionRates::times(double factor) const {
    return {.nox = nox * factor,
            .voc = voc * factor,
            .pm25 = pm25 * factor,
            .pm10 = pm10 * factor,
            .tsp = tsp * factor,
            .activity = activity * factor};
}

void write(const EmissionRates& rates, const EmissionColumns& columns, std::vector<double>& out) {
    out.assign(columns.count, 0.0);
    put(columns.nox, rates.nox, out);
    put(columns.voc, rates.voc, out);
    put(columns.pm25, rates.pm25, out);
    put(columns.pm10, rates.pm10, out);
    put(columns.tsp, rates.tsp, out);
    put(columns.activity, rates.activity * quanta_per_activity, out);
}

} // namespace models::sources
