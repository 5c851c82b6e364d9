#pragma once

#include "models/sources/asphalt.hpp"
#include "models/sources/boilers.hpp"
#include "models/sources/construction.hpp"
#include "models/sources/fleet.hpp"
#include "models/sources/plain.hpp"
#include "models/sources/roads.hpp"
#include "models/sources/source.hpp"

#include <optional>

namespace models::sources {

/// All sources of a district; one that a scenario does not describe is absent.
struct Inventory {
    std::optional<Fleet> fleet;
    std::optional<Boilers> boilers;
    std::optional<Asphalt> asphalt;
    std::optional<Roads> roads;
    std::optional<Construction> construction;
    std::optional<PlainSources> plain;
};

/// Opens every line of the chart.
void open(const Inventory& inventory, const Opening& opening);

} // namespace models::sources
