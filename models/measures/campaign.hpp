#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/window.hpp"

#include <optional>
#include <vector>

namespace models::measures {

/// 专项行动: something that is asked for in a window and followed imperfectly.
struct Campaign {
    ledger::MeasureId measure;
    sim::time::Season season; ///< when it runs
    quantity::Parameter ramp; ///< from the first day of a window until it reaches its strength [d]
    std::vector<RuleControl> controls;
    std::optional<quantity::Parameter> compliance{}; ///< how far it is followed, where that is counted [1]
};

/// Runs the part: in each window every control takes its efficiency away where it is followed, from the first day of
/// the window, or the part's beginning when that is later, through the last; while it ramps up, a week has the strength
/// of its middle. Done when the first window is over. Where compliance is counted, all of it is owed, and delivered is
/// that share at the greatest strength so far, [1] both. `part` must outlive the simulation.
sim::kernel::Process campaign(Replication& run, const Campaign& part);
sim::kernel::Process campaign(Replication& run, Campaign&& part) = delete;

} // namespace models::measures
