#pragma once

#include "models/measures/dispatch.hpp"
#include "models/scenario/reading/fields.hpp"

#include <optional>

namespace models::scenario {

/// The block `dispatch` of a plan file, when it has one. Without the block the office reacts to nothing.
///
///     dispatch:
///       tolerance: {value: 30 %, …}   # a part lags when so much less is delivered than time has gone
///       hastened: {value: 0.85, …}    # factor on the durations of a part that lags
///       push:
///         from: {value: 45 d, …}      # so long before a deadline the last push begins
///         factor: {value: 0.8, …}     # factor on the durations in it
std::optional<measures::DispatchPolicy> read_dispatch(reading::Fields& plan);

} // namespace models::scenario
