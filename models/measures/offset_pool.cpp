#include "models/measures/offset_pool.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace models::measures {

OffsetPool::OffsetPool(std::vector<double> tonnes) : tonnes_{std::move(tonnes)} {
    std::transform(tonnes_.begin(), tonnes_.end(), tonnes_.begin(), [](double each) { return std::max(0.0, each); });
}

void OffsetPool::ask(std::size_t project, std::vector<double> needs) {
    line_.push_back({project, std::move(needs)});
}

bool OffsetPool::suffices(const Claim& claim) const {
    return std::equal(claim.needs.begin(), claim.needs.end(), tonnes_.begin(), std::less_equal<>{});
}

std::vector<std::size_t> OffsetPool::pass() {
    std::vector<std::size_t> passed;
    while (!line_.empty() && suffices(line_.front())) {
        const Claim& claim = line_.front();
        std::transform(tonnes_.begin(), tonnes_.end(), claim.needs.begin(), tonnes_.begin(), std::minus<>{});
        passed.push_back(claim.project);
        line_.pop_front();
    }
    return passed;
}

} // namespace models::measures
