#pragma once

#include "models/plan/plan.hpp"

#include <vector>

namespace models::plan {

/// Who is served first where parts compete for a team, by part; the lower number goes first, and no two are alike.
/// Earliest due date first, the due date of a part being the earliest among its own and those of all that depend on
/// it; on one day the firmer promise (of the part, or of what depends on it and is due that day), then what more parts
/// depend on, then the plan's order. docs/plan.md says why. The same in every mix, so that two mixes queue alike
/// wherever they do alike. Throws std::invalid_argument when parts wait for each other in a circle.
std::vector<int> ranks_of(const Plan& plan);

/// A class of ranks holds what is due within the same 92 days, a quarter of a year, counted from the first day of the
/// horizon. A part that rises by a class goes before all that have not risen in its own class, and after all that are
/// due in the class before.
int class_of_ranks(const Plan& plan);

} // namespace models::plan
