#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/teams.hpp"
#include "models/measures/upgrade.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/window.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace models::measures {

/// Something that works can be done on: a boiler user, the tanks of a plant, a shop.
struct Facility {
    std::optional<ledger::LineId> line; ///< none for things that are only counted
    std::uint32_t entity;               ///< its number in addresses of chance
};

/// How long the steps of one facility last, each drawn per facility [d]; a part's `pace` stretches them all.
struct RetrofitSteps {
    Luck permit;        ///< at the officers' desk
    Luck design;        ///< at the designer's desk, which nobody queues for
    Luck works;         ///< inside the season, by a crew where the part names one
    Luck rework;        ///< the same again when commissioning fails
    Luck commissioning; ///< firing up, tuning and measuring
    Luck grading;       ///< records, review and listing
};

/// 治理提升: facilities queue for permit, design, crew and commissioning, and are graded. Where members lead, the
/// facilities go round them in turn.
struct Retrofit {
    Assignment job;
    std::optional<Luck> joining{}; ///< from the part's beginning until the owner signs [d]
    std::optional<TeamId> crews{}; ///< shared with the other parts that name it; without, hands are not scarce
    sim::time::Season season;      ///< when works may be done
    RetrofitSteps steps;
    quantity::Parameter rework;            ///< probability that commissioning fails the first time [1]
    sim::random::Name failing;             ///< who fails: one uniform per facility
    std::vector<Facility> facilities;      ///< in order of readiness
    ledger::Grade aim;                     ///< facilities graded lower are chosen; whoever has no line is
    std::size_t wanted;                    ///< how many of them set out
    std::optional<std::size_t> promised{}; ///< so many graded keep the promise; nothing: all that set out must be
    Upgrade upgrade;
};

/// Runs the part: chooses the readiest facilities below the aim, as many as wanted (a larger number contains the
/// smaller), renovates each as owners, officers and crews allow, and is done when the last one is graded, or as many as
/// were promised. It chooses by the grades of the beginning, so who is chosen does not depend on luck. Owed: the number
/// promised, otherwise wanted; delivered: those graded. `part` must outlive the simulation.
sim::kernel::Process retrofit(Replication& run, const Retrofit& part);
sim::kernel::Process retrofit(Replication& run, Retrofit&& part) = delete;

} // namespace models::measures
