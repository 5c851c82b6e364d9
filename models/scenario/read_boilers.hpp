#pragma once

#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/boilers.hpp"

#include <optional>

namespace models::scenario {

/// Boiler users from `sources/boilers.yaml` and the table it names; nothing when the file is absent. Adds an account
/// `boilers.KIND` for each kind of user and a line `boilers.USER` for each user.
std::optional<sources::Boilers> read_boilers(reading::Folder& folder, reading::Context& context,
                                             const Surroundings& around);

} // namespace models::scenario
