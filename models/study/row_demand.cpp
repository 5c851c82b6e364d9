#include "models/study/row_demand.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <variant>

namespace models::study {
namespace {

bool belongs(const std::string& target, const std::string& row) {
    if (target.compare(0, row.size(), row) != 0) {
        return false;
    }
    // 1.10 begins with 1.1 and is another row.
    return target.size() == row.size() || std::isdigit(static_cast<unsigned char>(target[row.size()])) == 0;
}

} // namespace

RowDemand demand_of(const district::District& district, const plan::Mix& mix, const plan::Measure& measure) {
    RowDemand demand;
    if (!is_goal(district.plan, measure)) {
        std::copy_if(measure.parts.begin(), measure.parts.end(), std::back_inserter(demand.parts),
                     [&](std::size_t part) { return mix.runs[part]; });
        return demand;
    }
    const auto all = targets_of(district, measure);
    std::copy_if(all.begin(), all.end(), std::back_inserter(demand.targets),
                 [&](std::size_t target) { return is_judged(district.targets[target]); });
    return demand;
}

bool is_judged(const targets::Target& target) {
    return target.threshold.has_value() && !std::holds_alternative<targets::Unanswered>(target.indicator);
}

bool is_goal(const plan::Plan& plan, const plan::Measure& measure) {
    return std::all_of(measure.parts.begin(), measure.parts.end(),
                       [&](std::size_t part) { return plan.parts[part].is_goal(); });
}

std::vector<std::size_t> targets_of(const district::District& district, const plan::Measure& measure) {
    std::vector<std::size_t> found;
    for (std::size_t target = 0; target < district.targets.size(); ++target) {
        if (belongs(district.targets[target].id, measure.id)) {
            found.push_back(target);
        }
    }
    return found;
}

} // namespace models::study
