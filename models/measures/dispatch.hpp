#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/tick.hpp"

#include <optional>
#include <vector>

namespace models::measures {

/// How the office reacts to what lags and to deadlines that come near.
struct DispatchPolicy {
    quantity::Parameter tolerance; ///< a part lags when its delivered share is so much below the share of its time [1]
    quantity::Parameter hastened;  ///< factor on the pace of a part that lags, once and for good [1]
    quantity::Parameter push_from; ///< so long before its deadline the last push begins for what is unfinished [d]
    quantity::Parameter push;      ///< factor on the pace in the last push [1]
};

/// A part that the dispatch looks at.
struct Watched {
    ledger::MeasureId measure;
    sim::time::Tick deadline;                ///< the last tick of its day
    std::optional<quantity::Parameter> pace; ///< what all its durations are multiplied by, if it has one
    int risen;                               ///< its rank while it lags
};

/// 月调度: on the first weekday of every month that is no holiday, each part that has begun, owes something and is
/// unfinished is compared with its time: of what it owes it should have delivered the share that has gone by of the
/// time from its beginning to its deadline; what was delivered before this process starts is not owed. A part that lags
/// by more than the tolerance, or is past its deadline, has its risen rank until a dispatch finds that it has caught
/// up; the first time it is also hastened. A claim that stands in a line keeps its place there; later claims have the
/// new rank.
sim::kernel::Process dispatch(Replication& run, const DispatchPolicy& policy, std::vector<Watched> parts);
sim::kernel::Process dispatch(Replication& run, DispatchPolicy&& policy, std::vector<Watched> parts) = delete;

/// 年底冲刺: so long before its deadline every unfinished part with a pace is pushed, whether it lags or not.
sim::kernel::Process last_push(Replication& run, const DispatchPolicy& policy, std::vector<Watched> parts);
sim::kernel::Process last_push(Replication& run, DispatchPolicy&& policy, std::vector<Watched> parts) = delete;

} // namespace models::measures
