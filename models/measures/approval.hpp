#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <optional>
#include <vector>

namespace models::measures {

/// What projects need of one pollutant, and what there is of it.
struct OffsetNeed {
    ledger::ColumnId column;
    Luck tonnes;              ///< that a project emits [t]
    quantity::Parameter pool; ///< in store when the part begins [t]
};

/// 削减替代: a project passes only against reductions made elsewhere.
struct Offset {
    double ratio; ///< tonnes reduced for each tonne that a project emits [1]
    std::vector<OffsetNeed> needs;
    std::vector<ledger::MeasureId> credits; ///< parts whose reductions of a full year fill the pool
};

/// 审批把关: projects that come and must be decided within a legal limit.
struct Approval {
    Assignment job;
    quantity::Parameter projects; ///< that arrive, at all desks together [1/d]
    sim::random::Name arriving;   ///< the gaps between them: one uniform per desk and project
    Luck handling;                ///< by officers [d]
    Luck elsewhere;               ///< the rest of the procedure [d]
    sim::time::Tick within;       ///< the limit, from the application to the decision [s]
    quantity::Parameter refused;  ///< share that is against the rules [1]
    sim::random::Name refusing;   ///< which ones are: one uniform per desk and project
    double required;              ///< share that must be decided in time [1]
    std::optional<Offset> offset{};
};

/// Runs the part: projects arrive at each desk as a Poisson process from its beginning on, officers handle them, the
/// procedure runs elsewhere, and they are refused or passed. Where an offset is asked for, what is not refused waits in
/// one line until the pool holds what it needs and takes that from it. Once a month the pool gains what the credited
/// parts have posted since the last look; a reduction that is undone gives nothing new until it is made up for. Owed:
/// projects decided or past their limit; delivered: those decided in time. Finished at the deadline when those were
/// enough. `part` must outlive the simulation.
sim::kernel::Process approval(Replication& run, const Approval& part);
sim::kernel::Process approval(Replication& run, Approval&& part) = delete;

} // namespace models::measures
