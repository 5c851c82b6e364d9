#pragma once

#include "models/district/district.hpp"

#include <cstddef>
#include <vector>

namespace models::study {

/// What it takes for a row of the plan to be on time: all its parts that run finished by their deadlines, or, for a
/// goal, all its judged targets met. Nothing of both: it cannot be said.
struct RowDemand {
    std::vector<std::size_t> parts;
    std::vector<std::size_t> targets;
};

RowDemand demand_of(const district::District& district, const plan::Mix& mix, const plan::Measure& measure);

/// Whether a target has a threshold and the scenario can answer it; only then it is met or missed.
bool is_judged(const targets::Target& target);

/// Whether all parts of a row are goals, so that its targets decide.
bool is_goal(const plan::Plan& plan, const plan::Measure& measure);

/// The targets that belong to a row of the plan: their ids begin with its number.
std::vector<std::size_t> targets_of(const district::District& district, const plan::Measure& measure);

} // namespace models::study
