#pragma once

#include "models/measures/replication.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"

#include <optional>

namespace models::plan {

/// The number that stretches all durations of a part, where its mechanism has one.
std::optional<quantity::Parameter> pace_of(const Mechanism& mechanism);

/// Gives every part its rank and, where the plan has one, starts the monthly dispatch and the last push before each
/// deadline over the parts that the mix runs. Judged parts and parts within something ongoing are not dispatched:
/// nobody queues for them. All arguments must outlive the simulation.
void oversee(measures::Replication& run, const Plan& plan, const Mix& mix);

} // namespace models::plan
