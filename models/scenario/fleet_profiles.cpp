#include "models/scenario/fleet_profiles.hpp"

#include "models/scenario/chart_words.hpp"

#include <algorithm>

namespace models::scenario {

FleetProfiles::FleetProfiles(const Corrections& corrections, const Surroundings& around)
    : corrections_(corrections),
      around_(around) {}

std::vector<std::optional<ledger::ProfileId>> FleetProfiles::of(const std::string& account, const Driven& driven,
                                                                double exhaust_share_of_voc) {
    std::vector<std::optional<ledger::ProfileId>> profiles(around_.chart.columns.size());
    give(account, driven, "NOx", 1, profiles);
    give(account, driven, "VOC", exhaust_share_of_voc, profiles);
    return profiles;
}

void FleetProfiles::give(const std::string& account, const Driven& driven, std::string_view pollutant,
                         double exhaust_share, std::vector<std::optional<ledger::ProfileId>>& profiles) {
    const auto column = std::ranges::find(around_.chart.columns, pollutant, &ledger::Column::key);
    const auto months = corrections_.months(driven, pollutant);
    const bool even = std::ranges::all_of(months, [&](double month) { return month == months.front(); });
    if (column != around_.chart.columns.end() && !even) {
        const auto at = static_cast<std::size_t>(column - around_.chart.columns.begin());
        profiles[at] = profile(account + "." + std::string{pollutant}, months, exhaust_share);
    }
}

ledger::ProfileId FleetProfiles::profile(const std::string& key, const std::array<double, 12>& months,
                                         double exhaust_share) {
    const auto known = known_.find({months, exhaust_share});
    if (known != known_.end()) {
        return known->second;
    }
    auto factors = daily_factors(months, around_.calendar);
    std::ranges::transform(factors, factors.begin(), [&](double factor) { return 1 + exhaust_share * (factor - 1); });
    const auto added = around_.chart.add_profile(key, std::move(factors));
    known_.emplace(std::pair{months, exhaust_share}, added);
    return added;
}

} // namespace models::scenario
