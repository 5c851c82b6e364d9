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

TargetAnswer target_answer(const Findings& findings, std::size_t section, std::size_t index, const Drivers& drivers) {
    const Target& target = findings.district.targets[index];
    const auto position = findings.layout.target(section, index);
    const auto values = scaled(findings.columns.numbers(position), target.units_per_one);
    const auto sample = findings.columns.sample(values);
    const auto& calendar = findings.district.calendar;

    TargetAnswer answer;
    answer.id = target.id;
    answer.title = target.title;
    answer.unit = target.unit;
    answer.valuation = target.valuation;
    answer.deadline = sim::time::to_string(calendar.date(sim::time::Calendar::day_of(target.deadline)));
    answer.reference = target.reference;
    answer.strive = target.strength == targets::Strength::strive;
    answer.comparison = target.comparison;
    answer.value = figure_of(sample);
    answer.ignorance = ignorance_share_of(sample);
    answer.undefined_share = undefined_share(findings, position);
    answer.drivers = drivers.of(values);
    if (target.threshold) {
        answer.threshold = *target.threshold * target.units_per_one;
        judge(answer, target, findings, section, index, values);
    } else {
        answer.reach = reach_of(sample, target.comparison);
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
    const auto& mix = findings.district.mixes[findings.mixes[section - 1]];
    const Drivers drivers{findings.district, mix.key, findings.columns.ensemble()};
    std::vector<TargetAnswer> answers;
    for (std::size_t target = 0; target < findings.district.targets.size(); ++target) {
        answers.push_back(target_answer(findings, section, target, drivers));
    }
    return answers;
}

std::vector<GroupAnswer> group_answers(const Findings& findings, std::size_t section) {
    std::vector<GroupAnswer> answers;
    for (const auto& group : findings.district.target_groups) {
        GroupAnswer answer{
            .key = group.key, .title = group.title, .targets = {}, .not_set = {}, .all_met = {}, .missed = {}};
        std::vector<double> missed(findings.columns.ensemble().replications, 0.0);
        for (const auto member : group.members) {
            const auto& target = findings.district.targets[member];
            if (!target.threshold) {
                answer.not_set.push_back(target.id);
                continue;
            }
            answer.targets.push_back(target.id);
            const auto hits = met_hits(findings, section, member);
            std::transform(missed.begin(), missed.end(), hits.begin(), missed.begin(),
                           [](double sum, double hit) { return sum + (1.0 - hit); });
        }
        if (!answer.targets.empty()) {
            const auto sample = findings.columns.sample(missed);
            answer.missed = figure_of(sample);
            answer.all_met = probability_of(sample.where([](double count) { return count == 0.0; }));
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace models::study
