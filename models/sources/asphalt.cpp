#include "models/sources/asphalt.hpp"

namespace models::sources {
namespace {

using quantity::Values;

EmissionRates hot_plant(const AsphaltFactors& factors, const Values& values) {
    return {.nox = values[factors.stack_nox],
            .voc = values[factors.stack_voc] + values[factors.load_out_voc] + values[factors.silo_voc],
            .pm25 = values[factors.stack_pm25],
            .pm10 = values[factors.stack_pm10],
            .tsp = values[factors.stack_tsp]};
}

EmissionRates warm_plant(const AsphaltFactors& factors, const WarmEffects& effects, const Values& values) {
    const double fume = values[factors.load_out_voc] + values[factors.silo_voc];
    const double particles = 1.0 - values[effects.stack_particles];
    return {.nox = values[factors.stack_nox] * (1.0 - values[effects.stack_nox]),
            .voc = values[factors.stack_voc] * (1.0 - values[effects.stack_voc]) + fume * (1.0 - values[effects.fume]),
            .pm25 = values[factors.stack_pm25] * particles,
            .pm10 = values[factors.stack_pm10] * particles,
            .tsp = values[factors.stack_tsp] * particles};
}

} // namespace

void Asphalt::open(const Opening& opening) const {
    const Values& values = opening.values;
    const double warm = values[mix] * values[warm_share];
    const double hot = values[mix] - warm;
    const double fume = values[factors.paving_voc];
    std::vector<double> rates;
    const auto open_line = [&](ledger::LineId line, double tonnes, const EmissionRates& emitted) {
        write(emitted, columns, rates);
        opening.ledger.open(line, 1.0, tonnes, rates);
    };
    open_line(plant.hot, hot, hot_plant(factors, values));
    open_line(plant.warm, warm, warm_plant(factors, effects, values));
    for (const AsphaltPlant& each : plants) {
        open_line(each.tanks, values[mix] * values[each.share], {.voc = values[factors.tank_voc]});
    }
    open_line(paving.hot, hot, {.voc = fume});
    open_line(paving.warm, warm, {.voc = fume * (1.0 - values[effects.fume])});
}

} // namespace models::sources
