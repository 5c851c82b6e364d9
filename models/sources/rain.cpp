#include "models/sources/rain.hpp"

#include <cstddef>
#include <cstdint>
#include <numeric>

namespace models::sources {
namespace {

// What the chain settles to when its chances stay: w = w·after_wet + (1 - w)·after_dry.
double settled(const Rain::Chances& chances) {
    return chances.after_dry / (1.0 - chances.after_wet + chances.after_dry);
}

} // namespace

Rain::Rain(const Climate& climate, const sim::time::Calendar& calendar, sim::random::Name luck) : luck_{luck} {
    for (int day = 0; day < calendar.days(); ++day) {
        const auto month = static_cast<std::size_t>(calendar.month_of_year(day) - 1);
        const Chances chances{climate.wet_after_wet[month], climate.wet_after_dry[month]};
        const double before = wet_.empty() ? settled(chances) : wet_.back();
        chances_.push_back(chances);
        wet_.push_back(before * chances.after_wet + (1.0 - before) * chances.after_dry);
    }
}

std::vector<bool> Rain::draw(const sim::random::Chance& chance) const {
    std::vector<bool> wet(chances_.size());
    double limit = wet_.front();
    for (std::size_t day = 0; day < wet.size(); ++day) {
        wet[day] = chance.uniform(luck_, static_cast<std::uint32_t>(day)) < limit;
        const Chances& next = chances_[day + 1 < wet.size() ? day + 1 : day];
        limit = wet[day] ? next.after_wet : next.after_dry;
    }
    return wet;
}

double Rain::wet_share() const {
    return std::accumulate(wet_.begin(), wet_.end(), 0.0) / static_cast<double>(wet_.size());
}

} // namespace models::sources
