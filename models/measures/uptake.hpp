#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <vector>

namespace models::measures {

/// How a new way of doing things spreads between the first and the last day of its introduction.
enum class Curve : std::uint8_t { step, ramp, s };

/// Share of the way gone after a share `x` of the time: step 1 as soon as it begins; ramp x; s 3x² − 2x³, slow at both
/// ends. 0 before it begins, 1 after it ends.
double progress(Curve curve, double x);

/// Activity that goes from the old way to the new one.
struct Shift {
    ledger::LineId from;
    ledger::LineId to;
};

/// 推广应用: a share of an activity moves to another way of doing it, such as paving with warm mix. Without lines only
/// the share counts, and what it means for emissions stands on some lines as controls.
struct Uptake {
    ledger::MeasureId measure;
    quantity::Parameter pace;  ///< what both durations are multiplied by [1]
    quantity::Parameter delay; ///< from the part's beginning until the first change [d]
    quantity::Parameter ramp;  ///< from the first change to the last [d]
    quantity::Parameter reach; ///< share of the activity that has moved in the end, on top of the present [1]
    Curve curve;
    std::vector<Shift> shifts{}; ///< the steps of one activity, such as mixing and paving: all move by the same share
    std::vector<RuleControl> controls{}; ///< stand at the share that has moved
};

/// Runs the part. What moves is set once a week to the middle of the week's way; no more than all moves, of a mere
/// share what its opening leaves. Done when the reach is reached. Owed: the reach; delivered: the share that has moved,
/// [1] like the reach. `part` must outlive the simulation.
sim::kernel::Process uptake(Replication& run, const Uptake& part);
sim::kernel::Process uptake(Replication& run, Uptake&& part) = delete;

} // namespace models::measures
