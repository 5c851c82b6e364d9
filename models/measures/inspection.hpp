#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/window.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// 检查整改: things are visited in rounds, and what is found to be wrong is put right.
struct Inspection {
    /// Whether rain, cold and holidays stop a tour.
    enum class Site : std::uint8_t { indoors, outdoors };

    Assignment job;
    quantity::Parameter population;    ///< things in the whole district [1]
    quantity::Parameter coverage;      ///< share of them to visit in each round [1]
    int rounds;                        ///< at least one
    sim::time::Season season;          ///< when tours set out
    Site site;                         ///< where tours go
    std::uint32_t a_tour;              ///< things visited on one tour
    Luck tour;                         ///< by officers [d]
    quantity::Parameter faulty;        ///< share of things with something wrong [1]
    sim::random::Name finding;         ///< luck of a tour: how many of its things are faulty
    Luck rectify;                      ///< from the end of a tour until what it found is put right [d]
    quantity::Parameter persists;      ///< share of faults that are never put right [1]
    sim::random::Name persisting;      ///< luck of a tour: how many of its faults persist
    double needed;                     ///< share of the due visits that must be made [1]
    std::vector<RuleControl> controls; ///< their strength: share of things visited × share of faults put right
    ObservationId rectified;           ///< share of the faults found that are put right; 1 when visits find none
};

/// Runs the part. From its beginning to its deadline, as far as that lies in the season, its rounds follow each other
/// in equal shares of the time, and in each round a desk's tours set out at equal intervals. A round visits the same
/// things first: more coverage visits what less does and then some. The part owes the visits of the rounds that have
/// begun and is finished when enough visits of all rounds are made; when what they find is put right is for `rectified`
/// to say. A season that is over when the part begins leaves its visits undone. `part` must outlive the simulation.
sim::kernel::Process inspection(Replication& run, const Inspection& part);
sim::kernel::Process inspection(Replication& run, Inspection&& part) = delete;

} // namespace models::measures
