#include "models/study/dates.hpp"
#include "models/study/work_out.hpp"

#include <algorithm>
#include <functional>

namespace models::study {
namespace {

std::optional<std::vector<double>> hits_of(const Findings& findings, std::size_t section, const RowDemand& demand) {
    std::optional<std::vector<double>> hits;
    const auto and_also = [&](const std::vector<double>& more) {
        if (!hits) {
            hits.emplace(more);
            return;
        }
        std::transform(hits->begin(), hits->end(), more.begin(), hits->begin(), std::multiplies<>{});
    };
    for (const std::size_t part : demand.parts) {
        and_also(on_time_hits(findings, section, part));
    }
    for (const std::size_t target : demand.targets) {
        and_also(met_hits(findings, section, target));
    }
    return hits;
}

} // namespace

RowHits row_hits(const Findings& findings, std::size_t section) {
    RowHits hits;
    for (const auto& measure : findings.district.plan.measures) {
        hits.push_back(hits_of(findings, section, demand_of(findings.district, findings.mix(section), measure)));
    }
    return hits;
}

} // namespace models::study
