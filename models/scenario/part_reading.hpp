#pragma once

#include "models/ledger/chart.hpp"
#include "models/measures/observations.hpp"
#include "models/measures/teams.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/sources/climate.hpp"
#include "sim/time/calendar.hpp"
#include "sim/time/window.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace models::scenario {

using Seasons = std::map<std::string, sim::time::Season, std::less<>>;
using TeamIds = std::map<std::string, measures::TeamId, std::less<>>;

/// A place's own team, and which place of the plan it is.
struct Member {
    std::size_t place;
    measures::TeamId team;
};
/// The members of collective units, such as all towns, by the unit's key.
using Members = std::map<std::string, std::vector<Member>, std::less<>>;

/// What the readers of sources and parts may look at and add to: the district as far as it has been read.
struct Surroundings {
    const sim::time::Calendar& calendar;
    const Seasons& seasons;
    const sources::Climate& climate;
    const TeamIds& teams;
    const Members& members;
    ledger::Chart& chart; ///< groups and columns are there; sources add accounts and lines, parts add controls
    measures::ObservationBook& observations;
};

/// What the reader of one part knows besides its fields. A part is read once for each mix that runs it, with the mix's
/// changes already in its fields; whatever it adds to the chart is keyed by `fields.scope().key`, which names the mix.
struct PartReading {
    const Surroundings& around;
    std::string id;            ///< such as 6.4b
    ledger::MeasureId measure; ///< on whose behalf the part posts
    sim::time::Tick deadline;  ///< the last tick of its day
};

/// The season a field names; reports a name that the district does not have and gives the whole horizon.
sim::time::Season read_season(reading::Fields& fields, std::string_view name, const Surroundings& around);

/// The team a field names; reports a name that the district does not have and gives the first team.
measures::TeamId read_team(reading::Fields& fields, std::string_view name, const Surroundings& around);

} // namespace models::scenario
