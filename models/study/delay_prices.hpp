#pragma once

#include "models/district/district.hpp"
#include "models/study/delay_answer.hpp"
#include "models/study/study.hpp"
#include "sim/ensemble/design.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <stop_token>

namespace models::study {

/// Which delay to price.
struct DelayRequest {
    std::size_t mix = 0;                                 ///< of the district
    sim::time::Tick slip = 7 * sim::time::ticks_per_day; ///< of each part in turn [s]
    sim::ensemble::Design design = sim::ensemble::Design::pairs(200, 1);
    std::size_t threads = 0; ///< 0: as many as the machine has
};

/// What it costs when one part of the mix begins later and nothing else changes, for every part that runs: the mix with
/// and without the delay on the same draws. A few parts at a time share a run, so memory does not grow with the plan.
/// The same request gives the same answer on any number of threads. A run that is stopped keeps the parts that were
/// done. Progress counts replications over all runs.
DelayPricesAnswer delay_prices(const district::District& district, const DelayRequest& request,
                               const Progress& progress = {}, const std::stop_token& stop = {});

} // namespace models::study
