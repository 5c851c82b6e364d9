#include "models/scenario/read_inspection.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_count.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_rule_controls.hpp"

namespace models::scenario {

using measures::Inspection;

Inspection read_inspection(reading::Fields& fields, const PartReading& part) {
    const auto& around = part.around;
    return {.job = read_assignment(fields, part),
            .population = read_count(fields, "population"),
            .coverage = fields.share("coverage"),
            .rounds = fields.integer_or("rounds", 1, 1, 366),
            .season = fields.has("season") ? read_season(fields, "season", around)
                                           : sim::time::Season::always(around.calendar),
            .site = fields.flag_or("outdoors", false) ? Inspection::Site::outdoors : Inspection::Site::indoors,
            .a_tour = static_cast<std::uint32_t>(fields.integer("a_tour", 1)),
            .tour = read_luck(fields, "tour", "d"),
            .faulty = fields.share("faulty"),
            .finding = luck_of(fields, "faulty"),
            .rectify = read_luck(fields, "rectify", "d"),
            .persists = fields.share_or("persists", 0.0),
            .persisting = luck_of(fields, "persists"),
            .needed = fields.known_share_or("needed", 1.0),
            .controls = read_rule_controls(fields, part),
            .rectified = around.observations.enter(part.id + ".rectified")};
}

} // namespace models::scenario
