#pragma once

#include "models/quantity/register.hpp"
#include "models/scenario/reading/fields.hpp"

#include <string_view>

namespace models::scenario {

/// How many of whatever is counted: a number without unit, or in one that counts, such as `190 shop`. Both give 190.
/// More than a million is refused.
quantity::Parameter read_count(reading::Fields& fields, std::string_view name);

/// How many come up, such as `3 1/month` [1/d]; more than a thousand a day are refused.
quantity::Parameter read_rate(reading::Fields& fields, std::string_view name);

/// Reports a number of things or events that could be more than a replication can live through, in the number's unit.
void check_most(reading::Fields& fields, std::string_view name, quantity::Parameter number, double most);

} // namespace models::scenario
