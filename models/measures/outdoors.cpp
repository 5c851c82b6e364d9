#include "models/measures/outdoors.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace models::measures {

using sim::time::Calendar;
using sim::time::Tick;
using sim::time::ticks_per_day;

void Outdoors::draw() {
    if (!workable_.empty()) {
        return;
    }
    const auto days = static_cast<std::size_t>(calendar_->days());
    wet_ = climate_->rain ? climate_->rain->draw(luck_) : std::vector<bool>(days, false);
    workable_.resize(days);
    for (std::size_t day = 0; day < days; ++day) {
        const std::chrono::year_month_day date{calendar_->date(static_cast<int>(day))};
        const double cold_share = climate_->cold[unsigned{date.month()} - 1];
        const bool cold =
            cold_share > 0.0 && luck_.uniform(climate_->cold_luck, static_cast<std::uint32_t>(day)) < cold_share;
        const bool holiday = !climate_->holidays.empty() && climate_->holidays[day];
        workable_[day] = !wet_[day] && !cold && !holiday;
    }
}

bool Outdoors::workable(int day) {
    draw();
    return workable_[static_cast<std::size_t>(day)];
}

bool Outdoors::wet(int day) {
    draw();
    return wet_[static_cast<std::size_t>(day)];
}

std::vector<int> Outdoors::first_wet_days() {
    draw();
    std::vector<int> days;
    for (std::size_t day = 1; day < wet_.size(); ++day) {
        if (wet_[day] && !wet_[day - 1]) {
            days.push_back(static_cast<int>(day));
        }
    }
    return days;
}

std::optional<Tick> Outdoors::after(Tick from, double workable_days, const sim::time::Season* season) {
    double left = workable_days;
    for (int day = Calendar::day_of(from); day < calendar_->days(); ++day) {
        const Tick begins = std::max(from, Calendar::first_tick(day));
        const auto window = season == nullptr ? std::nullopt : season->current_or_next(begins);
        if (season != nullptr && !(window && window->holds(begins))) {
            continue;
        }
        if (!workable(day)) {
            continue;
        }
        const double offered = static_cast<double>(Calendar::first_tick(day + 1) - begins) / ticks_per_day;
        if (left <= offered) {
            return begins + static_cast<Tick>(left * static_cast<double>(ticks_per_day));
        }
        left -= offered;
    }
    return std::nullopt;
}

} // namespace models::measures
