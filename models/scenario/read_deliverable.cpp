#include "models/scenario/read_deliverable.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_luck.hpp"

#include <cstdint>

namespace models::scenario {

measures::Deliverable read_deliverable(reading::Fields& fields, const PartReading& part) {
    return {.job = read_assignment(fields, part),
            .copies = static_cast<std::uint32_t>(fields.integer_or("copies", 1, 1, 1000)),
            .drafting = read_luck(fields, "drafting", "d"),
            .review = read_luck(fields, "review", "d"),
            .returned = fields.share("returned"),
            .returning = luck_of(fields, "returned"),
            .revision = read_luck(fields, "revision", "d")};
}

} // namespace models::scenario
