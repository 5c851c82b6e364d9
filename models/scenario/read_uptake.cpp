#include "models/scenario/read_uptake.hpp"

#include <string_view>
#include <vector>

namespace models::scenario {
namespace {

using measures::Curve;
using measures::Shift;
using reading::Fields;

enum class Novelty { warm_mix };

std::vector<Shift> read_shifts(Fields& fields, const std::optional<sources::Asphalt>& asphalt) {
    fields.choice<Novelty>("of", {{"warm_mix", Novelty::warm_mix}});
    if (!asphalt) {
        fields.error("of", "the district has no asphalt", "warm mix needs sources/asphalt.yaml");
        return {};
    }
    return {{asphalt->plant.hot, asphalt->plant.warm}, {asphalt->paving.hot, asphalt->paving.warm}};
}

} // namespace

measures::Uptake read_uptake(Fields& fields, const PartReading& part, const std::optional<sources::Asphalt>& asphalt) {
    return {.measure = part.measure,
            .delay = fields.number_or("delay", "d", 0.0),
            .ramp = fields.number_or("ramp", "d", 0.0),
            .reach = fields.number("reach", "share_change", {.least = 0, .most = 1}),
            .curve = fields.choice<Curve>("curve", {{"s", Curve::s}, {"ramp", Curve::ramp}, {"step", Curve::step}}),
            .shifts = read_shifts(fields, asphalt)};
}

} // namespace models::scenario
