#include "models/scenario/read_units.hpp"

#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;

constexpr reading::Bounds people{.least = 1, .most = 1000};

class OfficeReader {
public:
    OfficeReader(const reading::Node& node, reading::Context& context, const std::vector<plan::Place>& places)
        : fields_{node, context, {.what = "the units", .key = "units"}},
          places_{places} {}

    Offices read() {
        read_units();
        read_teams();
        add_place_teams();
        find_members();
        fields_.done();
        return std::move(offices_);
    }

private:
    /// A unit whose places have teams of their own.
    struct Sized {
        std::size_t unit;
        quantity::Parameter size;
    };

    void read_units() {
        for (auto& [key, unit] : fields_.within_or_empty("units").entries()) {
            offices_.units.push_back({.key = key, .title = unit.title(), .places = read_places(unit)});
            unit.papers();
            if (unit.has("size")) {
                sized_.push_back({offices_.units.size() - 1, unit.number("size", "1", people)});
                if (!unit.has("members")) {
                    unit.error("size", "unit '" + key + "' has a size but no members",
                               "the size of a unit is that of each member's team",
                               "give its teams under `teams`, or name its members");
                }
            }
            unit.done();
        }
    }

    /// `members: town` are all places of that kind; a list names places.
    std::vector<std::size_t> read_places(Fields& unit) {
        std::vector<std::size_t> found;
        for (const auto& word : unit.texts_or("members", {})) {
            const auto before = found.size();
            for (std::size_t place = 0; place < places_.size(); ++place) {
                if (places_[place].key == word || places_[place].kind == word) {
                    found.push_back(place);
                }
            }
            if (found.size() == before) {
                unit.error("members", "the district has no place or kind of place '" + word + "'",
                           "places stand in district.yaml", reading::did_you_mean_any(word, words_for_places()));
            }
        }
        return found;
    }

    std::vector<std::string> words_for_places() const {
        std::vector<std::string> words;
        for (const auto& place : places_) {
            words.push_back(place.key);
            words.push_back(place.kind);
        }
        return words;
    }

    void read_teams() {
        for (auto& [key, team] : fields_.within("teams").entries()) {
            district::Team read{.key = key, .title = team.title(), .unit = read_unit(team)};
            team.papers();
            add({read, team.number("size", "1", people)}, team);
            team.done();
        }
    }

    std::optional<std::size_t> read_unit(Fields& team) {
        if (!team.has("unit")) {
            return std::nullopt;
        }
        const auto word = team.text("unit");
        std::vector<std::string> keys;
        for (std::size_t unit = 0; unit < offices_.units.size(); ++unit) {
            if (offices_.units[unit].key == word) {
                return unit;
            }
            keys.push_back(offices_.units[unit].key);
        }
        team.error("unit", "there is no unit '" + word + "'", {}, reading::did_you_mean_any(word, keys));
        return std::nullopt;
    }

    void add(TeamSize team, Fields& fields) {
        const auto id = static_cast<measures::TeamId>(offices_.teams.size());
        if (!offices_.ids.emplace(team.team.key, id).second) {
            fields.context().diagnostics.error(fields.place(), "there are two teams '" + team.team.key + "'");
            return;
        }
        offices_.teams.push_back(std::move(team));
    }

    void add_place_teams() {
        for (const auto& sized : sized_) {
            for (const auto place : offices_.units[sized.unit].places) {
                const auto& there = places_[place];
                add({{.key = there.key, .title = there.title, .unit = sized.unit, .place = place}, sized.size},
                    fields_);
            }
        }
    }

    void find_members() {
        for (const auto& unit : offices_.units) {
            std::vector<Member> members;
            for (const auto place : unit.places) {
                const auto team = offices_.ids.find(places_[place].key);
                if (team != offices_.ids.end()) {
                    members.push_back({place, team->second});
                }
            }
            if (members.size() < unit.places.size()) {
                fields_.error("units", "not every member of unit '" + unit.key + "' has a team",
                              "a team of a place comes from the unit that has a `size`");
            } else if (!members.empty()) {
                offices_.members.emplace(unit.key, std::move(members));
            }
        }
    }

    Fields fields_;
    const std::vector<plan::Place>& places_;
    std::vector<Sized> sized_;
    Offices offices_;
};

} // namespace

Offices read_offices(const reading::Node& node, reading::Context& context, const std::vector<plan::Place>& places) {
    return OfficeReader{node, context, places}.read();
}

} // namespace models::scenario
