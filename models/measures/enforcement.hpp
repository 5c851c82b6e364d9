#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/random/stream.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// 执法检查: a rule holds, some break it, and the fewer the more they are checked.
struct Enforcement {
    Assignment job;
    quantity::Parameter subjects;      ///< under the rule [1]
    quantity::Parameter violating;     ///< share that breaks it when the part begins [1]
    quantity::Parameter floor;         ///< share that breaks it whatever is done [1]
    quantity::Parameter checks;        ///< in the whole district [1/d]
    std::uint32_t a_tour;              ///< checks on one tour
    Luck tour;                         ///< by officers [d]
    quantity::Parameter detects;       ///< probability that a check sees a violation that is there [1]
    sim::random::Name catching;        ///< luck of a tour: how many it catches
    quantity::Parameter deterrence;    ///< e-folds of violation per check and subject [1]
    double tolerated;                  ///< share of violations with which the part counts as done [1]
    std::vector<RuleControl> controls; ///< their strength is the share of violations that has gone
    ObservationId still_violating;     ///< share of subjects at the end of each month
    ObservationId caught;              ///< violations found per check of a month, where any was made
};

/// Runs the part from its beginning, when the rule comes into force, to the end of the horizon. Each month's checks are
/// spread over it in tours. It owes the checks planned and delivers those made, and is finished at the deadline when no
/// more than the tolerated share break the rule.
///
/// A violator weighs the gain against the chance of being caught (Becker 1968, J. Polit. Econ. 76:169), and learns of
/// that chance from checks, its own and its neighbours' (specific and general deterrence: Gray and Shimshack 2011, Rev.
/// Environ. Econ. Policy 5:3). So those who can be deterred give up at a rate in proportion to checks per subject:
///
///     dv = −(v − floor) deterrence dchecks / subjects,
///     v = floor + (violating − floor) exp(−deterrence checks / subjects).
///
/// How fast deterrence fades without checks is not modelled: they go on. `part` must outlive the simulation.
sim::kernel::Process enforcement(Replication& run, const Enforcement& part);
sim::kernel::Process enforcement(Replication& run, Enforcement&& part) = delete;

} // namespace models::measures
