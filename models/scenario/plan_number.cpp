#include "models/scenario/plan_number.hpp"

#include <charconv>

namespace models::scenario {
namespace {

/// Takes a number between 1 and 999 from the front of the text; 0 when there is none.
int take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 1 || number > 999 || text.front() == '0') {
        return 0;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

} // namespace

std::optional<PlanNumber> plan_number(std::string_view id) {
    PlanNumber number;
    number.task = take_number(id);
    if (number.task == 0 || id.empty() || id.front() != '.') {
        return std::nullopt;
    }
    id.remove_prefix(1);
    number.row = take_number(id);
    if (number.row == 0 || id.size() > 1 || (!id.empty() && (id.front() < 'a' || id.front() > 'z'))) {
        return std::nullopt;
    }
    number.part = id.empty() ? '\0' : id.front();
    return number;
}

} // namespace models::scenario
