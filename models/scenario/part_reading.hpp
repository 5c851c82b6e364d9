#pragma once

#include "models/ledger/chart.hpp"
#include "models/measures/record.hpp"
#include "models/measures/teams.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/climate.hpp"
#include "sim/time/calendar.hpp"
#include "sim/time/window.hpp"

#include <functional>
#include <map>
#include <string>

namespace models::scenario {

using Seasons = std::map<std::string, sim::time::Season, std::less<>>;
using TeamIds = std::map<std::string, measures::TeamId, std::less<>>;

/// What the readers of sources and parts may look at and add to: the district as far as it has been read.
struct Surroundings {
    const sim::time::Calendar& calendar;
    const Seasons& seasons;
    const sources::Climate& climate;
    const TeamIds& teams;
    ledger::Chart& chart; ///< groups and columns are there; sources add accounts and lines, parts add controls
    measures::ObservationBook& observations;
};

/// What the reader of one part knows besides its fields. A part is read once for each mix that runs it, with the mix's
/// changes already in its fields; whatever it adds to the chart is keyed by `fields.scope().key`, which names the mix.
struct PartReading {
    const Surroundings& around;
    std::string id;            ///< such as 6.4b
    ledger::MeasureId measure; ///< on whose behalf the part posts
    sim::time::Tick starts;    ///< the first tick of the day from which the part may act
    sim::time::Tick deadline;  ///< the last tick of its day
};

/// The season a field names; reports a name that the district does not have and gives the whole horizon.
sim::time::Season read_season(reading::Fields& fields, std::string_view name, const Surroundings& around);

/// The team a field names; reports a name that the district does not have and gives the first team.
measures::TeamId read_team(reading::Fields& fields, std::string_view name, const Surroundings& around);

} // namespace models::scenario
