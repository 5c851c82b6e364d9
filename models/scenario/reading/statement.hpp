#pragma once

#include "models/quantity/number.hpp"
#include "models/quantity/register.hpp"
#include "models/scenario/reading/asked.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/node.hpp"

#include <optional>

namespace models::scenario::reading {

class Fields;

/// Reads a number that stands alone, `35 %`, or as a mapping, {value: 1.42 g/km, range: 0.5..3.0, shape: lognormal,
/// with: on_road.nox, status: published, ref: wang2022, note: …}. Nothing after a report.
std::optional<quantity::Number> read_number(const Node& node, const Asked& asked, Context& context);

/// Reads a number whose parts are fields beside others, such as the columns value, unit, low, high, shape, with,
/// status, ref, at, note, whole of a row. Nothing after a report.
std::optional<quantity::Number> read_number(Fields& fields, const Asked& asked);

/// The fields `status`, `ref` and `note`.
Papers read_papers(Fields& fields);

/// Enters a number into the register; a stand-in for none, or after reporting that its key is taken.
quantity::Parameter enter(std::optional<quantity::Number> number, const Asked& asked, Context& context);

} // namespace models::scenario::reading
