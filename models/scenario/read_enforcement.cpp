#include "models/scenario/read_enforcement.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_count.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_rule_controls.hpp"

namespace models::scenario {

measures::Enforcement read_enforcement(reading::Fields& fields, const PartReading& part) {
    return {.job = read_assignment(fields, part),
            .subjects = read_count(fields, "subjects"),
            .violating = fields.share("violating"),
            .floor = fields.share("floor"),
            .checks = read_rate(fields, "checks"),
            .a_tour = static_cast<std::uint32_t>(fields.integer("a_tour", 1)),
            .tour = read_luck(fields, "tour", "d"),
            .detects = fields.share("detects"),
            .catching = luck_of(fields, "detects"),
            .deterrence = fields.number("deterrence", "1"),
            .tolerated = fields.known_share("tolerated"),
            .controls = read_rule_controls(fields, part),
            .still_violating = part.around.observations.enter(part.id + ".violating"),
            .caught = part.around.observations.enter(part.id + ".caught")};
}

} // namespace models::scenario
