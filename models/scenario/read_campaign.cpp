#include "models/scenario/read_campaign.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/pattern.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace models::scenario {
namespace {

using reading::Fields;

/// The part of a season from `starts` on.
sim::time::Season cut(const sim::time::Season& season, sim::time::Tick starts) {
    std::vector<sim::time::Window> windows;
    for (const auto& window : season.windows()) {
        if (starts < window.closes) {
            windows.push_back({std::max(starts, window.opens), window.closes});
        }
    }
    return sim::time::Season{std::move(windows)};
}

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

measures::Campaign read_campaign(Fields& fields, const PartReading& part) {
    const auto& around = part.around;
    const auto season =
        fields.has("season") ? read_season(fields, "season", around) : sim::time::Season::always(around.calendar);
    measures::Campaign campaign{part.measure, cut(season, part.starts), fields.number_or("ramp", "d", 0.0), {}};
    for (auto& control : fields.each("controls")) {
        const auto key = fields.scope().key + "#" + std::to_string(campaign.controls.size() + 1);
        const auto lines = read_lines(control, around.chart);
        campaign.controls.push_back({.control = around.chart.add_control(key, ledger::Combination::series, lines),
                                     .efficiencies = read_efficiencies(control.within("efficiency"), around.chart),
                                     .effectiveness = control.share("effectiveness"),
                                     .penetration = control.share("penetration")});
        control.done();
    }
    if (campaign.controls.empty()) {
        fields.error("controls", "a campaign needs at least one control");
    }
    return campaign;
}

} // namespace models::scenario
