#include "models/scenario/read_count.hpp"

#include "models/scenario/reading/amount.hpp"
#include "sim/random/distribution.hpp"

#include <fmt/format.h>

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
    const auto count = fields.number(name, counts ? unit : "1");
    check_most(fields, name, count, 1e6);
    return count;
}

quantity::Parameter read_rate(Fields& fields, std::string_view name) {
    const auto rate = fields.number(name, "1/d");
    check_most(fields, name, rate, 1000.0);
    return rate;
}

void check_most(Fields& fields, std::string_view name, quantity::Parameter number, double most) {
    const auto& entered = fields.context().numbers[number];
    const double high = sim::random::quantile(entered.distribution, 0.999);
    if (high > most) {
        fields.error(name, fmt::format("{} could be {:.3g}", name, high),
                     fmt::format("more than {:.3g} cannot be lived through one by one", most),
                     "let one thing stand for several");
    }
}

} // namespace models::scenario
