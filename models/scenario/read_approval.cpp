#include "models/scenario/read_approval.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_count.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using reading::Fields;

/// The parts of the plan whose reductions fill the pool; the first two of the chart's measures are nobody's.
std::vector<ledger::MeasureId> read_credits(Fields& offset, const ledger::Chart& chart) {
    std::vector<ledger::MeasureId> credits;
    for (const auto& id : offset.texts_or("credits", {})) {
        const auto found = std::find_if(chart.measures.begin() + 2, chart.measures.end(),
                                        [&](const ledger::Measure& measure) { return measure.key == id; });
        if (found != chart.measures.end()) {
            credits.push_back(static_cast<ledger::MeasureId>(found - chart.measures.begin()));
            continue;
        }
        std::vector<std::string> ids;
        std::transform(chart.measures.begin() + 2, chart.measures.end(), std::back_inserter(ids),
                       [](const ledger::Measure& measure) { return measure.key; });
        offset.error("credits", "there is no part '" + id + "'", {}, reading::did_you_mean_any(id, ids));
    }
    return credits;
}

/// What a project emits of each pollutant that the offset names, with what the pool holds of it.
std::vector<measures::OffsetNeed> read_needs(Fields& offset, const ledger::Chart& chart) {
    std::vector<measures::OffsetNeed> needs;
    auto pool = offset.within("pool");
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
        const auto& [key, unit, quanta] = chart.columns[column];
        if (unit == "t" && offset.has(key)) {
            needs.push_back({.column = static_cast<ledger::ColumnId>(column),
                             .tonnes = read_luck(offset, key, "t"),
                             .pool = pool.number(key, "t")});
        }
    }
    pool.done();
    if (needs.empty()) {
        offset.error("pool", "the offset names no pollutant");
    }
    return needs;
}

measures::Offset read_offset(Fields offset, const ledger::Chart& chart) {
    measures::Offset read{.ratio = offset.known("ratio", "1"),
                          .needs = read_needs(offset, chart),
                          .credits = read_credits(offset, chart)};
    offset.done();
    return read;
}

} // namespace

measures::Approval read_approval(Fields& fields, const PartReading& part) {
    return {.job = read_assignment(fields, part),
            .projects = read_rate(fields, "projects"),
            .arriving = luck_of(fields, "projects"),
            .handling = read_luck(fields, "handling", "d"),
            .elsewhere = read_luck(fields, "elsewhere", "d"),
            .within = measures::in_ticks(fields.known("within", "d")),
            .refused = fields.share("refused"),
            .refusing = luck_of(fields, "refused"),
            .required = fields.known_share_or("required", 0.95),
            .offset = fields.has("offset") ? std::optional{read_offset(fields.within("offset"), part.around.chart)}
                                           : std::nullopt};
}

} // namespace models::scenario
