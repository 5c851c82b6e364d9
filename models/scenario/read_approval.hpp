#pragma once

#include "models/measures/approval.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// Projects to be decided: `projects` a month, officers `handling`, the procedure `elsewhere`, the limit they are to be
/// decided `within`, the share `refused` and the share `required` in time. An `offset` says at which `ratio`, how many
/// tonnes of each pollutant a project emits, what the `pool` holds and which parts of the plan it `credits`.
measures::Approval read_approval(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
