#include "models/plan/oversight.hpp"

#include "models/plan/ranks.hpp"

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace models::plan {
namespace {

using measures::Replication;
using measures::Watched;

bool has_a_process(const Mechanism& mechanism) {
    return !std::holds_alternative<WithinOngoing>(mechanism) && !std::holds_alternative<measures::Judgement>(mechanism);
}

std::vector<Watched> watched(const Replication& run, const Plan& plan, const Mix& mix) {
    std::vector<Watched> parts;
    parts.reserve(mix.undertakings.size());
    for (const Undertaking& undertaking : mix.undertakings) {
        if (has_a_process(undertaking.mechanism)) {
            const Part& part = plan.parts[undertaking.part];
            const int risen = run.agenda.rank(part.measure) - class_of_ranks(plan);
            parts.push_back({part.measure, part.deadline, pace_of(undertaking.mechanism), risen});
        }
    }
    return parts;
}

} // namespace

std::optional<quantity::Parameter> pace_of(const Mechanism& mechanism) {
    const auto pace = []<class Kind>(const Kind& kind) -> std::optional<quantity::Parameter> {
        if constexpr (requires { kind.pace; }) {
            return kind.pace;
        } else if constexpr (requires { kind.job.pace; }) {
            return kind.job.pace;
        } else {
            return std::nullopt;
        }
    };
    return std::visit(pace, mechanism);
}

void oversee(Replication& run, const Plan& plan, const Mix& mix) {
    for (std::size_t part = 0; part < plan.ranks.size(); ++part) {
        run.agenda.rank(plan.parts[part].measure, plan.ranks[part]);
    }
    if (plan.dispatch) {
        const std::vector<Watched> parts = watched(run, plan, mix);
        run.kernel.start(measures::dispatch(run, *plan.dispatch, parts), "dispatch");
        run.kernel.start(measures::last_push(run, *plan.dispatch, parts), "last push");
    }
}

} // namespace models::plan
