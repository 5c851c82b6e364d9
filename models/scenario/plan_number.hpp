#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace models::scenario {

/// Where something stands in the plan: task 6, row 4, part b for "6.4b". Parts and rows sort by it.
struct PlanNumber {
    int task = 0;
    int row = 0;
    char part = '\0'; ///< none for a row

    friend auto operator<=>(const PlanNumber&, const PlanNumber&) = default;

    /// The row as files write it: "6.4".
    std::string row_id() const { return std::to_string(task) + "." + std::to_string(row); }
};

/// The number of a row, "6.4", or of a part, "6.4b"; nothing when it is neither.
std::optional<PlanNumber> plan_number(std::string_view id);

} // namespace models::scenario
