#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/roads.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <vector>

namespace models::measures {

/// What a part of the plan adds to the sweeping of some rounds.
struct SweepingPart {
    ledger::MeasureId measure;
    std::vector<std::size_t> rounds;     ///< of sources::Roads
    quantity::Parameter extra_passes;    ///< from the start on, on top of the base year's [1/d]
    quantity::Parameter machines;        ///< new ones, ordered at the start [machine]
    quantity::Parameter share_a_machine; ///< what each adds to the mechanised share of the carriageways it sweeps [1]
    Luck delivery;                       ///< from the order to service, each machine its own [d]
};

/// The monthly series that the road survey reports.
struct RoadSurvey {
    ObservationId poor_share;       ///< of surveyed roads, by number [1]
    ObservationId silt_loading;     ///< mean of the surveyed roads [g/m²]
    ObservationId mechanised_share; ///< of the sweeping of urban carriageways [1]
    sim::random::Name lasting;      ///< luck of a class that stays through the year
    sim::random::Name monthly;      ///< luck of a class in one month
};

/// 日常运维 of all roads: silt comes back, sweeping and rain take it away.
struct Upkeep {
    double ongoing;                  ///< share of the base year's effort that goes on: 1, or 0 when it lapses
    std::vector<SweepingPart> parts; ///< in the order in which their effects are told apart
    RoadSurvey survey;
};

/// Advances the silt of every round once a day before the close and tells the ledger what it makes of the day's dust,
/// without any part and with one part after the other; at the end of a month the roads are surveyed. A part is done
/// when its last machine is in service, at its start if it orders none. `roads` and `upkeep` must outlive the
/// simulation.
sim::kernel::Process upkeep(Replication& run, const sources::Roads& roads, const Upkeep& upkeep);
sim::kernel::Process upkeep(Replication& run, const sources::Roads& roads, Upkeep&& upkeep) = delete;

} // namespace models::measures
