#include "models/scenario/read_feedback.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_rule_controls.hpp"

namespace models::scenario {
namespace {

/// Where members lead, each is a place.
std::uint32_t read_places(reading::Fields& fields, const measures::Assignment& job) {
    if (!fields.has("members")) {
        return static_cast<std::uint32_t>(fields.integer("places", 1, 10'000));
    }
    if (fields.has("places")) {
        fields.error("places", fields.scope().what + " has both members and places", "each member is a place",
                     "keep one of them");
    }
    return static_cast<std::uint32_t>(job.desks.size());
}

} // namespace

measures::Feedback read_feedback(reading::Fields& fields, const PartReading& part) {
    const auto job = read_assignment(fields, part);
    return {.job = job,
            .places = read_places(fields, job),
            .median = fields.number("median", "1"),
            .spread = fields.number("spread", "1"),
            .noise = fields.number("noise", "1"),
            .level = luck_of(fields, "spread"),
            .measuring = luck_of(fields, "noise"),
            .bulletin = read_luck(fields, "bulletin", "d"),
            .handling = read_luck(fields, "handling", "d"),
            .act = read_luck(fields, "act", "d"),
            .effect = fields.share("effect"),
            .fades = fields.number("fades", "d"),
            .within = measures::in_ticks(fields.known("within", "d")),
            .required = fields.known_share_or("required", 0.9),
            .controls = read_rule_controls(fields, part),
            .over = part.around.observations.enter(part.id + ".over")};
}

} // namespace models::scenario
