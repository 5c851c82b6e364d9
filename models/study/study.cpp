#include "models/study/study.hpp"

#include "models/study/experiment.hpp"
#include "models/study/work_out.hpp"
#include "sim/ensemble/executor.hpp"
#include "sim/ensemble/replicate.hpp"

#include <chrono>
#include <set>
#include <utility>

namespace models::study {
namespace {

using sim::ensemble::Ensemble;

/// Whether every assurance is known within `half_width`.
bool known_well(const Findings& findings, double half_width) {
    for (std::size_t section = 1; section <= findings.mixes.size(); ++section) {
        for (std::size_t target = 0; target < findings.district.targets.size(); ++target) {
            if (!is_judged(findings.district.targets[target])) {
                continue;
            }
            const auto hits = findings.columns.sample(met_hits(findings, section, target));
            if (sim::ensemble::proportion_of(hits).interval.half_width() > half_width) {
                return false;
            }
        }
    }
    return true;
}

Ensemble replicate(const Experiment& experiment, const district::District& district, const StudyRequest& request,
                   const Progress& progress, std::stop_token stop) {
    sim::ensemble::Control control;
    control.progress = progress;
    control.stop = std::move(stop);
    if (request.until_half_width) {
        control.enough = [&](const Ensemble& so_far) {
            return known_well({district, experiment.mixes(), experiment.layout(), Columns{so_far}},
                              *request.until_half_width);
        };
    }
    const auto executor = sim::ensemble::make_executor(request.threads);
    return sim::ensemble::replicate(experiment, request.design, *executor, control);
}

void describe_run(Answer& answer, const district::District& district, const Ensemble& draws) {
    answer.scenario = district.key;
    answer.title = district.title;
    answer.year = int{std::chrono::year_month_day{district.calendar.date(0)}.year()};
    answer.seed = draws.design.seed();
    answer.design = draws.design.name();
    answer.requested = static_cast<std::int64_t>(draws.design.replications());
    answer.completed = static_cast<std::int64_t>(draws.replications);
    answer.interrupted = draws.ending == sim::ensemble::Ending::interrupted;
    for (const auto& failure : draws.failures) {
        answer.failures.push_back(
            {static_cast<std::int64_t>(failure.index), failure.param_draw, failure.noise_draw, failure.reason});
    }
}

Mixes mixes_of(const district::District& district, const StudyRequest& request) {
    Mixes mixes;
    for (const std::size_t mix : request.mixes) {
        mixes.push_back(&district.mixes[mix]);
    }
    for (const plan::Mix& variant : request.variants) {
        mixes.push_back(&variant);
    }
    return mixes;
}

MixAnswer mix_answer(const Findings& findings, std::size_t section, const RowHits& hits) {
    MixAnswer answer;
    answer.key = findings.mix(section).key;
    answer.title = findings.mix(section).title;
    answer.targets = target_answers(findings, section);
    answer.groups = group_answers(findings, section);
    answer.emissions = emission_answers(findings, section);
    answer.parts = part_answers(findings, section);
    const Rows rows{findings, section, hits, answer.parts};
    answer.measures = measure_answers(rows);
    answer.plan = plan_answer(rows);
    answer.tasks = task_answers(rows);
    answer.units = unit_answers(rows);
    answer.sections = section_answers(rows);
    answer.chapters = chapter_answers(rows);
    answer.teams = team_answers(findings, section);
    answer.chains = chain_answers(findings, section, answer.parts);
    return answer;
}

} // namespace

ProvenanceAnswer provenance_answer(const district::District& district) {
    ProvenanceAnswer answer;
    for (const auto word : quantity::status_words) {
        answer.by_status.push_back({std::string{word}});
    }
    std::set<std::string> seen;
    for (const auto& number : district.numbers.numbers()) {
        const bool from_a_file = !number.place.file.empty();
        if (from_a_file && seen.insert(number.address).second) {
            auto& count = answer.by_status[static_cast<std::size_t>(number.status)];
            ++count.numbers;
            count.uncertain += quantity::uncertain(number) ? 1 : 0;
            answer.uncertain += quantity::uncertain(number) ? 1 : 0;
        }
    }
    return answer;
}

Study run(const district::District& district, const StudyRequest& request, const Progress& progress,
          std::stop_token stop) {
    const Experiment experiment{district, mixes_of(district, request), request.design.seed()};
    Study study{{}, experiment.layout(), replicate(experiment, district, request, progress, std::move(stop))};
    const Findings findings{district, experiment.mixes(), experiment.layout(), Columns{study.draws}};
    describe_run(study.answer, district, study.draws);
    study.answer.provenance = provenance_answer(district);
    if (study.draws.replications == 0) {
        return study; // interrupted before the first pair was finished: there is nothing to say
    }
    std::vector<RowHits> hits;
    for (std::size_t section = 1; section <= findings.mixes.size(); ++section) {
        hits.push_back(row_hits(findings, section));
        study.answer.mixes.push_back(mix_answer(findings, section, hits.back()));
    }
    study.answer.differences = difference_answers(findings, hits);
    return study;
}

} // namespace models::study
