#pragma once

#include "models/ledger/ledger.hpp"
#include "models/quantity/register.hpp"

namespace models::sources {

/// What a source needs to open its lines: the values of one draw and the ledger they are posted to.
struct Opening {
    const quantity::Values& values;
    ledger::Ledger& ledger;
};

} // namespace models::sources
