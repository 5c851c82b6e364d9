#include "models/scenario/read_standing.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_luck.hpp"

#include <optional>

namespace models::scenario {

using measures::Every;

measures::Standing read_standing(reading::Fields& fields, const PartReading& part) {
    return {.job = read_assignment(fields, part),
            .every = fields.choice<Every>("every", {{"month", Every::month},
                                                    {"quarter", Every::quarter},
                                                    {"half_year", Every::half_year},
                                                    {"year", Every::year}}),
            .due = measures::in_ticks(fields.known("due", "d", {.least = 1})),
            .ready = fields.has("ready") ? std::optional{read_luck(fields, "ready", "d")} : std::nullopt,
            .work = read_luck(fields, "work", "d"),
            .required = fields.known_share_or("required", 1.0)};
}

} // namespace models::scenario
