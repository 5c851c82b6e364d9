#include "models/study/work_out.hpp"

#include <algorithm>
#include <functional>

namespace models::study {
namespace {

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::minus<>{});
    return a;
}

bool counts(const Findings& findings, std::size_t group) {
    const auto& chart = findings.district.chart;
    return chart.groups[index(findings.district.groups[group].id)].counting == ledger::Counting::counted;
}

/// The sum over counted groups of whatever column each has.
template<class Column>
std::vector<double> sum_of_counted(const Findings& findings, Column column) {
    std::vector<double> sum(findings.columns.ensemble().replications, 0.0);
    for (std::size_t group = 0; group < findings.district.groups.size(); ++group) {
        if (counts(findings, group)) {
            const auto numbers = findings.columns.numbers(column(group));
            std::transform(sum.begin(), sum.end(), numbers.begin(), sum.begin(), std::plus<>{});
        }
    }
    return sum;
}

struct Tonnes {
    std::vector<double> base_year;
    std::vector<double> bau;
    std::vector<double> mix;
};

EmissionAnswer emission_answer(const Findings& findings, const Tonnes& tonnes) {
    EmissionAnswer answer;
    answer.base_year = figure_of(findings.columns.sample(tonnes.base_year));
    answer.bau = figure_of(findings.columns.sample(tonnes.bau));
    answer.mix = figure_of(findings.columns.sample(tonnes.mix));
    answer.change = figure_of(findings.columns.sample(minus(tonnes.mix, tonnes.bau)));
    return answer;
}

EmissionAnswer group_answer(const Findings& findings, std::size_t section, std::size_t group, std::size_t pollutant) {
    EmissionAnswer answer =
        emission_answer(findings, {.base_year = findings.columns.numbers(findings.layout.base_year(group, pollutant)),
                                   .bau = emission_numbers(findings, 0, group, pollutant),
                                   .mix = emission_numbers(findings, section, group, pollutant)});
    answer.group = findings.district.chart.groups[index(findings.district.groups[group].id)].key;
    answer.title = findings.district.groups[group].title;
    answer.memo = !counts(findings, group);
    return answer;
}

EmissionAnswer total_answer(const Findings& findings, std::size_t section, std::size_t pollutant) {
    const auto base_year = [&](std::size_t group) { return findings.layout.base_year(group, pollutant); };
    EmissionAnswer answer = emission_answer(findings, {.base_year = sum_of_counted(findings, base_year),
                                                       .bau = total_numbers(findings, 0, pollutant),
                                                       .mix = total_numbers(findings, section, pollutant)});
    answer.group = "total";
    answer.title = {"合计（不含备查）", "Total without memo groups"};
    return answer;
}

} // namespace

std::vector<double> emission_numbers(const Findings& findings, std::size_t section, std::size_t group,
                                     std::size_t pollutant) {
    return findings.columns.numbers(findings.layout.emission(section, group, pollutant));
}

std::vector<double> total_numbers(const Findings& findings, std::size_t section, std::size_t pollutant) {
    return sum_of_counted(findings,
                          [&](std::size_t group) { return findings.layout.emission(section, group, pollutant); });
}

std::vector<EmissionAnswer> emission_answers(const Findings& findings, std::size_t section) {
    const auto& district = findings.district;
    std::vector<EmissionAnswer> answers;
    for (std::size_t pollutant = 0; pollutant < district.pollutants.size(); ++pollutant) {
        for (std::size_t group = 0; group < district.groups.size(); ++group) {
            answers.push_back(group_answer(findings, section, group, pollutant));
            answers.back().pollutant = district.chart.columns[index(district.pollutants[pollutant])].key;
        }
        answers.push_back(total_answer(findings, section, pollutant));
        answers.back().pollutant = district.chart.columns[index(district.pollutants[pollutant])].key;
    }
    return answers;
}

} // namespace models::study
