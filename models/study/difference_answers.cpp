#include "models/study/work_out.hpp"
#include "sim/ensemble/paired.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace models::study {
namespace {

using sim::ensemble::Better;

/// Two sections of a row: mix a and mix b of the study.
struct Two {
    std::size_t a;
    std::size_t b;
};

class Differences {
public:
    Differences(const Findings& findings, const std::vector<RowHits>& hits, Two sections)
        : findings_{findings},
          hits_{hits},
          sections_{sections} {}

    std::vector<DifferenceAnswer> all() {
        for (std::size_t target = 0; target < findings_.district.targets.size(); ++target) {
            add_target(target);
        }
        for (std::size_t row = 0; row < findings_.district.plan.measures.size(); ++row) {
            add_row(row);
        }
        const auto& district = findings_.district;
        for (std::size_t pollutant = 0; pollutant < district.pollutants.size(); ++pollutant) {
            const auto& name = district.chart.columns[index(district.pollutants[pollutant])].key;
            for (std::size_t group = 0; group < district.groups.size(); ++group) {
                const auto& key = district.chart.groups[index(district.groups[group].id)].key;
                add_emission(key + "/" + name, district.groups[group].title,
                             emission_numbers(findings_, sections_.a, group, pollutant),
                             emission_numbers(findings_, sections_.b, group, pollutant));
            }
            add_emission("total/" + name, {"合计（不含备查）", "Total without memo groups"},
                         total_numbers(findings_, sections_.a, pollutant),
                         total_numbers(findings_, sections_.b, pollutant));
        }
        return std::move(answers_);
    }

private:
    void add_target(std::size_t index) {
        const auto& target = findings_.district.targets[index];
        if (std::holds_alternative<targets::Unanswered>(target.indicator)) {
            return;
        }
        auto& answer = add("target", target.id, target.title, target.unit);
        const auto values = [&](std::size_t section) {
            auto numbers = findings_.columns.numbers(findings_.layout.target(section, index));
            for (double& number : numbers) {
                number *= target.units_per_one;
            }
            return numbers;
        };
        fill(answer, values(sections_.a), values(sections_.b),
             target.comparison == Comparison::at_least ? Better::higher : Better::lower);
        if (target.threshold) {
            compare_assurance(answer, index);
        }
    }

    /// Whether a row of the plan is on time, as percent of the replications.
    void add_row(std::size_t index) {
        const auto& a = hits_[sections_.a - 1][index];
        const auto& b = hits_[sections_.b - 1][index];
        if (!a || !b) {
            return;
        }
        const auto percent = [](std::vector<double> hits) {
            std::transform(hits.begin(), hits.end(), hits.begin(), [](double hit) { return 100.0 * hit; });
            return hits;
        };
        const auto& row = findings_.district.plan.measures[index];
        fill(add("row", row.id, row.title, "%"), percent(*a), percent(*b), Better::higher);
    }

    void compare_assurance(DifferenceAnswer& answer, std::size_t target) {
        const auto a = met_hits(findings_, sections_.a, target);
        const auto b = met_hits(findings_, sections_.b, target);
        const auto compared = sim::ensemble::compare(a, b, group_size(), Better::higher);
        answer.assurance_a = sim::ensemble::mean_of(findings_.columns.sample(a)).value;
        answer.assurance_b = sim::ensemble::mean_of(findings_.columns.sample(b)).value;
        answer.assurance_difference = compared.difference.value;
        answer.assurance_interval = interval_of(compared.difference.interval);
    }

    void add_emission(const std::string& key, const Text& title, const std::vector<double>& a,
                      const std::vector<double>& b) {
        fill(add("emission", key, title, "t"), a, b, Better::lower);
    }

    DifferenceAnswer& add(std::string kind, std::string key, const Text& title, std::string unit) {
        DifferenceAnswer& answer = answers_.emplace_back();
        answer.a = findings_.mix(sections_.a).key;
        answer.b = findings_.mix(sections_.b).key;
        answer.kind = std::move(kind);
        answer.key = std::move(key);
        answer.title = title;
        answer.unit = std::move(unit);
        return answer;
    }

    void fill(DifferenceAnswer& answer, const std::vector<double>& a, const std::vector<double>& b, Better better) {
        const auto compared = sim::ensemble::compare(a, b, group_size(), better);
        answer.mean_a = sim::ensemble::mean_of(findings_.columns.sample(a)).value;
        answer.mean_b = sim::ensemble::mean_of(findings_.columns.sample(b)).value;
        answer.mean = compared.difference.value;
        answer.interval = interval_of(compared.difference.interval);
        answer.better = compared.a_better.value;
        answer.better_interval = interval_of(compared.a_better.interval);
        answer.worse = compared.b_better.value;
        if (std::isfinite(compared.correlation)) {
            answer.correlation = compared.correlation;
        }
        if (compared.still_needed) {
            answer.draws_needed = static_cast<double>(*compared.still_needed);
        }
    }

    std::uint64_t group_size() const { return findings_.columns.ensemble().design.group_size(); }

    const Findings& findings_;
    const std::vector<RowHits>& hits_; ///< by mix
    Two sections_;
    std::vector<DifferenceAnswer> answers_;
};

} // namespace

std::vector<DifferenceAnswer> difference_answers(const Findings& findings, const std::vector<RowHits>& hits) {
    std::vector<DifferenceAnswer> all;
    const auto sections = findings.mixes.size();
    for (std::size_t a = 1; a <= sections; ++a) {
        for (std::size_t b = a + 1; b <= sections; ++b) {
            auto answers = Differences{findings, hits, {a, b}}.all();
            all.insert(all.end(), answers.begin(), answers.end());
        }
    }
    return all;
}

} // namespace models::study
