#include "models/measures/levers.hpp"

#include <algorithm>

namespace models::measures {

void Levers::pull(const Pull& pull) {
    const Pull& all = all_on(pull);
    now_[pull.on.index] = std::clamp(all.times * (*drawn_)[pull.on] + all.plus, all.bounds.least, all.bounds.most);
}

/// What holds on the number once this pull holds too.
Pull& Levers::all_on(const Pull& pull) {
    const auto found = std::find_if(pulls_.begin(), pulls_.end(), [&](const Pull& each) { return each.on == pull.on; });
    if (found == pulls_.end()) {
        return pulls_.emplace_back(pull);
    }
    found->times *= pull.times;
    found->plus += pull.plus;
    found->bounds = pull.bounds;
    return *found;
}

} // namespace models::measures
