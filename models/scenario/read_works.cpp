#include "models/scenario/read_works.hpp"

#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_luck.hpp"

#include <cmath>
#include <string>

namespace models::scenario {
namespace {

using measures::Exposure;
using reading::Fields;

constexpr double least_amount = 1e-6; // nothing to build is no part
constexpr double most_sections = 12;  // of one desk; each is a crew's work of weeks

/// What the works are counted in.
std::string read_unit(Fields& fields) {
    const std::string unit = fields.text("unit");
    if (unit == "%" || !fields.context().units.knows(unit)) {
        if (!unit.empty()) {
            fields.error("unit", "works are not counted in '" + unit + "'",
                         "what is built has a length, area or number");
        }
        return "1";
    }
    return unit;
}

void check_sections(Fields& fields, const measures::Works& works) {
    const double number = std::ceil(share_of_desk(works.job, works.amount) / works.section);
    if (number > most_sections) {
        fields.error("section", "one desk would build " + std::to_string(std::lround(number)) + " sections",
                     "at most 12 are followed one by one", "make the sections longer");
    }
}

} // namespace

measures::Works read_works(Fields& fields, const PartReading& part) {
    const auto& around = part.around;
    const std::string unit = read_unit(fields);
    const reading::Bounds something{.least = least_amount};
    measures::Works works{.job = read_assignment(fields, part),
                          .amount = fields.known("amount", unit, something),
                          .section = fields.known("section", unit, something),
                          .permit = read_luck(fields, "permit", "d"),
                          .preparation = read_luck(fields, "preparation", "d"),
                          .per_day = fields.number("per_day", unit + "/d"),
                          .crews = read_team(fields, "crews", around),
                          .season = fields.has("season") ? read_season(fields, "season", around)
                                                         : sim::time::Season::always(around.calendar),
                          .exposure = fields.flag_or("outdoors", true) ? Exposure::outdoors : Exposure::indoors,
                          .acceptance = read_luck(fields, "acceptance", "d")};
    check_sections(fields, works);
    return works;
}

} // namespace models::scenario
