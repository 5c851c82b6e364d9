#include "models/quantity/number.hpp"

#include <algorithm>

namespace models::quantity {

std::optional<Status> parse_status(std::string_view word) {
    const auto found = std::find(status_words.begin(), status_words.end(), word);
    if (found == status_words.end()) {
        return std::nullopt;
    }
    return static_cast<Status>(found - status_words.begin());
}

std::string_view to_string(Status status) {
    return status_words[static_cast<std::size_t>(status)];
}

bool uncertain(const Number& number) {
    return !std::holds_alternative<sim::random::Certain>(number.distribution);
}

} // namespace models::quantity
