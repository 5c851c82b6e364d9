#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/teams.hpp"
#include "models/measures/upgrade.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"
#include "sim/time/window.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace models::measures {

/// Something that works can be done on: a boiler user, the tanks of a plant.
struct Facility {
    ledger::LineId line;
    std::uint32_t entity; ///< its number in addresses of chance
};

/// How long the steps of one facility last, each drawn per facility [d]; a part's `pace` stretches them all.
struct RetrofitSteps {
    Luck permit;        ///< at the officers' desk
    Luck design;        ///< at the designer's desk, which nobody queues for
    Luck works;         ///< by a crew, inside the season
    Luck rework;        ///< by a crew again, inside the season, when commissioning fails
    Luck commissioning; ///< firing up, tuning and measuring
    Luck grading;       ///< records, review and listing
};

/// 治理提升: facilities queue for permit, design, crew and commissioning, and are graded.
struct Retrofit {
    ledger::MeasureId measure;
    quantity::Parameter pace;     ///< what all durations are multiplied by [1]
    std::vector<TeamId> officers; ///< lead and supporting teams, one officer of each, all or none
    TeamId crews;                 ///< shared with the other parts that name it
    sim::time::Season season;     ///< when crews may work
    RetrofitSteps steps;
    quantity::Parameter rework;       ///< probability that commissioning fails the first time [1]
    sim::random::Name failing;        ///< who fails: one uniform per facility
    std::vector<Facility> facilities; ///< in order of readiness
    ledger::Grade aim;                ///< facilities graded lower are chosen
    std::size_t wanted;               ///< how many of them
    Upgrade upgrade;
};

/// Runs the part: chooses the readiest facilities below the aim, as many as wanted (a larger number contains the
/// smaller), renovates each as crews and officers allow, and is done when the last one is graded. It chooses at the
/// start of the horizon, so who is chosen does not depend on luck. `part` must outlive the simulation.
sim::kernel::Process retrofit(Replication& run, const Retrofit& part);
sim::kernel::Process retrofit(Replication& run, Retrofit&& part) = delete;

} // namespace models::measures
