#include "models/scenario/read_plan.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <iterator>

namespace models::scenario {
namespace {

using reading::Fields;

/// A date of the horizon; reports one outside it and gives the first day.
sim::time::Date date_within(Fields& fields, std::string_view name, const sim::time::Calendar& calendar,
                            sim::time::Date otherwise) {
    const auto date = fields.date_or(name, otherwise);
    const auto last = calendar.date(calendar.days() - 1);
    if (date < calendar.date(0) || date > last) {
        fields.error(name, sim::time::to_string(date) + " is outside the horizon",
                     "it runs from " + sim::time::to_string(calendar.date(0)) + " to " + sim::time::to_string(last));
        return calendar.date(0);
    }
    return date;
}

/// Reports supporting teams that the district does not have. Which mechanisms need them is theirs to say.
void check_supporting(Fields& fields, const Surroundings& around) {
    for (const auto& team : fields.texts_or("supporting", {})) {
        if (!around.teams.contains(team)) {
            std::vector<std::string> known;
            std::transform(around.teams.begin(), around.teams.end(), std::back_inserter(known),
                           [](const auto& entry) { return entry.first; });
            fields.error("supporting", "there is no team '" + team + "'", {}, reading::did_you_mean_any(team, known));
        }
    }
}

void read_parts(const reading::Node& file, reading::Context& context, Surroundings& around,
                std::vector<PlannedPart>& parts) {
    Fields top{file, context, {.what = "the plan", .key = "plan"}};
    for (auto& [id, fields] : top.within("parts").entries()) {
        const bool known =
            std::any_of(parts.begin(), parts.end(), [&, &key = id](const auto& p) { return p.part.id == key; });
        if (known) {
            context.diagnostics.error(fields.place(), "the plan has part '" + id + "' twice");
            continue;
        }
        const auto common = read_common(fields, around);
        parts.push_back(
            {{id, common.title, common.mechanism, common.lead, around.chart.add_measure(id), common.deadline},
             file.find("parts")->value.find(id)->value});
    }
    top.done();
}

} // namespace

CommonFields read_common(Fields& fields, const Surroundings& around) {
    const auto& calendar = around.calendar;
    const auto last = calendar.date(calendar.days() - 1);
    CommonFields common;
    common.title = fields.title();
    common.mechanism = fields.text("mechanism");
    common.lead = fields.text("lead");
    read_team(fields, "lead", around);
    check_supporting(fields, around);
    common.starts = calendar.first_tick(date_within(fields, "starts", calendar, calendar.date(0)));
    common.deadline = calendar.last_tick(date_within(fields, "deadline", calendar, last));
    fields.papers();
    return common;
}

std::vector<PlannedPart> read_plan(reading::Folder& folder, reading::Context& context, Surroundings& around) {
    std::vector<PlannedPart> parts;
    for (const auto& file : folder.list("plan", ".yaml")) {
        read_parts(folder.yaml(file), context, around, parts);
    }
    return parts;
}

} // namespace models::scenario
