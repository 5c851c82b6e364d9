#include "models/scenario/read_targets.hpp"

#include "models/scenario/read_indicator.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>

namespace models::scenario {
namespace {

using reading::Fields;
using targets::Comparison;

/// The word for what is counted, such as user; reports a unit of something else.
std::string read_count_unit(Fields& fields) {
    auto unit = fields.text("unit");
    auto& units = fields.context().units;
    const bool of_something_else = units.knows(unit) && (units.conversion(unit, "t") || units.conversion(unit, "1") ||
                                                         units.conversion(unit, "pp"));
    if (of_something_else) {
        fields.error("unit", "'" + unit + "' does not count anything", "this indicator is a number of things",
                     "write what is counted, such as user, vehicle or road");
    }
    return unit;
}

/// The unit that a part counts its deliveries in; what is merely counted has a word of its own.
std::string unit_of_part(ledger::MeasureId measure, const std::vector<plan::Part>& parts) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const plan::Part& part) { return part.measure == measure; });
    return found == parts.end() ? std::string{} : found->unit;
}

/// In which unit a target is shown: shares in %, rises in points, amounts and reductions in the column's unit, what a
/// part delivers in the part's, counts in the file's word.
std::string unit_of(const targets::Indicator& indicator, Fields& fields, const ledger::Chart& chart,
                    const std::vector<plan::Part>& parts) {
    if (std::holds_alternative<targets::ShareRise>(indicator)) {
        return "pp";
    }
    if (std::holds_alternative<targets::Unanswered>(indicator)) {
        return fields.text("unit");
    }
    const auto* reduction = std::get_if<targets::Reduction>(&indicator);
    if (reduction != nullptr) {
        return reduction->as == targets::Reduction::Measure::relative ? "%" : "t";
    }
    const auto* plain = std::get_if<targets::Plain>(&indicator);
    if (plain == nullptr) {
        return "%";
    }
    if (std::holds_alternative<targets::Observed>(plain->of)) {
        return fields.text_or("unit", "%");
    }
    if (const auto* amount = std::get_if<targets::Amount>(&plain->of); amount != nullptr) {
        return chart.columns[index(amount->column)].unit;
    }
    if (const auto* delivered = std::get_if<targets::Delivered>(&plain->of); delivered != nullptr) {
        const auto unit = unit_of_part(delivered->measure, parts);
        return fields.text_or("unit", unit.empty() ? "1" : unit);
    }
    return read_count_unit(fields);
}

/// The threshold as the indicator counts: shares and rises of shares as fractions.
double read_threshold(Fields& fields, std::string_view name, const std::string& unit) {
    if (unit.empty() || !fields.context().units.knows(unit)) {
        fields.error("unit", "'" + unit + "' is no unit");
        return 0.0;
    }
    const double written = fields.known(name, unit == "%" ? "1" : unit, reading::any_number);
    return unit == "pp" ? written / 100.0 : written;
}

void read_comparison(Fields& fields, targets::Target& target) {
    const bool least = fields.has("at_least");
    const bool most = fields.has("at_most");
    if (least && most) {
        fields.error("at_most", fields.scope().what + " has both at_least and at_most", {}, "write two targets");
    }
    if (least || most) {
        target.comparison = least ? Comparison::at_least : Comparison::at_most;
        target.threshold = read_threshold(fields, least ? "at_least" : "at_most", target.unit);
        return;
    }
    // Without a number the target waits for the city; which way it will point is known all the same.
    target.comparison =
        fields.choice<Comparison>("direction", {{"at_least", Comparison::at_least}, {"at_most", Comparison::at_most}});
}

targets::Target read_target(const std::string& id, Fields& fields, const Surroundings& around,
                            const std::vector<plan::Part>& parts) {
    targets::Target target;
    target.id = id;
    target.title = fields.title();
    target.indicator = read_indicator(fields, {around.chart, around.observations, parts});
    target.unit = unit_of(target.indicator, fields, around.chart, parts);
    target.units_per_one = target.unit == "%" || target.unit == "pp" ? 100.0 : 1.0;
    read_comparison(fields, target);
    const auto last = around.calendar.date(around.calendar.days() - 1);
    const auto by = fields.date_or("by", last);
    if (by < around.calendar.date(0) || by > last) {
        fields.error("by", "the deadline " + sim::time::to_string(by) + " is outside the horizon");
    } else {
        target.deadline = around.calendar.last_tick(by);
    }
    const auto* reduction = std::get_if<targets::Reduction>(&target.indicator);
    if (reduction != nullptr && reduction->against == targets::Reduction::Against::base_year && by != last) {
        fields.error("by", "a reduction against the base year is judged at the end of the horizon",
                     "the base year is a whole year", "leave `by` out, or compare with bau");
    }
    target.valuation = fields.text("valuation");
    target.strength = fields.choice_or<targets::Strength>(
        "strength", {{"binding", targets::Strength::binding}, {"strive", targets::Strength::strive}},
        targets::Strength::binding);
    target.reference = fields.reference_or("ref");
    fields.done();
    return target;
}

std::vector<std::size_t> read_members(Fields& fields, const std::vector<targets::Target>& known) {
    std::vector<std::string> ids;
    std::transform(known.begin(), known.end(), std::back_inserter(ids), [](const auto& target) { return target.id; });
    std::vector<std::size_t> members;
    for (const auto& id : fields.texts("targets")) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end()) {
            fields.error("targets", "there is no target '" + id + "'", {}, reading::did_you_mean_any(id, ids));
        } else if (const auto member = static_cast<std::size_t>(found - ids.begin());
                   std::find(members.begin(), members.end(), member) != members.end()) {
            fields.error("targets", "target '" + id + "' is named twice");
        } else {
            members.push_back(member);
        }
    }
    return members;
}

} // namespace

Targets read_targets(const reading::Node& node, reading::Context& context, const Surroundings& around,
                     const std::vector<plan::Part>& parts) {
    Targets read;
    Fields fields{node, context, {.what = "the targets", .key = "targets"}};
    for (auto& [id, target] : fields.within("targets").entries()) {
        read.targets.push_back(read_target(id, target, around, parts));
    }
    for (auto& [key, group] : fields.within_or_empty("groups").entries()) {
        const auto title = group.title();
        read.groups.push_back({key, title, read_members(group, read.targets)});
        group.done();
    }
    fields.done();
    return read;
}

} // namespace models::scenario
