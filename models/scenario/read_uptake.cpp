#include "models/scenario/read_uptake.hpp"

#include "models/scenario/read_rule_controls.hpp"

#include <vector>

namespace models::scenario {
namespace {

using measures::Curve;
using measures::Shift;
using reading::Fields;

enum class Novelty { warm_mix, share };

std::vector<Shift> read_shifts(Fields& fields, const std::optional<sources::Asphalt>& asphalt) {
    const auto novelty = fields.choice<Novelty>("of", {{"warm_mix", Novelty::warm_mix}, {"share", Novelty::share}});
    if (novelty == Novelty::share) {
        return {};
    }
    if (!asphalt) {
        fields.error("of", "the district has no asphalt", "warm mix needs sources/asphalt.yaml");
        return {};
    }
    return {{asphalt->plant.hot, asphalt->plant.warm}, {asphalt->paving.hot, asphalt->paving.warm}};
}

} // namespace

measures::Uptake read_uptake(Fields& fields, const PartReading& part, const std::optional<sources::Asphalt>& asphalt) {
    return {.measure = part.measure,
            .pace = fields.number_or("pace", "1", 1.0),
            .delay = fields.number_or("delay", "d", 0.0),
            .ramp = fields.number_or("ramp", "d", 0.0),
            .reach = fields.number("reach", "share_change", {.least = 0, .most = 1}),
            .curve = fields.choice<Curve>("curve", {{"s", Curve::s}, {"ramp", Curve::ramp}, {"step", Curve::step}}),
            .shifts = read_shifts(fields, asphalt),
            .controls = read_rule_controls(fields, part)};
}

} // namespace models::scenario
