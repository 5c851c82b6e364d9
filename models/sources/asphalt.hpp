#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/emission_columns.hpp"
#include "models/sources/source.hpp"

#include <cstdint>
#include <vector>

namespace models::sources {

/// What one tonne of hot mix emits on its way from the plant to the road [mg/t].
struct AsphaltFactors {
    quantity::Parameter stack_nox;
    quantity::Parameter stack_voc;
    quantity::Parameter stack_pm25;
    quantity::Parameter stack_pm10;
    quantity::Parameter stack_tsp;
    quantity::Parameter load_out_voc; ///< filling of trucks
    quantity::Parameter silo_voc;     ///< filling of hot silos
    quantity::Parameter tank_voc;     ///< breathing of bitumen tanks, the same for warm mix
    quantity::Parameter paving_voc;   ///< fume behind the paver
};

/// What warm mix emits less than hot mix, as shares [1].
struct WarmEffects {
    quantity::Parameter stack_nox;
    quantity::Parameter stack_voc;
    quantity::Parameter stack_particles;
    quantity::Parameter fume; ///< load-out, silos and paving: all follow the temperature of the mix
};

/// Hot and warm share of one step.
struct HotAndWarm {
    ledger::LineId hot;
    ledger::LineId warm;
};

/// One mixing plant, known by its bitumen tanks.
struct AsphaltPlant {
    ledger::LineId tanks;
    std::uint32_t entity;      ///< its number in addresses of chance
    quantity::Parameter share; ///< of the mix that all plants produce [1]
};

/// Asphalt mixing plants and the roads that are paved with their mix; activity is tonnes of mix [t/a].
/// E = M · Σ EF_k · (1 − w · r_k) with w the warm share and r_k the effect of warm mix on step k.
struct Asphalt {
    quantity::Parameter mix;        ///< produced in a year [t/a]
    quantity::Parameter warm_share; ///< of the production at the end of the base year [1]
    AsphaltFactors factors;
    WarmEffects effects;
    HotAndWarm plant;  ///< stack, load-out and silos of all plants
    HotAndWarm paving; ///< paving fume
    std::vector<AsphaltPlant> plants;
    EmissionColumns columns;

    void open(const Opening& opening) const;
};

} // namespace models::sources
