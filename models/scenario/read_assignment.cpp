#include "models/scenario/read_assignment.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using measures::Desk;
using measures::TeamId;
using reading::Fields;

template<class Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) {
        keys.push_back(key);
    }
    return keys;
}

/// The teams that sign with the lead, each once.
std::vector<TeamId> read_supporting(Fields& fields, const Surroundings& around) {
    std::vector<TeamId> teams;
    for (const auto& word : fields.texts_or("supporting", {})) {
        const auto team = around.teams.find(word);
        if (team == around.teams.end()) {
            fields.error("supporting", "there is no team '" + word + "'", {},
                         reading::did_you_mean_any(word, keys_of(around.teams)));
        } else if (std::find(teams.begin(), teams.end(), team->second) != teams.end()) {
            fields.error("supporting", "team '" + word + "' is named twice", "a part needs one officer of each team");
        } else {
            teams.push_back(team->second);
        }
    }
    return teams;
}

/// One desk in every town, street or park of the named units.
std::vector<Desk> read_members(Fields& fields, const Surroundings& around) {
    std::vector<Desk> desks;
    for (const auto& word : fields.texts("members")) {
        const auto unit = around.members.find(word);
        if (unit == around.members.end()) {
            fields.error("members", "'" + word + "' is no unit with members",
                         "a unit with `members` in units.yaml stands for several places",
                         reading::did_you_mean_any(word, keys_of(around.members)));
            continue;
        }
        for (const Member& member : unit->second) {
            desks.push_back({{member.team}, static_cast<std::uint32_t>(member.place)});
        }
    }
    return desks;
}

} // namespace

std::vector<Desk> read_desks(Fields& fields, const Surroundings& around) {
    const bool by_members = fields.has("members");
    if (by_members && fields.has("lead")) {
        fields.error("members", fields.scope().what + " has both a lead and members", {}, "keep one of them");
    }
    std::vector<Desk> desks =
        by_members ? read_members(fields, around) : std::vector<Desk>{{{read_team(fields, "lead", around)}, 0}};
    if (desks.empty()) {
        desks.push_back({{TeamId{}}, 0}); // reported; the stand-in is never simulated
    }
    for (const TeamId team : read_supporting(fields, around)) {
        for (Desk& desk : desks) {
            if (std::find(desk.officers.begin(), desk.officers.end(), team) != desk.officers.end()) {
                fields.error("supporting", "the lead team supports itself", "a part needs one officer of each team");
                break;
            }
            desk.officers.push_back(team);
        }
    }
    return desks;
}

measures::Assignment read_assignment(Fields& fields, const PartReading& part) {
    return {.measure = part.measure,
            .deadline = part.deadline,
            .pace = fields.number_or("pace", "1", 1.0),
            .desks = read_desks(fields, part.around)};
}

} // namespace models::scenario
