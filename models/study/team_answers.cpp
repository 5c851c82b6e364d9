#include "models/study/work_out.hpp"

namespace models::study {

std::vector<TeamAnswer> team_answers(const Findings& findings, std::size_t section) {
    std::vector<TeamAnswer> answers;
    for (std::size_t index = 0; index < findings.district.teams.size(); ++index) {
        const auto& team = findings.district.teams[index];
        const auto sample = [&](TeamColumn column) {
            return findings.columns.sample(findings.layout.team(section, index, column));
        };
        TeamAnswer answer;
        answer.key = team.key;
        answer.title = team.title;
        answer.unit = team.unit ? findings.district.plan.units[*team.unit].key : std::string{};
        answer.size_p50 = sim::ensemble::quantiles_of(sample(TeamColumn::size), {0.5})[0].value;
        const auto utilisation = sample(TeamColumn::utilisation);
        answer.utilisation = sim::ensemble::mean_of(utilisation).value;
        answer.utilisation_p90 = sim::ensemble::quantiles_of(utilisation, {0.9})[0].value;
        answer.mean_wait = sim::ensemble::mean_of(sample(TeamColumn::wait)).value;
        answer.mean_line = sim::ensemble::mean_of(sample(TeamColumn::line)).value;
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace models::study
