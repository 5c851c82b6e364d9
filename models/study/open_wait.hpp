#pragma once

#include "models/measures/journal.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/plan.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>

namespace models::study {

/// A wait that the horizon cut off.
struct OpenWait {
    measures::Cause cause;
    double days; ///< until the horizon [d]
};

/// What a part still waited for at the horizon before it could begin; nothing when it had begun or does not run. The
/// journal holds only waits that are over, and a part that waits for ever would seem never to wait.
std::optional<OpenWait> open_wait(const plan::Plan& plan, const plan::Mix& mix, std::size_t part,
                                  const measures::Journal& journal, sim::time::Tick horizon);

} // namespace models::study
