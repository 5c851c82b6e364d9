#include "models/scenario/part_reading.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <vector>

namespace models::scenario {
namespace {

/// The entry of a map that a field names; the first one, after a report, when there is none of that name.
template<class Map>
const typename Map::mapped_type& named(reading::Fields& fields, std::string_view name, const Map& map,
                                       const std::string& kind, const typename Map::mapped_type& otherwise) {
    const auto word = fields.text(name);
    if (const auto found = map.find(word); found != map.end()) {
        return found->second;
    }
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) {
        keys.push_back(key);
    }
    if (!word.empty()) {
        fields.error(name, "there is no " + kind + " '" + word + "'", {}, reading::did_you_mean_any(word, keys));
    }
    return map.empty() ? otherwise : map.begin()->second;
}

} // namespace

sim::time::Season read_season(reading::Fields& fields, std::string_view name, const Surroundings& around) {
    return named(fields, name, around.seasons, "season", sim::time::Season::always(around.calendar));
}

measures::TeamId read_team(reading::Fields& fields, std::string_view name, const Surroundings& around) {
    return named(fields, name, around.teams, "team", measures::TeamId{});
}

} // namespace models::scenario
