#pragma once

#include "models/measures/assignment.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Who works on a part and how fast: its `lead` or `members`, the `supporting` teams that sign with them, `pace`.
measures::Assignment read_assignment(reading::Fields& fields, const PartReading& part);

/// The same without numbers, to report mistakes in the names of teams and members.
std::vector<measures::Desk> read_desks(reading::Fields& fields, const Surroundings& around);

} // namespace models::scenario
