#include "models/study/work_out.hpp"

#include <cmath>
#include <limits>

namespace models::study {
namespace {

/// The day by which a share of the replications has finished; nothing when that is beyond the horizon.
std::optional<std::string> finish_day(const Findings& findings, const sim::ensemble::Sample& finish, double share) {
    const double tick = sim::ensemble::quantiles_of(finish, {share})[0].value;
    if (!std::isfinite(tick)) {
        return std::nullopt;
    }
    const auto day = sim::time::Calendar::day_of(static_cast<sim::time::Tick>(tick));
    return sim::time::to_string(findings.district.calendar.date(day));
}

void judge_finish(MeasureAnswer& answer, const Findings& findings, std::size_t section, std::size_t part) {
    const auto position = findings.layout.finish(section, part);
    const auto deadline = static_cast<double>(findings.district.parts[part].deadline);
    // A comparison with NaN is false: a part that did not finish is late.
    const auto on_time = findings.columns.hits(position, [&](double tick) { return tick <= deadline; });
    answer.on_time = probability_of(findings.columns.sample(on_time));
    auto finish = findings.columns.numbers(position);
    for (std::size_t index = 0; index < finish.size(); ++index) {
        if (std::isnan(finish[index]) && !findings.columns.ensemble().failed(index)) {
            finish[index] = std::numeric_limits<double>::infinity();
        }
    }
    const auto sample = findings.columns.sample(finish);
    answer.finish_p50 = finish_day(findings, sample, 0.5);
    answer.finish_p80 = finish_day(findings, sample, 0.8);
}

std::vector<MeasureAnswer::Effect> effects_of(const Findings& findings, std::size_t section, std::size_t part) {
    std::vector<MeasureAnswer::Effect> effects;
    const auto& district = findings.district;
    for (std::size_t pollutant = 0; pollutant < district.pollutants.size(); ++pollutant) {
        const auto calendar = findings.columns.sample(findings.layout.calendar_effect(section, part, pollutant));
        const auto full_year = findings.columns.sample(findings.layout.full_year_effect(section, part, pollutant));
        effects.push_back({district.chart.columns[index(district.pollutants[pollutant])].key, figure_of(calendar),
                           figure_of(full_year)});
    }
    return effects;
}

} // namespace

std::vector<MeasureAnswer> measure_answers(const Findings& findings, std::size_t section) {
    const auto& mix = findings.district.mixes[findings.mixes[section - 1]];
    std::vector<MeasureAnswer> answers;
    for (std::size_t index = 0; index < findings.district.parts.size(); ++index) {
        const auto& part = findings.district.parts[index];
        MeasureAnswer answer;
        answer.id = part.id;
        answer.title = part.title;
        answer.mechanism = part.mechanism;
        answer.deadline =
            sim::time::to_string(findings.district.calendar.date(sim::time::Calendar::day_of(part.deadline)));
        answer.lead = part.lead;
        answer.active = mix.runs[index];
        if (answer.active) {
            judge_finish(answer, findings, section, index);
            answer.effects = effects_of(findings, section, index);
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace models::study
