#pragma once

#include "models/measures/replication.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"
#include "models/sources/inventory.hpp"

namespace models::plan {

/// Starts every process of a replication: what goes on by itself, the documents that come from outside, and the parts
/// that the mix runs. A part begins when its day has come, the parts it comes after are finished, its documents are
/// there and its money is released; what it would have waited for from a part that this mix leaves out is not waited
/// for. All arguments must outlive the simulation.
void start(measures::Replication& run, const sources::Inventory& inventory, const Plan& plan, const Mix& mix);

} // namespace models::plan
