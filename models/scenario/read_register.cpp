#include "models/scenario/read_register.hpp"

#include "models/scenario/read_luck.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;

template<class Items>
std::vector<std::string> keys_of(const Items& items) {
    std::vector<std::string> keys;
    std::transform(items.begin(), items.end(), std::back_inserter(keys), [](const auto& item) { return item.key; });
    return keys;
}

/// The place of a key among items; reports one that is not there.
template<class Items>
std::optional<std::size_t> place_of(Fields& fields, std::string_view name, const std::string& word, const Items& items,
                                    const std::string& kind) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.key == word; });
    if (found == items.end()) {
        fields.error(name, "there is no " + kind + " '" + word + "'", {},
                     reading::did_you_mean_any(word, keys_of(items)));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - items.begin());
}

void read_chapter(Fields chapter, plan::Plan& plan) {
    plan.chapters.push_back({chapter.text("key"), chapter.title()});
    chapter.done();
}

void read_sections(Fields sections, plan::Plan& plan) {
    for (auto& [key, section] : sections.entries()) {
        const quantity::Text title{section.text("zh"), section.text("en")};
        section.done();
        plan.sections.push_back({key, title, plan.chapters.size() - 1});
    }
}

void read_documents(Fields documents, plan::Plan& plan) {
    for (auto& [key, document] : documents.entries()) {
        document.papers();
        plan.documents.push_back({.key = key,
                                  .title = document.title(),
                                  .after_issue = document.number("after_issue", "d"),
                                  .comes = document.share_or("comes", 1.0),
                                  .luck = luck_of(document, "comes")});
        document.done();
    }
}

void read_tasks(Fields tasks, plan::Plan& plan, std::size_t first_section) {
    for (auto& [key, task] : tasks.entries()) {
        int number = 0;
        std::from_chars(key.data(), key.data() + key.size(), number);
        if (std::to_string(number) != key || number < 1) {
            task.context().diagnostics.error(task.place(), "'" + key + "' is no number of a task",
                                             "tasks are numbered 1, 2, 3 ...");
        }
        const auto title = task.title();
        const auto section = place_of(task, "section", task.text("section"), plan.sections, "section");
        task.done();
        if (section && *section < first_section) {
            task.error("section", "section '" + plan.sections[*section].key + "' belongs to another chapter");
        }
        plan.tasks.push_back({number, title, section.value_or(0)});
    }
}

std::vector<std::size_t> read_unit_list(Fields& measure, std::string_view name, const std::vector<plan::Unit>& units) {
    std::vector<std::size_t> found;
    for (const auto& word : measure.texts_or(name, {})) {
        if (const auto unit = place_of(measure, name, word, units, "unit")) {
            found.push_back(*unit);
        }
    }
    return found;
}

void read_measure(const std::string& id, Fields& fields, const Surroundings& around,
                  const std::vector<plan::Unit>& units, plan::Plan& plan) {
    const auto number = plan_number(id);
    if (!number || number->part != '\0') {
        fields.context().diagnostics.error(fields.place(), "'" + id + "' is no row of a plan",
                                           "rows are numbered by task and row, such as 6.4");
    }
    plan::Measure measure{.id = id,
                          .title = fields.title(),
                          .task = 0,
                          .deadline = 0,
                          .lead = {},
                          .supporting = {},
                          .reference = fields.reference_or("ref")};
    const auto& calendar = around.calendar;
    const auto* deadline = fields.node("deadline");
    measure.standing = deadline != nullptr && deadline->is_scalar() && deadline->text == "standing";
    const auto last = calendar.date(calendar.days() - 1);
    measure.deadline =
        measure.standing ? calendar.horizon() : calendar.last_tick(date_within(fields, "deadline", calendar, last));
    measure.lead = read_unit_list(fields, "lead", units);
    measure.supporting = read_unit_list(fields, "supporting", units);
    if (measure.lead.empty()) {
        fields.error("lead", "measure " + id + " has no lead unit");
    }
    fields.done();
    plan.measures.push_back(std::move(measure));
}

void read_issue(Fields& top, const Surroundings& around, plan::Plan& plan) {
    if (top.has("issued")) {
        const auto& calendar = around.calendar;
        plan.issued = calendar.first_tick(date_within(top, "issued", calendar, calendar.date(0)));
    }
}

PlanNumber number_of(const plan::Measure& measure) {
    return plan_number(measure.id).value_or(PlanNumber{});
}

} // namespace

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

void read_register(Fields& top, const Surroundings& around, const std::vector<plan::Unit>& units, plan::Plan& plan) {
    read_chapter(top.within("chapter"), plan);
    read_issue(top, around, plan);
    const auto first_section = plan.sections.size();
    read_sections(top.within("sections"), plan);
    read_documents(top.within_or_empty("documents"), plan);
    read_tasks(top.within("tasks"), plan, first_section);
    for (auto& [id, measure] : top.within("measures").entries()) {
        read_measure(id, measure, around, units, plan);
    }
}

RegisterIndex sort_register(plan::Plan& plan, reading::Context& context) {
    std::stable_sort(plan.tasks.begin(), plan.tasks.end(),
                     [](const auto& a, const auto& b) { return a.number < b.number; });
    std::stable_sort(plan.measures.begin(), plan.measures.end(),
                     [](const auto& a, const auto& b) { return number_of(a) < number_of(b); });
    RegisterIndex index;
    for (std::size_t at = 0; at < plan.measures.size(); ++at) {
        auto& measure = plan.measures[at];
        const auto number = number_of(measure);
        const auto task = std::find_if(plan.tasks.begin(), plan.tasks.end(),
                                       [&](const plan::Task& each) { return each.number == number.task; });
        if (task == plan.tasks.end()) {
            context.diagnostics.error({"plan", 0, 0}, "the plan has no task for its measure " + measure.id);
        } else {
            measure.task = static_cast<std::size_t>(task - plan.tasks.begin());
        }
        if (!index.measures.emplace(number, at).second) {
            context.diagnostics.error({"plan", 0, 0}, "the plan has measure " + measure.id + " twice");
        }
    }
    for (std::size_t at = 0; at < plan.documents.size(); ++at) {
        index.documents.emplace(plan.documents[at].key, at);
    }
    return index;
}

} // namespace models::scenario
