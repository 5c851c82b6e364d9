#include "models/scenario/read_count.hpp"

#include "models/scenario/reading/amount.hpp"

#include <string>
#include <variant>

namespace models::scenario {
namespace {

using reading::Fields;
using reading::Node;

/// The unit written behind a number, whether it stands alone or is the `value` of a mapping; empty when there is none.
std::string written_unit(Fields& fields, std::string_view name) {
    const Node* node = fields.node(name);
    if (node != nullptr && node->is_mapping()) {
        const auto* const value = node->find("value");
        node = value == nullptr ? nullptr : &value->value;
    }
    if (node == nullptr || !node->is_scalar()) {
        return {};
    }
    const auto read = reading::read_amount(node->text);
    const auto* const amount = std::get_if<reading::Amount>(&read);
    return amount == nullptr ? std::string{} : amount->unit;
}

} // namespace

quantity::Parameter read_count(Fields& fields, std::string_view name) {
    const auto unit = written_unit(fields, name);
    auto& units = fields.context().units;
    const bool counts = units.knows(unit) && units.dimension(unit).starts_with("number of ");
    return fields.number(name, counts ? unit : "1");
}

} // namespace models::scenario
