#pragma once

#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/asphalt.hpp"

#include <optional>

namespace models::scenario {

/// Asphalt from `sources/asphalt.yaml`; nothing when the file is absent. Adds the accounts asphalt.plant.hot,
/// asphalt.plant.warm, asphalt.paving and asphalt.tanks, whose days follow the months of paving.
std::optional<sources::Asphalt> read_asphalt(reading::Folder& folder, reading::Context& context,
                                             const Surroundings& around);

} // namespace models::scenario
