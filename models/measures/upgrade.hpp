#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/rule_control.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/boilers.hpp"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace models::measures {

/// Low-NOx works on boilers, with heat pumps beside them at some users. The plant that results decides the grade.
struct BoilerUpgrade {
    sources::BoilerFactors factors;
    sources::EmissionColumns columns;
    std::vector<sources::BoilerUser> users; ///< in the order of the part's facilities
    Luck nox;                               ///< limit that the works bring a user to [mg/m3]
    sim::random::Name coupling;             ///< who couples: one uniform per user
    quantity::Parameter coupled;            ///< share of the users who couple heat pumps [1]
    quantity::Parameter heat_pump_share;    ///< share of a coupled user's heat that they give [1]
};

/// End-of-pipe works that take a share of one column away, whatever the facility is.
struct RemovalUpgrade {
    ledger::ColumnId column;
    quantity::Parameter removal; ///< share taken away, capture and uptime included [1]
    ledger::Grade grade;         ///< what the works earn
};

/// Works on things that are only counted, such as shops or wells. What they change together stands on some lines as
/// controls, which grow with the share of all that are done.
struct CountedUpgrade {
    quantity::Parameter population; ///< of all such things [1]
    std::vector<RuleControl> controls{};
};

/// What works do to a facility.
using Upgrade = std::variant<BoilerUpgrade, RemovalUpgrade, CountedUpgrade>;

/// A facility on which the works are done.
struct Commissioned {
    std::size_t facility;               ///< its place among the part's facilities
    std::optional<ledger::LineId> line; ///< none for things that are only counted
    std::size_t so_far;                 ///< how many of the part have been commissioned, this one included
};

/// The works go into service: the line gets its new rates, never higher ones than it has, or the controls their new
/// strength. Returns the grade that the facility has earned.
ledger::Grade put_into_service(Replication& run, const Upgrade& upgrade, const Commissioned& thing,
                               ledger::MeasureId measure);

} // namespace models::measures
