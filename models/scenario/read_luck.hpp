#pragma once

#include "models/measures/luck.hpp"
#include "models/scenario/reading/fields.hpp"
#include "sim/random/distribution.hpp"

#include <string_view>

namespace models::scenario {

/// A number that falls anew for each thing and occasion. It is written like any other number and stands in the register
/// for its papers; what it errs with is a mistake, as each draw stands alone.
measures::Luck read_luck(reading::Fields& fields, std::string_view name, std::string_view unit,
                         reading::Bounds bounds = reading::not_negative);

/// The name by which a process draws uniforms of its own for a field, such as who fails.
sim::random::Name luck_of(const reading::Fields& fields, std::string_view name);

} // namespace models::scenario
