#pragma once

#include "models/measures/feedback.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/fields.hpp"

namespace models::scenario {

/// A part that measures places every month and tells those above a line.
///
///     12.2a:
///       mechanism: feedback
///       members: [towns, streets]       # a place each; or a `lead` and `places: 12`
///       median: 0.9                     # level of the median place relative to the line
///       spread: 0.2                     # standard deviation of its log among places
///       noise: 0.1                      # of one measurement
///       bulletin: 10 d                  # from the end of a month to the notice
///       handling: 0.5 d                 # of officers, each notice
///       act: 20 d
///       effect: 15 %
///       fades: 120 d
///       within: 60 d                    # limit from notice to action, known
///       required: 90 %                  # within the limit, known; 90 % when left out
///       controls: […]                   # optional
///
/// Enters the series `<part>.over`.
measures::Feedback read_feedback(reading::Fields& fields, const PartReading& part);

} // namespace models::scenario
