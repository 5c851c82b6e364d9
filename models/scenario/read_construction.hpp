#pragma once

#include "models/measures/sites.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/construction.hpp"

#include <optional>

namespace models::scenario {

/// Reads sources/construction.yaml; nothing when the scenario has no such file. Adds the account `construction` and a
/// line per stage, for domed pits and for small sites.
std::optional<sources::Construction> read_construction(reading::Folder& folder, reading::Context& context,
                                                       const Surroundings& around);

/// Reads a part that puts pits under air domes.
measures::Domes read_domes(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
