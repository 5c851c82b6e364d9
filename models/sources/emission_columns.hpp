#pragma once

#include "models/ledger/chart.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace models::sources {

/// The chart's columns by the names that emission factors have; a chart may lack some.
struct EmissionColumns {
    std::optional<ledger::ColumnId> nox;
    std::optional<ledger::ColumnId> voc;
    std::optional<ledger::ColumnId> pm25;
    std::optional<ledger::ColumnId> pm10;
    std::optional<ledger::ColumnId> tsp;
    std::optional<ledger::ColumnId> activity; ///< counts what the lines do, in millionths of their unit
    std::size_t count = 0;                    ///< of all columns of the chart

    static EmissionColumns of(const ledger::Chart& chart);
};

/// What one unit of activity emits [mg/unit].
struct EmissionRates {
    double nox = 0;
    double voc = 0;
    double pm25 = 0;
    double pm10 = 0;
    double tsp = 0;
    double activity = 1; ///< how much of a unit is done [1]

    /// All of them times `factor`.
    EmissionRates times(double factor) const;
};

/// Writes the rates into one number per column of the chart; columns they know nothing of get 0.
void write(const EmissionRates& rates, const EmissionColumns& columns, std::vector<double>& out);

} // namespace models::sources
