#include "models/scenario/read_luck.hpp"

#include <string>

namespace models::scenario {

sim::random::Name luck_of(const reading::Fields& fields, std::string_view name) {
    const auto& scope = fields.scope();
    // The register draws by "part.field"; luck has names of its own, as its draws are counted differently.
    const std::string address = (scope.address.empty() ? scope.key : scope.address) + "." + std::string{name} + " each";
    return fields.context().numbers.addresses().enter(address);
}

measures::Luck read_luck(reading::Fields& fields, std::string_view name, std::string_view unit,
                         reading::Bounds bounds) {
    const auto parameter = fields.number(name, unit, bounds);
    fields.context().numbers.draw_each(parameter);
    const auto& number = fields.context().numbers[parameter];
    if (number.with) {
        fields.error(name, "'with' has no meaning here", "each thing draws this number anew, alone");
    }
    return {luck_of(fields, name), number.distribution};
}

} // namespace models::scenario
