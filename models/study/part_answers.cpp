#include "models/study/dates.hpp"
#include "models/study/holdups.hpp"
#include "models/study/work_out.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace models::study {
namespace {

constexpr std::array<std::string_view, 4> strength_words = {"hard", "strive", "guide", "assist"};

std::vector<EffectAnswer> effects_of(const Findings& findings, std::size_t section, std::size_t part) {
    std::vector<EffectAnswer> effects;
    const auto& district = findings.district;
    bool any = false;
    for (std::size_t pollutant = 0; pollutant < district.pollutants.size(); ++pollutant) {
        const auto calendar = findings.columns.sample(findings.layout.calendar_effect(section, part, pollutant));
        const auto full_year = findings.columns.sample(findings.layout.full_year_effect(section, part, pollutant));
        const auto posted = [](double tonnes) { return tonnes != 0.0; };
        any = any || std::any_of(calendar.numbers().begin(), calendar.numbers().end(), posted) ||
              std::any_of(full_year.numbers().begin(), full_year.numbers().end(), posted);
        effects.push_back({district.chart.columns[index(district.pollutants[pollutant])].key, figure_of(calendar),
                           figure_of(full_year)});
    }
    return any ? effects : std::vector<EffectAnswer>{};
}

void add_dates(PartAnswer& answer, const Findings& findings, std::size_t section, std::size_t part) {
    answer.on_time = probability_of(findings.columns.sample(on_time_hits(findings, section, part)));
    answer.begin_p50 = day_of(findings, ticks_of(findings, section, part, PartColumn::begun), 0.5);
    const auto finish = ticks_of(findings, section, part, PartColumn::finished);
    answer.finish_p50 = day_of(findings, finish, 0.5);
    answer.finish_p80 = day_of(findings, finish, 0.8);
    answer.finish_p90 = day_of(findings, finish, 0.9);
}

void add_amounts(PartAnswer& answer, const Findings& findings, std::size_t section, std::size_t part) {
    const double units_per_one =
        answer.unit == "%" || answer.unit == "pp" ? 100.0 : 1.0; // the journal counts in shares
    const auto figure = [&](PartColumn column) {
        auto amounts = findings.columns.numbers(findings.layout.part(section, part, column));
        std::transform(amounts.begin(), amounts.end(), amounts.begin(), [=](double x) { return units_per_one * x; });
        return figure_of(findings.columns.sample(std::move(amounts)));
    };
    const auto ever = [](const Figure& amount) { return amount.mean != 0.0 || amount.p95 != 0.0; };
    const Figure delivered = figure(PartColumn::delivered);
    const Figure due = figure(PartColumn::due);
    if (!answer.unit.empty() || ever(due) || ever(delivered)) {
        answer.delivered = delivered;
    }
    if (ever(due)) {
        answer.due = due;
    }
}

void add_slack(PartAnswer& answer, const Findings& findings, std::size_t section, std::size_t part, bool linked) {
    const auto mean = [&](PartColumn column) {
        return sim::ensemble::mean_of(findings.columns.sample(findings.layout.part(section, part, column))).value;
    };
    answer.mean_slack = mean(PartColumn::slack);
    if (linked) { // alone, every part decides its own end
        answer.criticality = mean(PartColumn::critical);
    }
}

PartAnswer described(const Findings& findings, std::size_t section, std::size_t index) {
    const auto& district = findings.district;
    const auto& part = district.plan.parts[index];
    PartAnswer answer;
    answer.id = part.id;
    answer.measure = district.plan.measures.empty() ? std::string{} : district.plan.measures[part.row].id;
    answer.title = part.title;
    answer.mechanism = part.mechanism;
    answer.strength = strength_words[static_cast<std::size_t>(part.strength)];
    answer.deadline = deadline_day(findings, part.deadline);
    answer.lead = part.lead;
    answer.lead_title = listed(leaders_of(district, index));
    answer.active = findings.mix(section).runs[index];
    answer.judged = plan::judged(findings.mix(section), index);
    answer.unit = part.unit;
    return answer;
}

} // namespace

std::vector<PartAnswer> part_answers(const Findings& findings, std::size_t section) {
    const auto& plan = findings.district.plan;
    const auto network = plan::network_of(plan, findings.mix(section).runs);
    std::vector<PartAnswer> answers;
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        auto answer = described(findings, section, part);
        if (answer.active) {
            add_dates(answer, findings, section, part);
            add_amounts(answer, findings, section, part);
            add_slack(answer, findings, section, part, network.linked(part));
            answer.waits = waits_of(findings, section, part);
            answer.waits_for = holdup_of(findings, section, part, answer.waits);
            if (findings.layout.has_effects(part)) {
                answer.effects = effects_of(findings, section, part);
            }
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace models::study
