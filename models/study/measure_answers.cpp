#include "models/study/dates.hpp"
#include "models/study/work_out.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace models::study {
namespace {

std::vector<UnitAnswer> units_of(const plan::Plan& plan, const std::vector<std::size_t>& indices) {
    std::vector<UnitAnswer> units;
    for (const std::size_t index : indices) {
        units.push_back({plan.units[index].key, plan.units[index].title});
    }
    return units;
}

RowTargetAnswer target_of_row(const Rows& rows, std::size_t index) {
    const auto& target = rows.findings.district.targets[index];
    RowTargetAnswer answer{
        .id = target.id, .title = target.title, .unit = target.unit, .value_p50 = {}, .threshold = {}, .assurance = {}};
    if (target.threshold) {
        answer.threshold = *target.threshold * target.units_per_one;
    }
    if (!std::holds_alternative<targets::Unanswered>(target.indicator)) {
        const auto sample = rows.findings.columns.sample(rows.findings.layout.target(rows.section, index));
        answer.value_p50 = sim::ensemble::quantiles_of(sample, {0.5})[0].value * target.units_per_one;
    }
    if (is_judged(target)) {
        const auto hits = rows.findings.columns.sample(met_hits(rows.findings, rows.section, index));
        answer.assurance = sim::ensemble::mean_of(hits).value;
    }
    return answer;
}

/// Why a row has no probability.
Text why_none(const Rows& rows, const plan::Measure& measure) {
    if (!is_goal(rows.findings.district.plan, measure)) {
        return {"本组合未采用", "not in this mix"};
    }
    for (const std::size_t index : targets_of(rows.findings.district, measure)) {
        const auto& target = rows.findings.district.targets[index];
        if (const auto* unanswered = std::get_if<targets::Unanswered>(&target.indicator)) {
            return unanswered->why;
        }
        return {"待市级下达", "not set by the city yet"};
    }
    return {"计划未给出可核的指标", "the plan gives nothing to judge it by"};
}

/// What the probability of a row leaves out: a goal beside its processes that nobody can judge yet.
std::optional<Text> goal_left_out(const Rows& rows, const plan::Measure& measure) {
    const auto& district = rows.findings.district;
    const bool has_goal = std::any_of(measure.parts.begin(), measure.parts.end(),
                                      [&](std::size_t part) { return district.plan.parts[part].is_goal(); });
    if (!has_goal) {
        return std::nullopt;
    }
    for (const std::size_t index : targets_of(district, measure)) {
        const auto& target = district.targets[index];
        if (const auto* unanswered = std::get_if<targets::Unanswered>(&target.indicator)) {
            return Text{"只计过程；" + unanswered->why.zh, "its work only; " + unanswered->why.en};
        }
        if (!target.threshold) {
            return Text{"只计过程；指标待市级下达", "its work only; the goal is not set by the city yet"};
        }
    }
    return std::nullopt;
}

/// The part that is late most often; where all are as likely on time, the one that is finished last.
const PartAnswer& weakest(const Rows& rows, const std::vector<std::size_t>& parts) {
    const auto order = [&](std::size_t part) {
        const auto& answer = rows.parts[part];
        // Beyond the horizon is later than any date.
        return std::pair{-answer.on_time->value, answer.finish_p50.value_or("9999")};
    };
    return rows.parts[*std::max_element(parts.begin(), parts.end(),
                                        [&](std::size_t a, std::size_t b) { return order(a) < order(b); })];
}

void add_dates(MeasureAnswer& answer, const Rows& rows, const std::vector<std::size_t>& parts) {
    const auto finish = last_finish(rows.findings, rows.section, parts);
    answer.finish_p50 = day_of(rows.findings, finish, 0.5);
    answer.finish_p80 = day_of(rows.findings, finish, 0.8);
    answer.finish_p90 = day_of(rows.findings, finish, 0.9);
    answer.waits_for = weakest(rows, parts).waits_for;
    const bool judged =
        std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return rows.parts[part].judged; });
    answer.status = judged ? "judged" : "assumed";
}

MeasureAnswer described(const Rows& rows, const plan::Measure& measure) {
    const auto& plan = rows.findings.district.plan;
    const auto& task = plan.tasks[measure.task];
    const auto& section = plan.sections[task.section];
    MeasureAnswer answer;
    answer.id = measure.id;
    answer.title = measure.title;
    answer.task = task.number;
    answer.section = section.key;
    answer.chapter = plan.chapters[section.chapter].key;
    answer.standing = measure.standing;
    answer.deadline = deadline_day(rows.findings, measure.deadline);
    answer.lead = units_of(plan, measure.lead);
    answer.supporting = units_of(plan, measure.supporting);
    std::transform(measure.parts.begin(), measure.parts.end(), std::back_inserter(answer.parts),
                   [&](std::size_t part) { return plan.parts[part].id; });
    for (const std::size_t target : targets_of(rows.findings.district, measure)) {
        answer.targets.push_back(target_of_row(rows, target));
    }
    return answer;
}

} // namespace

std::vector<MeasureAnswer> measure_answers(const Rows& rows) {
    const auto& plan = rows.findings.district.plan;
    std::vector<MeasureAnswer> answers;
    for (std::size_t index = 0; index < plan.measures.size(); ++index) {
        const auto& measure = plan.measures[index];
        auto answer = described(rows, measure);
        const auto parts = demand_of(rows.findings.district, rows.findings.mix(rows.section), measure).parts;
        const bool goal = is_goal(plan, measure);
        answer.active = goal || !parts.empty();
        answer.status = goal ? "goal" : "assumed";
        if (!goal && !parts.empty()) {
            add_dates(answer, rows, parts);
        }
        if (const auto& hits = rows.hits[index]) {
            answer.on_time = probability_of(rows.findings.columns.sample(*hits));
            answer.why_none = goal ? std::nullopt : goal_left_out(rows, measure);
        } else {
            answer.why_none = why_none(rows, measure);
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace models::study
