#include "models/scenario/read_retrofit.hpp"

#include "models/scenario/read_luck.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using ledger::Grade;
using measures::Facility;
using reading::Fields;

/// What is renovated, and how.
struct Works {
    std::vector<Facility> facilities;
    measures::Upgrade upgrade;
};

Works boiler_works(Fields& fields, const std::optional<sources::Boilers>& boilers) {
    auto after = fields.within("boilers");
    measures::BoilerUpgrade upgrade{.factors = {},
                                    .columns = {},
                                    .users = {},
                                    .nox = read_luck(after, "nox", "mg/m3"),
                                    .coupling = luck_of(after, "coupling"),
                                    .coupled = after.share_or("coupled", 0.0),
                                    .heat_pump_share = after.share_or("heat_pump_share", 0.0)};
    after.done();
    if (!boilers) {
        fields.error("facilities", "the district has no boiler users", "they stand in sources/boilers.yaml");
        return {{}, upgrade};
    }
    upgrade.factors = boilers->factors;
    upgrade.columns = boilers->columns;
    upgrade.users = boilers->users;
    std::vector<Facility> facilities;
    for (const auto& user : boilers->users) {
        facilities.push_back({user.line, user.entity});
    }
    return {facilities, upgrade};
}

Works tank_works(Fields& fields, const std::optional<sources::Asphalt>& asphalt, Grade aim) {
    auto after = fields.within("asphalt_tanks");
    measures::RemovalUpgrade upgrade{.column = {}, .removal = after.share("voc_removal"), .grade = aim};
    after.done();
    if (!asphalt || !asphalt->columns.voc) {
        fields.error("facilities", "the district has no asphalt tanks that emit VOC",
                     "they stand in sources/asphalt.yaml");
        return {{}, upgrade};
    }
    upgrade.column = *asphalt->columns.voc;
    std::vector<Facility> facilities;
    for (const auto& plant : asphalt->plants) {
        facilities.push_back({plant.tanks, plant.entity});
    }
    return {facilities, upgrade};
}

enum class Kind { boilers, asphalt_tanks };

Works read_works(Fields& fields, Grade aim, const std::optional<sources::Boilers>& boilers,
                 const std::optional<sources::Asphalt>& asphalt) {
    const auto kind =
        fields.choice<Kind>("facilities", {{"boilers", Kind::boilers}, {"asphalt_tanks", Kind::asphalt_tanks}});
    return kind == Kind::boilers ? boiler_works(fields, boilers) : tank_works(fields, asphalt, aim);
}

measures::RetrofitSteps read_steps(Fields steps) {
    const measures::RetrofitSteps read{.permit = read_luck(steps, "permit", "d"),
                                       .design = read_luck(steps, "design", "d"),
                                       .works = read_luck(steps, "works", "d"),
                                       .rework = read_luck(steps, "rework", "d"),
                                       .commissioning = read_luck(steps, "commissioning", "d"),
                                       .grading = read_luck(steps, "grading", "d")};
    steps.done();
    return read;
}

/// The lead team and the supporting ones, each once.
std::vector<measures::TeamId> read_officers(Fields& fields, const Surroundings& around) {
    std::vector<measures::TeamId> officers = {read_team(fields, "lead", around)};
    for (const auto& word : fields.texts_or("supporting", {})) {
        const auto team = around.teams.find(word);
        if (team == around.teams.end()) {
            std::vector<std::string> words;
            for (const auto& [key, id] : around.teams) {
                words.push_back(key);
            }
            fields.error("supporting", "there is no team '" + word + "'", {}, reading::did_you_mean_any(word, words));
        } else if (std::ranges::find(officers, team->second) != officers.end()) {
            fields.error("supporting", "team '" + word + "' is named twice", "a part needs one officer of each team");
        } else {
            officers.push_back(team->second);
        }
    }
    return officers;
}

} // namespace

measures::Retrofit read_retrofit(Fields& fields, const PartReading& part,
                                 const std::optional<sources::Boilers>& boilers,
                                 const std::optional<sources::Asphalt>& asphalt) {
    const auto& around = part.around;
    const auto aim = fields.choice<Grade>("aim", {{"a", Grade::a}, {"b", Grade::b}, {"c", Grade::c}});
    auto works = read_works(fields, aim, boilers, asphalt);
    return {.measure = part.measure,
            .pace = fields.number_or("pace", "1", 1.0),
            .officers = read_officers(fields, around),
            .crews = read_team(fields, "crews", around),
            .season = fields.has("season") ? read_season(fields, "season", around)
                                           : sim::time::Season::always(around.calendar),
            .steps = read_steps(fields.within("steps")),
            .rework = fields.share_or("fails", 0.0),
            .failing = luck_of(fields, "fails"),
            .facilities = std::move(works.facilities),
            .aim = aim,
            .wanted = static_cast<std::size_t>(fields.integer("wanted")),
            .upgrade = std::move(works.upgrade)};
}

} // namespace models::scenario
