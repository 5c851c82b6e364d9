#pragma once

#include "models/ledger/ledger.hpp"
#include "models/measures/journal.hpp"
#include "models/measures/observations.hpp"
#include "models/quantity/text.hpp"
#include "sim/time/calendar.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace models::targets {

/// What a judge looks at, at the instant of judging.
struct Evidence {
    const ledger::Ledger& ledger;
    const measures::Observations& observations;
    const measures::Journal& journal;
    const std::vector<double>& opening_counts; ///< per line, as the ledger was opened
};

/// How many stand on these lines at the deadline.
struct Stock {
    std::vector<ledger::LineId> lines;
};

/// How many stood on these lines at the start of the year.
struct OpeningStock {
    std::vector<ledger::LineId> lines;
};

/// How many flowed into or out of these lines since the start of the year: vehicles registered, vehicles gone.
struct FlowCount {
    std::vector<ledger::LineId> lines;
    std::vector<ledger::Flow> flows;
};

/// How many individuals of a source group hold one of these grades.
struct Tally {
    ledger::GroupId group;
    std::vector<ledger::Grade> grades;
};

/// What these accounts summed up to since the start of the year, in the column's unit (tonnes of a pollutant, tonnes of
/// mix, vehicle-kilometres).
struct Amount {
    std::vector<ledger::AccountId> accounts;
    ledger::ColumnId column;
};

/// A series that a process measures month by month.
struct Observed {
    enum class Over { months, latest };
    measures::ObservationId series;
    Over over; ///< the mean of the months, or the latest month alone
};

/// 1 when the part is finished by the deadline, otherwise 0.
struct Finished {
    ledger::MeasureId measure;
};

/// How much a part has delivered, what it had before the year included, in its own unit.
struct Delivered {
    ledger::MeasureId measure;
};

/// How much a part owes by then.
struct Due {
    ledger::MeasureId measure;
};

using Measured = std::variant<Stock, OpeningStock, FlowCount, Tally, Amount, Observed, Finished, Delivered, Due>;

/// The value of what is measured; nothing when it has none (a series that nobody recorded).
std::optional<double> measure(const Measured& measured, const Evidence& evidence);

/// The measured value itself.
struct Plain {
    Measured of;
};

/// One value as a share of another.
struct Share {
    Measured of;
    Measured in;
};

/// How far a share of amounts has risen above the base year's.
struct ShareRise {
    Amount of;
    Amount in;
};

/// How far an amount lies below the base year's, or below what it would be without the plan (BAU).
struct Reduction {
    enum class Against { base_year, bau };
    enum class Measure { absolute, relative };
    Amount of;
    Against against;
    Measure as;
};

/// What the scenario cannot answer yet. The target stands in the tables, says why, and has neither value nor
/// probability.
struct Unanswered {
    quantity::Text why;
};

using Indicator = std::variant<Plain, Share, ShareRise, Reduction, Unanswered>;

/// The value of an indicator, shares as fractions. `bau` is the same replication without the plan, judged at the same
/// instant: the amount of a `Reduction` against BAU; only that kind reads it. Nothing when the value has no meaning:
/// a share of nothing, or a reduction without its reference.
std::optional<double> evaluate(const Indicator& indicator, const Evidence& evidence, std::optional<double> bau);

/// What a replication of BAU passes on to the mixes judged against it: the amount of a `Reduction`.
std::optional<double> reference_amount(const Indicator& indicator, const Evidence& evidence);

} // namespace models::targets
