#pragma once

#include "models/quantity/register.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/folder.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace models::scenario {

/// What a row of `sources/fleet_numbers.csv` is about: a class, one of its powertrains, one of that one's stages.
struct FleetPlace {
    std::string group;
    std::string fleet_class;
    std::string powertrain{}; ///< empty: the whole class
    std::string stage{};      ///< empty: all of them

    std::string key() const; ///< such as on_road.car.gasoline.cn5
};

/// The numbers of `sources/fleet_numbers.csv`, found by what they are about. Bad rows and missing numbers are reported;
/// stand-ins are given for them. A number may be asked for more than once.
class FleetNumbers {
public:
    FleetNumbers(reading::Folder& folder, reading::Context& context);

    bool has(const FleetPlace& about, std::string_view quantity) const;

    quantity::Parameter number(const FleetPlace& about, std::string_view quantity, std::string_view unit,
                               const reading::Place& asked_at);
    std::optional<quantity::Parameter> number_if(const FleetPlace& about, std::string_view quantity,
                                                 std::string_view unit, reading::Bounds bounds = reading::not_negative);
    std::optional<quantity::Parameter> share_if(const FleetPlace& about, std::string_view quantity);
    quantity::Parameter share(const FleetPlace& about, std::string_view quantity, const reading::Place& asked_at);
    /// A number that must be certain.
    std::optional<double> known_if(const FleetPlace& about, std::string_view quantity, std::string_view unit);
    std::optional<double> known_share_if(const FleetPlace& about, std::string_view quantity);

    /// Reports every row that nothing asked for. To be called last.
    void report_unasked() const;

private:
    using Key = std::tuple<std::string, std::string, std::string, std::string>; // class, powertrain, stage, quantity

    void index_row(const reading::Node& row);
    /// The number of the row about this, read by `read` when first asked for; nothing when there is no row.
    template<class Read>
    std::optional<quantity::Parameter> once(const FleetPlace& about, std::string_view quantity, Read read);
    std::optional<double> certain(std::optional<quantity::Parameter> number, std::string_view quantity);
    void lacks(const FleetPlace& about, std::string_view quantity, const reading::Place& asked_at);

    reading::Context& context_;
    reading::Table table_;
    std::map<Key, const reading::Node*> rows_;
    std::map<Key, std::optional<quantity::Parameter>> asked_; // nothing where there is no row
};

} // namespace models::scenario
