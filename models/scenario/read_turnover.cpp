#include "models/scenario/read_turnover.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using measures::ClassReach;
using measures::CohortPlace;
using measures::NewEnergyPart;
using measures::Quota;
using measures::Replacement;
using measures::RetirementPart;
using measures::ShareAim;
using measures::TurnoverPolicy;
using quantity::Parameter;
using reading::Fields;
using sources::Fleet;
using sources::FleetClass;
using sources::Powertrain;

/// The place of the entry with this key; reports at a field that there is none.
template<class Entry>
std::optional<std::size_t> place_of(const std::string& key, const std::vector<Entry>& entries, Fields& fields,
                                    std::string_view name, const std::string& kind) {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    if (found != entries.end()) {
        return static_cast<std::size_t>(found - entries.begin());
    }
    std::vector<std::string> keys;
    std::ranges::transform(entries, std::back_inserter(keys), &Entry::key);
    fields.error(name, fmt::format("there is no {} '{}'", kind, key), {}, reading::did_you_mean_any(key, keys));
    return std::nullopt;
}

std::vector<std::size_t> read_classes(Fields& fields, const Fleet& fleet) {
    std::vector<std::size_t> classes;
    for (const std::string& key : fields.texts("classes")) {
        if (const auto found = place_of(key, fleet.classes, fields, "classes", "fleet class")) {
            classes.push_back(*found);
        }
    }
    return classes;
}

/// New energy needs vehicles that have it.
void check_electric(std::size_t fleet_class, const Fleet& fleet, Fields& fields, std::string_view name) {
    if (!fleet.classes[fleet_class].electric) {
        fields.error(name, fmt::format("{} has no electric powertrain", fleet.classes[fleet_class].key));
    }
}

/// One share for all of `classes`, or a mapping from class to share.
std::vector<ClassReach> read_reaches(Fields& fields, const Fleet& fleet) {
    std::vector<ClassReach> reaches;
    const reading::Node* const node = fields.node("new_energy_share");
    if (node != nullptr && node->is_mapping() && node->find("value") == nullptr) {
        Fields shares = fields.within("new_energy_share");
        for (const reading::Entry& entry : node->entries) {
            const Parameter share = shares.share(entry.key);
            if (const auto found = place_of(entry.key, fleet.classes, shares, entry.key, "fleet class")) {
                check_electric(*found, fleet, shares, entry.key);
                reaches.push_back({*found, share});
            }
        }
        return reaches;
    }
    const Parameter share = fields.share("new_energy_share");
    for (const std::size_t fleet_class : read_classes(fields, fleet)) {
        check_electric(fleet_class, fleet, fields, "classes");
        reaches.push_back({fleet_class, share});
    }
    return reaches;
}

std::optional<ShareAim> read_aim(Fields& fields) {
    const auto of = fields.choice_or<ShareAim::Of>(
        "aim_of", {{"registrations", ShareAim::Of::registrations}, {"stock", ShareAim::Of::stock}},
        ShareAim::Of::registrations);
    if (!fields.has("aim")) {
        return std::nullopt;
    }
    return ShareAim{fields.known_share("aim"), of};
}

NewEnergyPart read_purchases(Fields& fields, const PartReading& part, const Fleet& fleet) {
    return {.measure = part.measure,
            .ramp = fields.number_or("ramp", "d", 0),
            .classes = read_reaches(fields, fleet),
            .aim = read_aim(fields)};
}

/// The cohorts of a powertrain up to a stage.
void add_eligible(std::size_t fleet_class, std::size_t powertrain, std::size_t last_stage, const Fleet& fleet,
                  std::vector<CohortPlace>& eligible) {
    const auto& stages = fleet.classes[fleet_class].powertrains[powertrain].stages;
    for (std::size_t stage = 0; stage <= last_stage; ++stage) {
        for (std::size_t cohort = 0; cohort < stages[stage].cohorts; ++cohort) {
            eligible.push_back(
                {fleet_class, powertrain, stage, cohort, stages[stage].first_model_year + static_cast<int>(cohort)});
        }
    }
}

std::vector<CohortPlace> read_eligible(Fields& fields, const Fleet& fleet, const std::vector<std::size_t>& classes) {
    std::vector<CohortPlace> eligible;
    const auto powertrains = fields.texts("powertrain");
    const auto last_stage = fields.text("up_to_stage");
    for (const std::size_t fleet_class : classes) {
        for (const std::string& key : powertrains) {
            const auto& all = fleet.classes[fleet_class].powertrains;
            const auto powertrain =
                place_of(key, all, fields, "powertrain", "powertrain of " + fleet.classes[fleet_class].key);
            const auto stage = powertrain ? place_of(last_stage, all[*powertrain].stages, fields, "up_to_stage",
                                                     fmt::format("stage of {} {}", fleet.classes[fleet_class].key, key))
                                          : std::nullopt;
            if (stage) {
                add_eligible(fleet_class, *powertrain, *stage, fleet, eligible);
            }
        }
    }
    std::ranges::stable_sort(eligible, {}, &CohortPlace::model_year);
    return eligible;
}

Quota read_quota(Fields& fields, const std::string& unit) {
    const auto counts = fields.choice_or<Quota::Counts>(
        "counts", {{"retired", Quota::Counts::retired}, {"all_gone", Quota::Counts::all_gone}}, Quota::Counts::retired);
    if (const auto number = fields.number_if("number", unit)) {
        if (fields.has("share")) {
            fields.error("share", "a quota is a share or a number, not both");
        }
        return {.amount = *number, .of = Quota::Of::number, .counts = counts};
    }
    return {.amount = fields.share("share"), .of = Quota::Of::opening_share, .counts = counts};
}

/// In which vehicles are counted; classes of one part must agree.
std::string unit_of(Fields& fields, const Fleet& fleet, const std::vector<std::size_t>& classes) {
    const std::string unit = classes.empty() ? "vehicle" : fleet.classes[classes.front()].unit;
    for (const std::size_t fleet_class : classes) {
        if (fleet.classes[fleet_class].unit != unit) {
            fields.error("classes", "one part cannot retire both vehicles and machines");
        }
    }
    return unit;
}

RetirementPart read_retirement(Fields fields, const PartReading& part, const Fleet& fleet) {
    const auto classes = read_classes(fields, fleet);
    const auto unit = unit_of(fields, fleet, classes);
    RetirementPart retirement{
        .measure = part.measure,
        .eligible = read_eligible(fields, fleet, classes),
        .quota = read_quota(fields, unit),
        .per_month = fields.number("per_month", unit + "/month"),
        .replacement = fields.choice<Replacement>("replaced_by", {{"electric", Replacement::electric},
                                                                  {"same_powertrain", Replacement::same_powertrain},
                                                                  {"nothing", Replacement::nothing}}),
        .luck = fields.context().numbers.addresses().enter("turnover." + part.id + ".handed_in")};
    if (retirement.replacement == Replacement::electric) {
        for (const std::size_t fleet_class : classes) {
            check_electric(fleet_class, fleet, fields, "replaced_by");
        }
    }
    fields.done();
    return retirement;
}

} // namespace

void read_turnover(Fields& fields, const PartReading& part, const Fleet& fleet, TurnoverPolicy& into) {
    const bool retires = fields.has("retire");
    if (fields.has("new_energy_share") || !retires) {
        into.purchases.push_back(read_purchases(fields, part, fleet));
    }
    if (retires) {
        into.retirements.push_back(read_retirement(fields.within("retire"), part, fleet));
    }
}

} // namespace models::scenario
