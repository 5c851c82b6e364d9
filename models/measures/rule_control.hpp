#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"

#include <vector>

namespace models::measures {

/// What a rule takes away of one column where it is followed.
struct Efficiency {
    ledger::ColumnId column;
    quantity::Parameter share; ///< control efficiency [1]
};

/// What a rule does to emissions: efficiency × effectiveness × penetration (US EPA, Procedures for the Preparation of
/// Emission Inventories: CE·RE·RP).
struct RuleControl {
    ledger::ControlId control; ///< a `series` control on the lines it is asked of
    std::vector<Efficiency> efficiencies;
    quantity::Parameter effectiveness; ///< where the rule applies: how well and how long it is followed [1]
    quantity::Parameter penetration;   ///< share of the emission that the rule reaches [1]
};

/// Sets the controls to this share of their full strength, on behalf of the measure.
void set_rule(Replication& run, const std::vector<RuleControl>& controls, double share, ledger::MeasureId measure);

/// The rule holds no longer.
void lift_rule(Replication& run, const std::vector<RuleControl>& controls, ledger::MeasureId measure);

} // namespace models::measures
