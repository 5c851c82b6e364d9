#pragma once

#include "models/measures/replication.hpp"
#include "models/plan/mix.hpp"
#include "models/sources/inventory.hpp"

namespace models::plan {

/// Starts every process of a replication: what goes on by itself and the parts that the mix runs. All arguments must
/// outlive the simulation.
void start(measures::Replication& run, const sources::Inventory& inventory, const Mix& mix);

} // namespace models::plan
