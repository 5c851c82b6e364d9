#include "models/scenario/read_lever.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario {
namespace {

using measures::Effect;
using quantity::Parameter;
using reading::Fields;
using reading::Terms;

/// The part that a number belongs to; nothing when the plan has none of that name.
PartsOfMix::const_iterator part_of(const PartsOfMix& parts, std::string_view number) {
    return std::find_if(parts.begin(), parts.end(),
                        [&](const auto& part) { return number.starts_with(part.first + "."); });
}

std::vector<std::string> ids_of(const PartsOfMix& parts) {
    std::vector<std::string> ids;
    std::transform(parts.begin(), parts.end(), std::back_inserter(ids), [](const auto& part) { return part.first; });
    return ids;
}

/// "3.3a" of "3.3a.new_energy_share".
std::string first_of(const std::string& number) {
    const auto first = number.find('.');
    return number.substr(0, first == std::string::npos ? first : number.find('.', first + 1));
}

Terms terms_of(const reading::Context& context, Parameter number) {
    const auto found = context.terms.find(number.index);
    return found == context.terms.end() ? Terms{} : found->second;
}

/// What levers may act on in a part.
std::vector<std::string> numbers_of(const std::string& part, const reading::Context& context) {
    std::vector<std::string> names;
    for (const auto& [index, terms] : context.terms) {
        const std::string& key = context.numbers[Parameter{index}].key;
        if (!context.numbers[Parameter{index}].each && key.starts_with(part + ".")) {
            names.push_back(key);
        }
    }
    return names;
}

/// The number as the mix has it, under `mix` and its name, otherwise as the plan has it.
std::optional<Parameter> find(const reading::Context& context, const std::string& mix, const std::string& name) {
    const auto own = context.numbers.find(mix + name);
    return own ? own : context.numbers.find(name);
}

/// The number that is acted on; nothing when its part does not run, or after a report.
std::optional<Parameter> read_target(Fields& act, const std::string& mix, const PartsOfMix& parts) {
    const auto name = act.text("parameter");
    const auto part = part_of(parts, name);
    if (part == parts.end()) {
        act.error("parameter", "there is no part '" + first_of(name) + "'", "a lever acts on a number of another part",
                  reading::did_you_mean_any(first_of(name), ids_of(parts)));
        return std::nullopt;
    }
    if (!part->second) {
        return std::nullopt;
    }
    const reading::Context& context = act.context();
    const auto number = find(context, mix, name);
    if (!number) {
        act.error("parameter", "there is no number '" + name + "' to act on", {},
                  reading::did_you_mean_any(name, numbers_of(part->first, context)));
    } else if (context.numbers[*number].each) {
        act.error("parameter", "'" + name + "' is drawn for each thing anew", "a lever changes what is drawn once",
                  "act on '" + part->first + ".pace' to change how long things take");
        return std::nullopt;
    }
    return number;
}

/// Where the number must stay whatever levers do.
sim::random::Bounds bounds_of(const Terms& terms) {
    return terms.is_share ? sim::random::Bounds{.least = 0.0, .most = 1.0} : terms.bounds;
}

measures::Leverage read_leverage(Fields& act, Parameter on) {
    const Terms terms = terms_of(act.context(), on);
    if (act.has("times") == act.has("plus")) {
        act.error("times", "a lever needs either 'times' or 'plus'");
    }
    if (act.has("plus")) {
        const std::string unit = terms.is_share ? "share_change" : act.context().numbers[on].unit;
        return {on, Effect::plus, act.number("plus", unit, reading::any_number), bounds_of(terms)};
    }
    return {on, Effect::times, act.number_or("times", "1", 1.0), bounds_of(terms)};
}

} // namespace

measures::Lever read_lever(Fields& fields, const PartReading& part, const PartsOfMix& parts) {
    const auto mix = fields.scope().key.substr(0, fields.scope().key.size() - part.id.size()); // "plan/" or nothing
    measures::Lever lever{
        .job = read_assignment(fields, part), .ramp = fields.number_or("ramp", "d", 0.0), .acts_on = {}};
    for (auto& act : fields.each("acts_on")) {
        if (const auto on = read_target(act, mix, parts)) {
            lever.acts_on.push_back(read_leverage(act, *on));
            act.done();
        }
    }
    return lever;
}

} // namespace models::scenario
