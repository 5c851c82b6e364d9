#include "models/study/work_out.hpp"

#include <algorithm>
#include <string>

namespace models::study {
namespace {

/// The lowest probability of a group, and whose it is.
void note_riskiest(RowsAnswer& answer, const Rows& rows, const std::vector<std::size_t>& counted) {
    for (const std::size_t index : counted) {
        const double on_time = sim::ensemble::mean_of(rows.findings.columns.sample(*rows.hits[index])).value;
        if (on_time < answer.riskiest_on_time.value_or(1.0)) {
            answer.riskiest = rows.findings.district.plan.measures[index].id;
            answer.riskiest_on_time = on_time;
        }
    }
}

RowsAnswer together(const Rows& rows, std::string key, const Text& title, const std::vector<std::size_t>& members) {
    RowsAnswer answer;
    answer.key = std::move(key);
    answer.title = title;
    answer.rows = static_cast<int>(members.size());
    std::vector<std::size_t> counted;
    std::copy_if(members.begin(), members.end(), std::back_inserter(counted),
                 [&](std::size_t index) { return rows.hits[index].has_value(); });
    answer.counted = static_cast<int>(counted.size());
    if (counted.empty()) {
        return answer;
    }
    std::vector<double> late(rows.findings.columns.ensemble().replications, 0.0);
    for (const std::size_t index : counted) {
        std::transform(late.begin(), late.end(), rows.hits[index]->begin(), late.begin(),
                       [](double sum, double hit) { return sum + (1.0 - hit); });
    }
    const auto sample = rows.findings.columns.sample(std::move(late));
    answer.late = figure_of(sample);
    answer.none_late = probability_of(sample.where([](double number) { return number == 0.0; }));
    note_riskiest(answer, rows, counted);
    return answer;
}

/// The rows of the plan for which something holds.
template<class Predicate>
std::vector<std::size_t> members_of(const Rows& rows, Predicate belongs) {
    const auto& measures = rows.findings.district.plan.measures;
    std::vector<std::size_t> members;
    for (std::size_t index = 0; index < measures.size(); ++index) {
        if (belongs(measures[index])) {
            members.push_back(index);
        }
    }
    return members;
}

} // namespace

RowsAnswer plan_answer(const Rows& rows) {
    const auto& mix = rows.findings.mix(rows.section);
    return together(rows, mix.key, mix.title, members_of(rows, [](const plan::Measure&) { return true; }));
}

std::vector<RowsAnswer> task_answers(const Rows& rows) {
    const auto& plan = rows.findings.district.plan;
    std::vector<RowsAnswer> answers;
    for (std::size_t task = 0; task < plan.tasks.size(); ++task) {
        answers.push_back(together(rows, std::to_string(plan.tasks[task].number), plan.tasks[task].title,
                                   members_of(rows, [&](const plan::Measure& row) { return row.task == task; })));
    }
    return answers;
}

std::vector<RowsAnswer> unit_answers(const Rows& rows) {
    const auto& plan = rows.findings.district.plan;
    std::vector<RowsAnswer> answers;
    for (std::size_t unit = 0; unit < plan.units.size(); ++unit) {
        const auto members = members_of(rows, [&](const plan::Measure& row) {
            return std::find(row.lead.begin(), row.lead.end(), unit) != row.lead.end();
        });
        if (!members.empty()) {
            answers.push_back(together(rows, plan.units[unit].key, plan.units[unit].title, members));
        }
    }
    return answers;
}

std::vector<RowsAnswer> section_answers(const Rows& rows) {
    const auto& plan = rows.findings.district.plan;
    std::vector<RowsAnswer> answers;
    for (std::size_t section = 0; section < plan.sections.size(); ++section) {
        const auto members =
            members_of(rows, [&](const plan::Measure& row) { return plan.tasks[row.task].section == section; });
        answers.push_back(together(rows, plan.sections[section].key, plan.sections[section].title, members));
    }
    return answers;
}

std::vector<RowsAnswer> chapter_answers(const Rows& rows) {
    const auto& plan = rows.findings.district.plan;
    std::vector<RowsAnswer> answers;
    for (std::size_t chapter = 0; chapter < plan.chapters.size(); ++chapter) {
        const auto members = members_of(rows, [&](const plan::Measure& row) {
            return plan.sections[plan.tasks[row.task].section].chapter == chapter;
        });
        answers.push_back(together(rows, plan.chapters[chapter].key, plan.chapters[chapter].title, members));
    }
    return answers;
}

} // namespace models::study
