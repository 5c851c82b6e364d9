#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/construction.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <vector>

namespace models::measures {

/// 基坑气膜: some of the pits that are begun while the part runs are dug under an air dome.
struct Domes {
    ledger::MeasureId measure;
    quantity::Parameter reach;    ///< share of new pits that get a dome [1]
    quantity::Parameter erection; ///< from the first day of the pit to the closed dome [d]
    sim::random::Name luck;       ///< who gets one: one uniform per newcomer
};

/// Lets the large sites come and go: those at work when the horizon begins take their places on the lines of their
/// stages, newcomers arrive, and each is a process that digs, builds, finishes and leaves. They do so without the plan;
/// a part with domes posts only the time that a pit spends under one and is done when its first dome stands. `works`
/// and `domes` must outlive the simulation.
void start_sites(Replication& run, const sources::Construction& works, const std::vector<Domes>& domes);

} // namespace models::measures
