#include "models/study/drivers.hpp"
#include "models/study/work_out.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace models::study {
namespace {

using targets::Target;

std::vector<double> scaled(std::vector<double> numbers, double factor) {
    for (double& number : numbers) {
        number *= factor;
    }
    return numbers;
}

bool is_unanswered(const Target& target) {
    return std::holds_alternative<targets::Unanswered>(target.indicator);
}

double undefined_share(const Findings& findings, std::size_t position) {
    const auto hits = findings.columns.hits(position, [](double value) { return std::isnan(value); });
    return sim::ensemble::mean_of(findings.columns.sample(hits)).value;
}

/// The demand met with each assurance: P(value >= T) >= a holds for T up to the (1 - a)-quantile of the value.
std::vector<Reach> reach_of(const sim::ensemble::Sample& sample, Comparison comparison) {
    std::vector<Reach> reach;
    for (const double assurance : {0.5, 0.8, 0.9}) {
        const double probability = comparison == Comparison::at_least ? 1.0 - assurance : assurance;
        reach.push_back({assurance, sim::ensemble::quantiles_of(sample, {probability})[0].value});
    }
    return reach;
}

void judge(TargetAnswer& answer, const Target& target, const Findings& findings, std::size_t section, std::size_t index,
           const std::vector<double>& values) {
    const double threshold = *answer.threshold;
    auto margins = values;
    std::transform(margins.begin(), margins.end(), margins.begin(),
                   [&](double value) { return targets::margin(target.comparison, threshold, value); });
    auto shortfalls = margins;
    std::transform(margins.begin(), margins.end(), shortfalls.begin(),
                   [](double margin) { return std::isnan(margin) ? margin : std::max(0.0, -margin); });
    answer.margin = figure_of(findings.columns.sample(margins));
    answer.expected_shortfall = sim::ensemble::mean_of(findings.columns.sample(shortfalls)).value;
    answer.assurance = probability_of(findings.columns.sample(met_hits(findings, section, index)));
}

TargetAnswer described(const Target& target, const sim::time::Calendar& calendar) {
    TargetAnswer answer;
    answer.id = target.id;
    answer.title = target.title;
    answer.unit = target.unit;
    answer.valuation = target.valuation;
    answer.deadline = sim::time::to_string(calendar.date(sim::time::Calendar::day_of(target.deadline)));
    answer.reference = target.reference;
    answer.strive = target.strength == targets::Strength::strive;
    answer.comparison = target.comparison;
    if (target.threshold) {
        answer.threshold = *target.threshold * target.units_per_one;
    }
    return answer;
}

/// A target that the scenario cannot answer has its threshold, its reason and nothing else.
void leave_unanswered(TargetAnswer& answer, const Target& target) {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    answer.value = {nothing, {nothing, nothing}, nothing, nothing, nothing, nothing, nothing};
    answer.undefined_share = 1.0;
    answer.unanswered = std::get<targets::Unanswered>(target.indicator).why;
}

TargetAnswer target_answer(const Findings& findings, std::size_t section, std::size_t index, const Drivers& drivers) {
    const Target& target = findings.district.targets[index];
    TargetAnswer answer = described(target, findings.district.calendar);
    if (is_unanswered(target)) {
        leave_unanswered(answer, target);
        return answer;
    }
    const auto position = findings.layout.target(section, index);
    const auto values = scaled(findings.columns.numbers(position), target.units_per_one);
    const auto sample = findings.columns.sample(values);
    answer.value = figure_of(sample);
    answer.ignorance = ignorance_share_of(sample);
    answer.undefined_share = undefined_share(findings, position);
    answer.drivers = drivers.of(values);
    if (target.threshold) {
        judge(answer, target, findings, section, index, values);
    } else {
        answer.reach = reach_of(sample, target.comparison);
    }
    return answer;
}

GroupAnswer group_answer(const Findings& findings, std::size_t section, const targets::TargetGroup& group) {
    GroupAnswer answer;
    answer.key = group.key;
    answer.title = group.title;
    std::vector<std::size_t> members;
    std::vector<double> missed(findings.columns.ensemble().replications, 0.0);
    for (const auto member : group.members) {
        const auto& target = findings.district.targets[member];
        if (!is_judged(target)) {
            (is_unanswered(target) ? answer.unanswered : answer.not_set).push_back(target.id);
            continue;
        }
        members.push_back(member);
        answer.targets.push_back(target.id);
        const auto hits = met_hits(findings, section, member);
        std::transform(missed.begin(), missed.end(), hits.begin(), missed.begin(),
                       [](double sum, double hit) { return sum + (1.0 - hit); });
    }
    if (!members.empty()) {
        const auto sample = findings.columns.sample(missed);
        answer.missed = figure_of(sample);
        answer.all_met = probability_of(sample.where([](double count) { return count == 0.0; }));
        add_failures(answer, findings, section, members);
    }
    return answer;
}

} // namespace

std::vector<double> met_hits(const Findings& findings, std::size_t section, std::size_t target) {
    const Target& judged = findings.district.targets[target];
    return findings.columns.hits(findings.layout.target(section, target), [&](double value) {
        return !std::isnan(value) && targets::met(judged.comparison, *judged.threshold, value);
    });
}

std::vector<TargetAnswer> target_answers(const Findings& findings, std::size_t section) {
    const Drivers drivers{findings.district, findings.mix(section).key, findings.columns.ensemble()};
    std::vector<TargetAnswer> answers;
    for (std::size_t target = 0; target < findings.district.targets.size(); ++target) {
        answers.push_back(target_answer(findings, section, target, drivers));
    }
    return answers;
}

std::vector<GroupAnswer> group_answers(const Findings& findings, std::size_t section) {
    std::vector<GroupAnswer> answers;
    for (const auto& group : findings.district.target_groups) {
        answers.push_back(group_answer(findings, section, group));
    }
    return answers;
}

} // namespace models::study
