#pragma once

#include "models/quantity/register.hpp"
#include "models/scenario/reading/fields.hpp"

#include <string_view>

namespace models::scenario {

/// How many of whatever is counted: a number without unit, or in one that counts, such as `190 shop`. Both give 190.
quantity::Parameter read_count(reading::Fields& fields, std::string_view name);

} // namespace models::scenario
