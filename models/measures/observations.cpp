#include "models/measures/observations.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {

ObservationId ObservationBook::enter(std::string_view key) {
    if (const auto known = find(key)) {
        return *known;
    }
    keys_.emplace_back(key);
    return static_cast<ObservationId>(keys_.size() - 1);
}

std::optional<ObservationId> ObservationBook::find(std::string_view key) const {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    return found == keys_.end() ? std::nullopt : std::optional{static_cast<ObservationId>(found - keys_.begin())};
}

Observations::Observations(std::size_t series, int months) : months_{static_cast<std::size_t>(months)} {
    values_.assign(series * months_, std::numeric_limits<double>::quiet_NaN());
}

void Observations::record(ObservationId series, int month, double value) {
    values_[static_cast<std::size_t>(series) * months_ + static_cast<std::size_t>(month)] = value;
}

std::optional<double> Observations::mean(ObservationId series) const {
    const auto first = values_.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(series) * months_);
    double sum = 0.0;
    int recorded = 0;
    std::for_each(first, first + static_cast<std::ptrdiff_t>(months_), [&](double value) {
        if (!std::isnan(value)) {
            sum += value;
            ++recorded;
        }
    });
    return recorded == 0 ? std::nullopt : std::optional{sum / recorded};
}

std::optional<double> Observations::latest(ObservationId series) const {
    for (std::size_t month = months_; month-- > 0;) {
        const double value = values_[static_cast<std::size_t>(series) * months_ + month];
        if (!std::isnan(value)) {
            return value;
        }
    }
    return std::nullopt;
}

void Observations::reset() {
    std::fill(values_.begin(), values_.end(), std::numeric_limits<double>::quiet_NaN());
}

} // namespace models::measures
