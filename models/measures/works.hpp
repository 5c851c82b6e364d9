#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/luck.hpp"
#include "models/measures/replication.hpp"
#include "models/measures/teams.hpp"
#include "models/quantity/register.hpp"
#include "sim/kernel/process.hpp"
#include "sim/time/window.hpp"

#include <cstdint>

namespace models::measures {

/// Whether rain, cold and holidays stop the crews.
enum class Exposure : std::uint8_t { outdoors, indoors };

/// 工程建设: so many metres of pipe, hectares of green or charging piles, built section by section. Amounts are in the
/// part's own unit.
struct Works {
    Assignment job;
    double amount;               ///< of all desks together
    double section;              ///< that a crew takes on at once
    Luck permit;                 ///< officers, once for each desk [d]
    Luck preparation;            ///< design and tender, elsewhere [d]
    quantity::Parameter per_day; ///< what one crew builds on a day on which it can work [1/d]
    TeamId crews;                ///< shared with the other parts that name it
    sim::time::Season season;    ///< when crews may work
    Exposure exposure;
    Luck acceptance; ///< after the last section [d]
};

/// Runs the part: each desk gets its permit and prepares, then crews take its sections as they come free, each for as
/// many workable days as the section needs. A section that the season or the year interrupts stands still until the
/// next window opens; its crew stays unless there is none. What is built is delivered section by section; done when the
/// last desk's works are accepted. `part` must outlive the simulation.
sim::kernel::Process works(Replication& run, const Works& part);
sim::kernel::Process works(Replication& run, Works&& part) = delete;

} // namespace models::measures
