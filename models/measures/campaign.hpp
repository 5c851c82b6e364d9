#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/window.hpp"

#include <vector>

namespace models::measures {

/// What a campaign takes away of one column where it is followed.
struct Efficiency {
    ledger::ColumnId column;
    quantity::Parameter share; ///< control efficiency [1]
};

/// One kind of thing that a campaign asks for, such as wet work on sites.
struct CampaignControl {
    ledger::ControlId control; ///< a `series` control on the lines it is asked of
    std::vector<Efficiency> efficiencies;
    quantity::Parameter effectiveness; ///< of the rule where it applies: how well and how long it is followed [1]
    quantity::Parameter penetration;   ///< share of the emission that the rule reaches [1]
};

/// 专项行动: controls that hold in a window and are followed imperfectly.
struct Campaign {
    ledger::MeasureId measure;
    sim::time::Season season; ///< when it runs
    quantity::Parameter ramp; ///< from the first day of a window until it reaches its strength [d]
    std::vector<CampaignControl> controls;
};

/// Runs the part: in each window every control takes efficiency × effectiveness × penetration away (US EPA, Procedures
/// for the Preparation of Emission Inventories: CE·RE·RP), from the first day of the window through the last; while it
/// ramps up, a week has the strength of its middle. Done when the first window is over. `part` must outlive the
/// simulation.
sim::kernel::Process campaign(Replication& run, const Campaign& part);
sim::kernel::Process campaign(Replication& run, Campaign&& part) = delete;

} // namespace models::measures
