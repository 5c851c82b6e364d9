#include "models/scenario/load.hpp"

#include "models/scenario/mix_file.hpp"
#include "models/scenario/read_asphalt.hpp"
#include "models/scenario/read_boilers.hpp"
#include "models/scenario/read_construction.hpp"
#include "models/scenario/read_district.hpp"
#include "models/scenario/read_fleet.hpp"
#include "models/scenario/read_mix.hpp"
#include "models/scenario/read_plain.hpp"
#include "models/scenario/read_plan.hpp"
#include "models/scenario/read_roads.hpp"
#include "models/scenario/read_targets.hpp"
#include "models/scenario/read_units.hpp"
#include "models/scenario/reading/links.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace models::scenario {
namespace {

using reading::Context;
using reading::Folder;

sources::Inventory read_inventory(Folder& folder, Context& context, const Surroundings& around) {
    sources::Inventory inventory;
    inventory.fleet = read_fleet(folder, context, around);
    inventory.boilers = read_boilers(folder, context, around);
    inventory.asphalt = read_asphalt(folder, context, around);
    inventory.roads = read_roads(folder, context, around);
    inventory.construction = read_construction(folder, context, around);
    inventory.plain = read_plain(folder, context, around);
    return inventory;
}

/// The place of BAU among the mixes; reports when it is missing.
std::size_t find_bau(const std::vector<plan::Mix>& mixes, const Folder& folder, reading::Diagnostics& diagnostics) {
    const auto found = std::find_if(mixes.begin(), mixes.end(), [](const auto& mix) { return mix.key == "bau"; });
    if (found == mixes.end()) {
        diagnostics.error({folder.path("mixes"), 0, 0}, "there is no mix 'bau'",
                          "every study runs BAU beside its mixes", "write mixes/bau.yaml with 'runs: none'");
        return 0;
    }
    return static_cast<std::size_t>(found - mixes.begin());
}

/// Checks that need everything to be read.
void check_whole(const district::District& district, const Frame& frame, const Folder& folder,
                 reading::Diagnostics& diagnostics) {
    reading::check_shared_errors(district.numbers, frame.shared_errors, diagnostics);
    if (diagnostics.errors() == 0) {
        try {
            district.chart.check();
        } catch (const std::invalid_argument& mistake) {
            diagnostics.error({folder.path("district.yaml"), 0, 0}, mistake.what());
        }
    }
}

district::District read_district(Folder& folder, reading::Diagnostics& diagnostics, quantity::Units& units) {
    district::District district;
    const auto references = read_references(folder.yaml("references.yaml"), diagnostics);
    Context context{diagnostics, units, district.numbers, references};

    Frame frame = read_frame(folder.yaml("district.yaml"), context);
    context.first_day = frame.calendar.date(0);
    district.key = frame.key;
    district.title = frame.title;
    district.calendar = frame.calendar;
    district.chart = std::move(frame.chart);
    district.groups = frame.groups;
    district.pollutants = frame.pollutants;

    const auto climate = read_climate(folder, context);
    const sources::Climate months = climate.value_or(sources::Climate{});
    const Offices offices = read_offices(folder.yaml("units.yaml"), context, frame.places);
    std::transform(offices.teams.begin(), offices.teams.end(), std::back_inserter(district.teams),
                   [](const auto& t) { return t.team; });
    Surroundings around{district.calendar, frame.seasons,        months, offices.ids, offices.members,
                        district.chart,    district.observations};

    district.inventory = read_inventory(folder, context, around);
    district.outdoors = read_outdoors(climate, frame, context);
    std::optional<measures::RoadSurvey> road_survey;
    if (district.inventory.roads) {
        road_survey = enter_road_survey(context, around);
    }
    auto written = read_plan(folder, context, around, offices.units);
    district.plan = std::move(written.plan);
    district.plan.units = offices.units;
    district.plan.places = frame.places;
    const Ingredients from{district.plan, written.parts, offices, district.inventory, road_survey, around, context};
    const auto as_planned = read_parts(from);
    for (const auto& decisions : read_mix_files(folder, context, written.parts)) {
        district.mixes.push_back(read_mix(decisions, as_planned, from));
    }
    district.bau = find_bau(district.mixes, folder, diagnostics);
    auto judged = read_targets(folder.yaml("targets.yaml"), context, around, district.plan.parts);
    district.targets = std::move(judged.targets);
    district.target_groups = std::move(judged.groups);
    check_whole(district, frame, folder, diagnostics);
    return district;
}

} // namespace

Loaded load(const std::filesystem::path& path) {
    Loaded loaded;
    Folder folder{path, loaded.diagnostics};
    quantity::Units units;
    auto district = read_district(folder, loaded.diagnostics, units);
    loaded.inputs = folder.files();
    if (loaded.diagnostics.errors() == 0) {
        loaded.district = std::make_unique<const district::District>(std::move(district));
    }
    return loaded;
}

} // namespace models::scenario
