#pragma once

#include "models/district/district.hpp"
#include "models/study/answer.hpp"
#include "tools/abate/language.hpp"

#include <optional>
#include <string>

namespace tools::abate {

/// Which rows of the plan to show; everything asked for must hold.
struct PlanFilter {
    std::string unit;          ///< leads the row
    std::optional<int> task{}; ///< its number
    std::string chapter;
    std::string due_by;         ///< YYYY-MM-DD
    std::optional<double> risk; ///< on time less probably than this [1]

    bool any() const { return !unit.empty() || task || !chapter.empty() || !due_by.empty() || risk; }
};

/// Throws Complaint with what there is when a key, number or date of the filter is not known.
void check(Language language, const PlanFilter& filter, const models::plan::Plan& plan);

/// Whether the row is asked for. A row without a probability is no risk.
bool passes(const PlanFilter& filter, const models::study::MeasureAnswer& row);

/// The Answer with only the rows that are asked for, and the parts of these.
models::study::Answer filtered(models::study::Answer answer, const PlanFilter& filter);

} // namespace tools::abate
