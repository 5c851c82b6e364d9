#pragma once

#include "models/measures/lever.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

#include <functional>
#include <map>
#include <string>

namespace models::scenario {

/// Every part of the plan by its id, and whether it runs beside the lever.
using PartsOfMix = std::map<std::string, bool, std::less<>>;

/// A part that changes others: the `ramp` until it holds in full, and what it `acts_on`, a list of numbers of other
/// parts as their files name them, each with a factor `times` or an amount `plus` that is added:
///
///     acts_on:
///       - {parameter: 3.3a.new_energy_share, times: {value: 1.05, …}}
///       - {parameter: 8.3a.reach, plus: {value: 1 pp, …}}
///
/// To be read after all other parts. A number that the mix changes is the mix's own; what belongs to a part that does
/// not run is not acted on.
measures::Lever read_lever(reading::Fields& fields, const PartReading& part, const PartsOfMix& parts);

} // namespace models::scenario
