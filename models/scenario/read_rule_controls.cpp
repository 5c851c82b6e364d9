#include "models/scenario/read_rule_controls.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/pattern.hpp"

#include <algorithm>
#include <string>

namespace models::scenario {
namespace {

using reading::Fields;

std::vector<ledger::LineId> read_lines(Fields& fields, const ledger::Chart& chart) {
    std::vector<ledger::LineId> lines;
    for (const auto& pattern : fields.texts("lines")) {
        const auto fitting = lines_that_fit(chart, pattern);
        if (fitting.empty()) {
            fields.error("lines", "no line fits '" + pattern + "'");
        }
        lines.insert(lines.end(), fitting.begin(), fitting.end());
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::vector<measures::Efficiency> read_efficiencies(Fields fields, const ledger::Chart& chart) {
    std::vector<measures::Efficiency> efficiencies;
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
        if (const auto share = fields.share_if(chart.columns[column].key)) {
            efficiencies.push_back({static_cast<ledger::ColumnId>(column), *share});
        }
    }
    fields.done();
    return efficiencies;
}

} // namespace

std::vector<measures::RuleControl> read_rule_controls(Fields& fields, const PartReading& part) {
    ledger::Chart& chart = part.around.chart;
    std::vector<measures::RuleControl> controls;
    for (auto& control : fields.each("controls")) {
        const auto key = fields.scope().key + "#" + std::to_string(controls.size() + 1);
        const auto lines = read_lines(control, chart);
        controls.push_back({.control = chart.add_control(key, ledger::Combination::series, lines),
                            .efficiencies = read_efficiencies(control.within("efficiency"), chart),
                            .effectiveness = control.share("effectiveness"),
                            .penetration = control.share("penetration")});
        control.done();
    }
    return controls;
}

} // namespace models::scenario
