#pragma once

#include "models/ledger/ids.hpp"
#include "models/quantity/text.hpp"
#include "sim/time/tick.hpp"

#include <string>

namespace models::plan {

/// One part of a measure of the plan: the smallest promise with a mechanism, a lead team and a deadline.
struct Part {
    std::string id; ///< such as 6.4b
    quantity::Text title;
    std::string mechanism;     ///< turnover, retrofit, uptake, upkeep, campaign
    std::string lead;          ///< key of the lead team
    ledger::MeasureId measure; ///< on whose behalf it posts
    sim::time::Tick deadline;  ///< the last tick of its day
};

} // namespace models::plan
