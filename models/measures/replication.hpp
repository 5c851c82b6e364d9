#pragma once

#include "models/ledger/ledger.hpp"
#include "models/measures/record.hpp"
#include "models/measures/teams.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/simulation.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/calendar.hpp"

namespace models::measures {

/// All that one replication may read and change. A process takes it as its first parameter, which also carries the
/// arena of its frame; what it does not need it leaves alone.
struct Replication {
    sim::kernel::Simulation& kernel;
    const sim::time::Calendar& calendar;
    const quantity::Values& values; ///< this draw of what we cannot know
    sim::random::Chance luck;       ///< this draw of what nobody can know
    ledger::Ledger& ledger;
    Teams& teams;
    Milestones& milestones;
    Observations& observations;

    sim::kernel::Simulation& simulation() const { return kernel; }
};

} // namespace models::measures
