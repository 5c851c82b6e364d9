#include "models/plan/mix.hpp"

#include <algorithm>

namespace models::plan {

bool judged(const Mix& mix, std::size_t part) {
    return std::any_of(mix.undertakings.begin(), mix.undertakings.end(), [part](const Undertaking& undertaking) {
        return undertaking.part == part && std::holds_alternative<measures::Judgement>(undertaking.mechanism);
    });
}

} // namespace models::plan
