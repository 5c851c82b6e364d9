#pragma once

#include "models/ledger/ledger.hpp"
#include "models/measures/agenda.hpp"
#include "models/measures/journal.hpp"
#include "models/measures/levers.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/outdoors.hpp"
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
    Levers& in_force;               ///< the same with the levers that hold: how parts read their own numbers
    sim::random::Chance luck;       ///< this draw of what nobody can know
    Outdoors& outdoors;             ///< its weather, as far as work outdoors goes
    ledger::Ledger& ledger;
    Teams& teams;
    Agenda& agenda;
    Journal& journal;
    Observations& observations;

    sim::kernel::Simulation& simulation() const { return kernel; }
};

} // namespace models::measures
