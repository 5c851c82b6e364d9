#pragma once

#include "models/scenario/corrections.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/climate.hpp"
#include "models/sources/exhaust.hpp"
#include "models/sources/wear.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace models::scenario {

/// The model years that met one emission stage.
struct StageYears {
    std::string stage;
    int first;
    int last;
};

/// Which stages there are and what they emit: `factors/{stages,exhaust,corrections,wear}.csv`. A number is read when it
/// is first asked for; those that nobody asks for belong to families that this district does not have.
class FleetFactors {
public:
    FleetFactors(reading::Folder& folder, reading::Context& context, const sources::Climate& climate);

    const Corrections& corrections() const { return corrections_; }

    /// The stages of a timetable that some model year from `oldest` to `newest` met, oldest first and cut to these
    /// years; reports at `asked_at` an unknown timetable and years that it leaves out or names twice.
    std::vector<StageYears> stages(const std::string& timetable, int oldest, int newest,
                                   const reading::Place& asked_at);

    /// Exhaust per unit of activity (km, kWh, kg); none where the table has no row.
    sources::Exhaust exhaust(const Driven& driven, const std::string& activity_unit);
    /// Whether the table has a row for this family, powertrain and stage.
    bool has_exhaust(const Driven& driven) const;

    /// Worn parts of a family; those of its electric vehicles where the table tells them apart.
    std::vector<sources::WearPart> wear(const Driven& driven);

private:
    using ExhaustKey = std::tuple<std::string, std::string, std::string, std::string>; // …, pollutant
    using WearKey = std::pair<std::string, std::string>;                               // family, powertrain

    void read_stages(const reading::Node& row);
    void index_exhaust(const reading::Node& row);
    void index_wear(const reading::Node& row);
    sources::ExhaustFactor exhaust_of(const Driven& driven, const char* pollutant, const std::string& activity_unit);
    sources::WearPart read_wear(const reading::Node& row, const Driven& driven);

    reading::Context& context_;
    reading::Table stages_;
    reading::Table exhaust_;
    reading::Table wear_;
    Corrections corrections_;
    std::map<std::string, std::vector<StageYears>> timetables_;
    std::map<ExhaustKey, const reading::Node*> exhaust_rows_;
    std::map<ExhaustKey, quantity::Parameter> exhaust_read_;
    std::map<WearKey, std::vector<const reading::Node*>> wear_rows_;
    std::map<std::string, quantity::Parameter> wear_read_;
};

} // namespace models::scenario
