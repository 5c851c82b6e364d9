#include "models/scenario/read_retrofit.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_count.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_rule_controls.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
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

/// Things that are only counted: as many as are wanted, each with a number of its own.
Works counted_works(Fields& fields, const PartReading& part, std::size_t wanted) {
    std::vector<Facility> facilities;
    for (std::uint32_t thing = 0; thing < wanted; ++thing) {
        facilities.push_back({std::nullopt, thing});
    }
    return {std::move(facilities), measures::CountedUpgrade{.population = read_count(fields, "population"),
                                                            .controls = read_rule_controls(fields, part)}};
}

enum class Kind { boilers, asphalt_tanks, counted };

Kind read_kind(Fields& fields) {
    return fields.choice<Kind>(
        "facilities", {{"boilers", Kind::boilers}, {"asphalt_tanks", Kind::asphalt_tanks}, {"counted", Kind::counted}});
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

/// How many of those that set out keep the promise; nothing where all must.
std::optional<std::size_t> read_promised(Fields& fields, std::size_t wanted) {
    if (!fields.has("promised")) {
        return std::nullopt;
    }
    const int most = static_cast<int>(std::max<std::size_t>(wanted, 1));
    return static_cast<std::size_t>(fields.integer("promised", 1, most));
}

} // namespace

measures::Retrofit read_retrofit(Fields& fields, const PartReading& part,
                                 const std::optional<sources::Boilers>& boilers,
                                 const std::optional<sources::Asphalt>& asphalt) {
    const auto& around = part.around;
    const Kind kind = read_kind(fields);
    const bool counted = kind == Kind::counted;
    const auto wanted = static_cast<std::size_t>(fields.integer("wanted", 0, 100'000));
    const Grade aim =
        counted ? Grade::none : fields.choice<Grade>("aim", {{"a", Grade::a}, {"b", Grade::b}, {"c", Grade::c}});
    auto works = counted                 ? counted_works(fields, part, wanted)
                 : kind == Kind::boilers ? boiler_works(fields, boilers)
                                         : tank_works(fields, asphalt, aim);
    if (!counted && wanted > works.facilities.size()) {
        fields.context().diagnostics.warning(fields.place("wanted"), "more are wanted than there are facilities",
                                             "all that are there set out, and the part is done with them");
    }
    return {.job = read_assignment(fields, part),
            .joining = fields.has("joining") ? std::optional{read_luck(fields, "joining", "d")} : std::nullopt,
            .crews = !counted || fields.has("crews") ? std::optional{read_team(fields, "crews", around)} : std::nullopt,
            .season = fields.has("season") ? read_season(fields, "season", around)
                                           : sim::time::Season::always(around.calendar),
            .steps = read_steps(fields.within("steps")),
            .rework = fields.share_or("fails", 0.0),
            .failing = luck_of(fields, "fails"),
            .facilities = std::move(works.facilities),
            .aim = aim,
            .wanted = wanted,
            .promised = read_promised(fields, wanted),
            .upgrade = std::move(works.upgrade)};
}

} // namespace models::scenario
