#include "models/study/dates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace models::study {

std::vector<double> ticks_of(const Findings& findings, std::size_t section, std::size_t part, PartColumn column) {
    auto ticks = findings.columns.numbers(findings.layout.part(section, part, column));
    for (std::size_t index = 0; index < ticks.size(); ++index) {
        if (std::isnan(ticks[index]) && !findings.columns.ensemble().failed(index)) {
            ticks[index] = std::numeric_limits<double>::infinity();
        }
    }
    return ticks;
}

std::vector<double> last_finish(const Findings& findings, std::size_t section, const std::vector<std::size_t>& parts) {
    auto last = ticks_of(findings, section, parts.front(), PartColumn::finished);
    for (std::size_t index = 1; index < parts.size(); ++index) {
        const auto other = ticks_of(findings, section, parts[index], PartColumn::finished);
        std::transform(last.begin(), last.end(), other.begin(), last.begin(),
                       [](double a, double b) { return std::max(a, b); });
    }
    return last;
}

std::vector<double> on_time_hits(const Findings& findings, std::size_t section, std::size_t part) {
    const auto deadline = static_cast<double>(findings.district.plan.parts[part].deadline);
    // A comparison with NaN is false: a part that did not finish is late.
    return findings.columns.hits(findings.layout.part(section, part, PartColumn::finished),
                                 [=](double tick) { return tick <= deadline; });
}

std::optional<std::string> day_of(const Findings& findings, const std::vector<double>& ticks, double share) {
    const double tick = sim::ensemble::quantiles_of(findings.columns.sample(ticks), {share})[0].value;
    if (!std::isfinite(tick)) {
        return std::nullopt;
    }
    const auto day = sim::time::Calendar::day_of(static_cast<sim::time::Tick>(tick));
    return sim::time::to_string(findings.district.calendar.date(day));
}

std::string deadline_day(const Findings& findings, sim::time::Tick deadline) {
    return sim::time::to_string(findings.district.calendar.date(sim::time::Calendar::day_of(deadline)));
}

} // namespace models::study
