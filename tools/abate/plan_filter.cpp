#include "tools/abate/plan_filter.hpp"

#include "sim/time/calendar.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

/// Throws Complaint unless `key` is among the known.
void demand_known(Language language, Say problem, const std::string& key, const std::vector<std::string>& known) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
        throw Complaint{fmt::format(fmt::runtime(say(language, problem)), key),
                        fmt::format(fmt::runtime(say(language, Say::did_you_mean)), fmt::join(known, ", "))};
    }
}

template<class Items>
std::vector<std::string> keys_of(const Items& items) {
    std::vector<std::string> keys;
    std::transform(items.begin(), items.end(), std::back_inserter(keys), [](const auto& item) { return item.key; });
    return keys;
}

bool leads(const study::MeasureAnswer& row, const std::string& unit) {
    return std::any_of(row.lead.begin(), row.lead.end(), [&](const auto& one) { return one.key == unit; });
}

} // namespace

void check(Language language, const PlanFilter& filter, const models::plan::Plan& plan) {
    if (!filter.unit.empty()) {
        demand_known(language, Say::unknown_unit, filter.unit, keys_of(plan.units));
    }
    if (!filter.chapter.empty()) {
        demand_known(language, Say::unknown_chapter, filter.chapter, keys_of(plan.chapters));
    }
    if (filter.task) {
        std::vector<std::string> numbers;
        for (const auto& task : plan.tasks) {
            numbers.push_back(std::to_string(task.number));
        }
        demand_known(language, Say::unknown_task, std::to_string(*filter.task), numbers);
    }
    if (!filter.due_by.empty() && !sim::time::parse_date(filter.due_by)) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::bad_date)), filter.due_by)};
    }
}

bool passes(const PlanFilter& filter, const study::MeasureAnswer& row) {
    return (filter.unit.empty() || leads(row, filter.unit)) && (!filter.task || row.task == *filter.task) &&
           (filter.chapter.empty() || row.chapter == filter.chapter) &&
           (filter.due_by.empty() || row.deadline <= filter.due_by) &&
           (!filter.risk || (row.on_time && row.on_time->value < *filter.risk));
}

study::Answer filtered(study::Answer answer, const PlanFilter& filter) {
    for (auto& mix : answer.mixes) {
        std::erase_if(mix.measures, [&](const auto& row) { return !passes(filter, row); });
        std::erase_if(mix.parts, [&](const auto& part) {
            return std::none_of(mix.measures.begin(), mix.measures.end(),
                                [&](const auto& row) { return row.id == part.measure; });
        });
    }
    return answer;
}

} // namespace tools::abate
