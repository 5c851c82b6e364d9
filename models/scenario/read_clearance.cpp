#include "models/scenario/read_clearance.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_count.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_rule_controls.hpp"

namespace models::scenario {

measures::Clearance read_clearance(reading::Fields& fields, const PartReading& part) {
    return {.job = read_assignment(fields, part),
            .arrivals = read_rate(fields, "arrivals"),
            .arriving = luck_of(fields, "arrivals"),
            .stock = fields.has("stock") ? read_count(fields, "stock") : fields.number_or("stock", "1", 0.0),
            .found = read_luck(fields, "found", "d"),
            .handling = read_luck(fields, "handling", "d"),
            .clearing = read_luck(fields, "clearing", "d"),
            .within = measures::in_ticks(fields.known("within", "d")),
            .required = fields.known_share_or("required", 0.9),
            .controls = read_rule_controls(fields, part),
            .open = part.around.observations.enter(part.id + ".open")};
}

} // namespace models::scenario
