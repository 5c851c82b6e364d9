#include "models/scenario/read_fleet.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/fleet_factors.hpp"
#include "models/scenario/fleet_numbers.hpp"
#include "models/scenario/fleet_profiles.hpp"
#include "models/scenario/reading/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace models::scenario {
namespace {

using quantity::Parameter;
using reading::Fields;
using reading::Place;
using sources::EmissionStage;
using sources::Energy;
using sources::Fleet;
using sources::FleetClass;
using sources::Powertrain;

constexpr const char* file = "sources/fleet.csv";
constexpr int oldest_vehicle = 50; // [a]
constexpr double rounding = 1e-6;  // of shares that sum to 1

int year_of(sim::time::Date date) {
    return static_cast<int>(std::chrono::year_month_day{date}.year());
}

/// One row of sources/fleet.csv.
struct Row {
    FleetPlace about;
    quantity::Text title;
    std::string family;
    std::string timetable;
    std::string unit;          ///< in which vehicles are counted
    std::string activity_unit; ///< km, kWh or kg
    int oldest_model_year;
    Place place;
};

class FleetReading {
public:
    FleetReading(reading::Folder& folder, reading::Context& context, const Surroundings& around)
        : context_(context),
          around_(around),
          numbers_(folder, context),
          factors_(folder, context, around.climate),
          first_year_(year_of(around.calendar.date(0))),
          last_year_(year_of(around.calendar.date(around.calendar.days() - 1))),
          profiles_(factors_.corrections(), around) {
        fleet_.first_year = first_year_;
        fleet_.columns = sources::EmissionColumns::of(around.chart);
    }

    void read_row(const reading::Node& node) {
        const Row row = row_of(node);
        const auto group = group_named(row.about.group, row.place, context_, around_.chart);
        Powertrain powertrain = read_powertrain(row, group);
        FleetClass& fleet_class = class_of(row);
        if (std::ranges::find(fleet_class.powertrains, powertrain.key, &Powertrain::key) !=
            fleet_class.powertrains.end()) {
            context_.diagnostics.error(row.place, fmt::format("{} stands here twice", row.about.key()));
        }
        if (powertrain.energy == Energy::electric) {
            fleet_class.electric = fleet_class.powertrains.size();
        }
        fleet_class.powertrains.push_back(std::move(powertrain));
    }

    Fleet take() {
        for (std::size_t at = 0; at < fleet_.classes.size(); ++at) {
            check_engines(fleet_.classes[at], class_rows_[at].place);
            read_new_energy(fleet_.classes[at], class_rows_[at]);
        }
        numbers_.report_unasked();
        return std::move(fleet_);
    }

private:
    Row row_of(const reading::Node& node) {
        Fields fields{node, context_, {.what = "the fleet"}};
        Row row{.about = {.group = fields.text("group"),
                          .fleet_class = fields.text("class"),
                          .powertrain = fields.text("powertrain")},
                .title = {fields.text_or("title_zh", ""), fields.text_or("title_en", "")},
                .family = fields.text("family"),
                .timetable = fields.text("timetable"),
                .unit = fields.text("unit"),
                .activity_unit =
                    fields.choice<std::string>("activity_unit", {{"km", "km"}, {"kWh", "kWh"}, {"kg", "kg"}}),
                .oldest_model_year = fields.integer("oldest_model_year", first_year_ - oldest_vehicle, first_year_),
                .place = fields.place("class")};
        if (!context_.units.knows(row.unit)) {
            fields.error("unit", fmt::format("'{}' is no unit", row.unit),
                         "vehicles are counted in vehicle or machine");
            row.unit = "vehicle";
        }
        return row;
    }

    /// The class of a row, read when the row is its first.
    FleetClass& class_of(const Row& row) {
        const auto known = std::ranges::find(fleet_.classes, row.about.fleet_class, &FleetClass::key);
        if (known == fleet_.classes.end()) {
            class_rows_.push_back(row);
            class_rows_.back().about.powertrain.clear();
            fleet_.classes.push_back(read_class(class_rows_.back()));
            return fleet_.classes.back();
        }
        const Row& first = class_rows_[static_cast<std::size_t>(known - fleet_.classes.begin())];
        if (std::tie(first.about.group, first.unit, first.activity_unit) !=
            std::tie(row.about.group, row.unit, row.activity_unit)) {
            context_.diagnostics.error(
                row.place, fmt::format("rows of {} differ in group, unit or activity unit", row.about.fleet_class),
                fmt::format("the first is in line {}", first.place.line));
        }
        return *known;
    }

    FleetClass read_class(const Row& row) {
        const FleetPlace& about = row.about;
        const double shape = numbers_.known_if(about, "life_shape", "1").value_or(1);
        return {.key = about.fleet_class,
                .unit = row.unit,
                .powertrains = {},
                .electric = {},
                .activity = read_activity(row),
                .decay = numbers_.number(about, "decay", "1/a", row.place),
                .life = numbers_.number(about, "life", "a", row.place),
                .survival = sources::Survival{shape > 0 ? shape : 1},
                .registrations = numbers_.number(about, "registrations", row.unit + "/a", row.place),
                .new_energy_share = {},
                .registering = name_of(about, "registering")};
    }

    /// What a vehicle does in a year, or for machines power × load factor × hours.
    std::vector<Parameter> read_activity(const Row& row) {
        if (row.activity_unit == "kWh" && !numbers_.has(row.about, "activity")) {
            return {numbers_.number(row.about, "power", "kW", row.place),
                    numbers_.number(row.about, "load_factor", "1", row.place),
                    numbers_.number(row.about, "hours", "h/a", row.place)};
        }
        return {numbers_.number(row.about, "activity", row.activity_unit + "/a", row.place)};
    }

    Powertrain read_powertrain(const Row& row, ledger::GroupId group) {
        const FleetPlace& about = row.about;
        const Driven driven = driven_of(row);
        const auto account =
            around_.chart.add_account(about.key(), group, profiles_.of(about.key(), driven, exhaust_voc_share(about)));
        Powertrain powertrain{.key = about.powertrain,
                              .title = row.title,
                              .energy = about.powertrain == "electric" ? Energy::electric : Energy::conventional,
                              .stages = {},
                              .count = numbers_.number_if(about, "count", row.unit),
                              .growth = numbers_.number_if(about, "growth", "1/a", reading::any_number),
                              .conventional_share = numbers_.share_if(about, "conventional_share"),
                              .scrapping = name_of(about, "scrapping"),
                              .buying = name_of(about, "buying")};
        for (const StageYears& years : factors_.stages(row.timetable, row.oldest_model_year, last_year_, row.place)) {
            powertrain.stages.push_back(read_stage(row, driven, years, account));
        }
        check_counts(row, powertrain);
        return powertrain;
    }

    Driven driven_of(const Row& row) {
        FleetPlace whole_class = row.about;
        whole_class.powertrain.clear();
        return {.family = row.family,
                .powertrain = row.about.powertrain,
                .stage = {},
                .speed = numbers_.known_if(whole_class, "speed", "km/h"),
                .load = numbers_.known_share_if(whole_class, "load")};
    }

    EmissionStage read_stage(const Row& row, Driven driven, const StageYears& years, ledger::AccountId account) {
        FleetPlace about = row.about;
        about.stage = years.stage;
        driven.stage = years.stage;
        const auto cohorts = static_cast<std::size_t>(years.last - years.first) + 1;
        EmissionStage stage{.key = years.stage,
                            .line = around_.chart.add_line(about.key(), account),
                            .first_model_year = years.first,
                            .first_cohort = fleet_.cohorts,
                            .cohorts = cohorts,
                            .count = numbers_.number_if(about, "count", row.unit),
                            .evaporation = numbers_.number_if(about, "evaporation", "mg/a"),
                            .exhaust = factors_.exhaust(driven, row.activity_unit),
                            .wear = {}};
        if (!stage.evaporation) {
            stage.evaporation = numbers_.number_if(row.about, "evaporation", "mg/a");
        }
        if (row.activity_unit == "km") {
            stage.wear = factors_.wear(driven);
        }
        if (row.about.powertrain != "electric" && !factors_.has_exhaust(driven)) {
            context_.diagnostics.error(
                row.place,
                fmt::format("{} {} {} has no exhaust factors", row.family, row.about.powertrain, years.stage),
                "factors/exhaust.csv must have rows for it");
        }
        fleet_.cohorts += cohorts;
        return stage;
    }

    /// Share of exhaust in the VOC of a powertrain; the rest evaporates.
    double exhaust_voc_share(const FleetPlace& about) {
        return numbers_.known_share_if(about, "exhaust_voc_share").value_or(1);
    }

    void check_counts(const Row& row, const Powertrain& powertrain) {
        const bool by_stage = std::ranges::any_of(powertrain.stages, [](const auto& stage) { return !!stage.count; });
        if (by_stage == powertrain.count.has_value()) {
            context_.diagnostics.error(
                row.place, fmt::format("{} has {} 'count'", row.about.key(), by_stage ? "more than one kind of" : "no"),
                "give it for the powertrain or by stage");
        }
        for (const EmissionStage& stage : powertrain.stages) {
            if (stage.count && stage.first_model_year >= first_year_) {
                context_.diagnostics.error(context_.numbers[*stage.count].place,
                                           fmt::format("no model year before {} met {}", first_year_, stage.key));
            }
        }
        if (powertrain.count && row.oldest_model_year >= first_year_) {
            context_.diagnostics.error(
                row.place, fmt::format("{} has a count, but no model year before {}", row.about.key(), first_year_));
        }
    }

    void check_engines(const FleetClass& fleet_class, const Place& place) {
        double sum = 0;
        std::size_t engines = 0;
        bool shared = false;
        for (const Powertrain& powertrain : fleet_class.powertrains) {
            if (powertrain.energy == Energy::conventional) {
                ++engines;
                shared = shared || powertrain.conventional_share;
                sum += powertrain.conventional_share ? median(*powertrain.conventional_share) : 0;
            }
        }
        if (engines == 0) {
            context_.diagnostics.error(place, fmt::format("{} has no conventional powertrain", fleet_class.key));
        } else if ((engines > 1 || shared) && std::abs(sum - 1) > rounding) {
            context_.diagnostics.error(
                place, fmt::format("the conventional shares of {} do not sum to 100 %", fleet_class.key),
                fmt::format("they sum to {:.6g} %", 100 * sum));
        }
    }

    void read_new_energy(FleetClass& fleet_class, const Row& row) {
        if (fleet_class.electric) {
            fleet_class.new_energy_share = numbers_.share(row.about, "new_energy_share", row.place);
        }
    }

    double median(Parameter number) const { return sim::random::quantile(context_.numbers[number].distribution, 0.5); }

    sim::random::Name name_of(const FleetPlace& about, const std::string& occasion) {
        return context_.numbers.addresses().enter("fleet." + about.key() + "." + occasion);
    }

    reading::Context& context_;
    const Surroundings& around_;
    FleetNumbers numbers_;
    FleetFactors factors_;
    int first_year_;
    int last_year_;
    FleetProfiles profiles_;
    Fleet fleet_;
    std::vector<Row> class_rows_; // the first row of each class, without its powertrain
};

} // namespace

std::optional<Fleet> read_fleet(reading::Folder& folder, reading::Context& context, const Surroundings& around) {
    if (!folder.has(file)) {
        return std::nullopt;
    }
    FleetReading fleet{folder, context, around};
    const reading::Table table = folder.table(file);
    if (table.expect(
            {"class", "powertrain", "group", "family", "timetable", "unit", "activity_unit", "oldest_model_year"},
            {"title_zh", "title_en"}, context.diagnostics)) {
        for (const reading::Node& row : table.rows()) {
            fleet.read_row(row);
        }
    }
    return fleet.take();
}

} // namespace models::scenario
