#pragma once

#include "models/plan/plan.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/plan_number.hpp"
#include "models/scenario/reading/fields.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace models::scenario {

/// Which rows and documents the plan has, by what files call them.
struct RegisterIndex {
    std::map<PlanNumber, std::size_t> measures;
    std::map<std::string, std::size_t, std::less<>> documents;
};

/// Reads everything of a plan file but its parts into the plan: chapter, day of issue, sections, documents, tasks and
/// measures. To be called for each file; `sort_register` follows the last.
void read_register(reading::Fields& top, const Surroundings& around, const std::vector<plan::Unit>& units,
                   plan::Plan& plan);

/// Puts tasks and measures into the order of their numbers, reports measures whose task is missing, and says where each
/// stands.
RegisterIndex sort_register(plan::Plan& plan, reading::Context& context);

/// A date of the horizon; reports one outside it and gives the first day.
sim::time::Date date_within(reading::Fields& fields, std::string_view name, const sim::time::Calendar& calendar,
                            sim::time::Date otherwise);

} // namespace models::scenario
