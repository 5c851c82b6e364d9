#pragma once

#include "models/ledger/chart.hpp"
#include "models/scenario/corrections.hpp"
#include "models/scenario/part_reading.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace models::scenario {

/// How the emission of fleets spreads over the year. NOx follows the months of temperature and humidity; VOC does so as
/// far as it is exhaust. Evaporation, and particles, which are mostly wear, are the same every month: their own seasons
/// are not known well enough. The chart gets each different profile once, named after the first account that has it.
class FleetProfiles {
public:
    FleetProfiles(const Corrections& corrections, const Surroundings& around);

    /// One profile per column of the chart.
    std::vector<std::optional<ledger::ProfileId>> of(const std::string& account, const Driven& driven,
                                                     double exhaust_share_of_voc);

private:
    void give(const std::string& account, const Driven& driven, std::string_view pollutant, double exhaust_share,
              std::vector<std::optional<ledger::ProfileId>>& profiles);
    ledger::ProfileId profile(const std::string& key, const std::array<double, 12>& months, double exhaust_share);

    const Corrections& corrections_;
    const Surroundings& around_;
    std::map<std::pair<std::array<double, 12>, double>, ledger::ProfileId> known_;
};

} // namespace models::scenario
