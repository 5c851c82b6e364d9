#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/source.hpp"

#include <optional>
#include <vector>

namespace models::sources {

/// What a unit of a plain line's activity emits.
struct PlainFactor {
    ledger::ColumnId column;
    quantity::Parameter rate; ///< [mg/activity unit]
};

/// A source that no measure of this scenario works on: activity × factor.
struct PlainLine {
    ledger::LineId line;
    quantity::Parameter activity; ///< [activity unit/a]
    std::vector<PlainFactor> factors;
};

/// All sources that stand in so that totals are complete (sources/plain.csv, factors/plain.csv).
struct PlainSources {
    std::vector<PlainLine> lines;
    std::optional<ledger::ColumnId> activity; ///< the chart's column that counts activity, if it has one

    void open(const Opening& opening) const;
};

} // namespace models::sources
