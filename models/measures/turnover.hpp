#pragma once

#include "models/measures/purchases.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/retirements.hpp"
#include "models/sources/fleet.hpp"
#include "sim/kernel/process.hpp"

#include <vector>

namespace models::measures {

/// What a mix does about fleets; each list in the order of its measures. Empty for business as usual.
struct TurnoverPolicy {
    std::vector<NewEnergyPart> purchases;
    std::vector<RetirementPart> retirements;
};

/// 淘汰更新: fleets grow older, lose vehicles and gain new ones, in every mix. The changes of a month are posted in its
/// middle, one move per line and kind. Ageing, scrapping and the purchases that would be made anyway belong to nobody;
/// a part posts what it changes on them, met by the same chance. What a part retires cannot be scrapped later, so a
/// little of what BAU would lose anyway is booked to the part. Cohorts lose binomial and gain Poisson numbers, which
/// has the distribution of vehicles that each have a hazard of their own.
/// The fleet must be open; fleet and policy must outlive the simulation.
sim::kernel::Process turnover(Replication& run, const sources::Fleet& fleet, const TurnoverPolicy& policy);
sim::kernel::Process turnover(Replication& run, sources::Fleet&&, const TurnoverPolicy&) = delete;
sim::kernel::Process turnover(Replication& run, const sources::Fleet&, TurnoverPolicy&&) = delete;

} // namespace models::measures
