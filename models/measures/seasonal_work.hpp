#pragma once

#include "sim/time/tick.hpp"
#include "sim/time/window.hpp"

#include <optional>

namespace models::measures {

/// The first time from `from` on at which so much work [s] can be begun and ended within one window; nothing when there
/// is none.
std::optional<sim::time::Tick> fits_from(const sim::time::Season& season, sim::time::Tick from, sim::time::Tick work);

/// When so much work [s], begun at `from` and left alone between the windows, is done; nothing when the last window
/// closes before.
std::optional<sim::time::Tick> worked_off(const sim::time::Season& season, sim::time::Tick from, sim::time::Tick work);

} // namespace models::measures
