#include "models/study/part_judge.hpp"

#include <algorithm>
#include <cmath>

namespace models::study {
namespace {

using sim::time::Tick;

std::vector<Tick> deadlines_of(const plan::Plan& plan) {
    std::vector<Tick> deadlines;
    std::transform(plan.parts.begin(), plan.parts.end(), std::back_inserter(deadlines),
                   [](const plan::Part& part) { return part.deadline; });
    return deadlines;
}

/// Release and slip are the last waits before a part begins.
plan::Course course_of(const plan::Part& part, Tick slip, const measures::Journal& journal) {
    plan::Course course{.ready = journal.begun(part.measure), .finished = journal.finished(part.measure)};
    if (course.ready) {
        const double release = journal.mean_wait(part.measure, measures::Cause::release);
        *course.ready -= slip + std::llround(release * static_cast<double>(sim::time::ticks_per_day));
    }
    return course;
}

} // namespace

PartJudge::PartJudge(const plan::Plan& plan, const plan::Mix& mix, Tick horizon)
    : plan_{&plan},
      mix_{&mix},
      network_{plan::network_of(plan, mix.runs)},
      hindsight_{network_, deadlines_of(plan), horizon},
      slips_(plan.parts.size()),
      courses_(plan.parts.size()),
      standings_(plan.parts.size()) {
    for (const auto& undertaking : mix.undertakings) {
        slips_[undertaking.part] = undertaking.slip;
    }
}

std::span<const plan::Standing> PartJudge::judge(const measures::Journal& journal) {
    for (std::size_t part = 0; part < courses_.size(); ++part) {
        courses_[part] = mix_->runs[part] ? course_of(plan_->parts[part], slips_[part], journal) : plan::Course{};
    }
    hindsight_.judge(courses_, standings_);
    return standings_;
}

} // namespace models::study
