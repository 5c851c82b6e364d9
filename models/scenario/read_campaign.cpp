#include "models/scenario/read_campaign.hpp"

#include "models/scenario/read_rule_controls.hpp"

namespace models::scenario {

measures::Campaign read_campaign(reading::Fields& fields, const PartReading& part) {
    const auto& around = part.around;
    const auto season =
        fields.has("season") ? read_season(fields, "season", around) : sim::time::Season::always(around.calendar);
    measures::Campaign campaign{part.measure, season, fields.number_or("ramp", "d", 0.0),
                                read_rule_controls(fields, part), fields.share_if("compliance")};
    if (campaign.controls.empty() && !campaign.compliance) {
        fields.error("controls", "a campaign needs at least one control, or its 'compliance'");
    }
    return campaign;
}

} // namespace models::scenario
