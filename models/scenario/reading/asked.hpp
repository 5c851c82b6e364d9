#pragma once

#include "models/quantity/number.hpp"
#include "models/scenario/reading/amount.hpp"
#include "models/scenario/reading/context.hpp"
#include "sim/random/distribution.hpp"

#include <optional>
#include <string>

namespace models::scenario::reading {

/// How a number is known, where its own statement does not say.
struct Papers {
    std::optional<quantity::Status> status{};
    std::string reference{};
    std::string note{};
};

/// A number that is asked for.
struct Asked {
    std::string name; ///< in messages: "nox"
    std::string key;
    std::string address;
    std::string unit;      ///< that its value shall be in; "1" for a share
    bool is_share = false; ///< written in %, a unit is required
    sim::random::Bounds bounds{};
    Papers papers{};
};

/// An amount in the unit asked for, within the bounds asked for; nothing after a report. `shown` is how messages call
/// it.
std::optional<double> converted(const Amount& amount, const std::string& shown, const Place& place, const Asked& asked,
                                Context& context);

} // namespace models::scenario::reading
