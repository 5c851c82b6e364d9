#include "models/scenario/read_alert.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_luck.hpp"

namespace models::scenario {
namespace {

enum class Trigger { rain };

} // namespace

measures::Alert read_alert(reading::Fields& fields, const PartReading& part) {
    const auto& around = part.around;
    fields.choice<Trigger>("trigger", {{"rain", Trigger::rain}});
    return {.job = read_assignment(fields, part),
            .season = fields.has("season") ? read_season(fields, "season", around)
                                           : sim::time::Season::always(around.calendar),
            .within = measures::in_ticks(fields.known("within", "d")),
            .turnout = read_luck(fields, "turnout", "d"),
            .work = read_luck(fields, "work", "d"),
            .required = fields.known_share_or("required", 0.9)};
}

} // namespace models::scenario
