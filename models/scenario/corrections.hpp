#pragma once

#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/climate.hpp"
#include "models/sources/exhaust.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario {

/// Whose exhaust it is, and how it is driven.
struct Driven {
    std::string family; ///< whose factors it has
    std::string powertrain;
    std::string stage;
    std::optional<double> speed{}; ///< mean [km/h]; nothing: the guide's reference state
    std::optional<double> load{};  ///< mean share of the payload [1]; nothing: the reference state
};

/// The guide's corrections of base factors (MEP 2014 No. 92, Annex 3), from `factors/corrections.csv`.
///
///     speed        factor for mean speeds from..to [km/h]
///     load         factor for mean loads from..to [%]
///     sulphur      factor of the fuel sold
///     worn         factor of fleets that wear out fast, whatever their age
///     ageing       rise per year of age, from..to [a]
///     temperature  factor in months whose mean lies in from..to [°C]
///     humidity     the same by humidity [%], in months whose temperature lies in temperature_from..temperature_to
///
/// Intervals hold their lower end. A row without families, powertrain or stages stands for all.
class Corrections {
public:
    Corrections(reading::Folder& folder, reading::Context& context, const sources::Climate& climate);

    /// Product of all but ageing, with the year's mean of temperature and humidity.
    double factor(const Driven& driven, std::string_view pollutant) const;
    sources::Deterioration deterioration(const Driven& driven, std::string_view pollutant) const;
    /// Temperature and humidity month by month, January first, whatever the stage.
    std::array<double, 12> months(const Driven& driven, std::string_view pollutant) const;

private:
    enum class Kind : std::uint8_t { speed, load, sulphur, worn, ageing, temperature, humidity };
    struct Band {
        double from = -std::numeric_limits<double>::infinity();
        double to = std::numeric_limits<double>::infinity();
        bool holds(double x) const { return from <= x && x < to; }
        bool holds(std::optional<double> x) const { return x && holds(*x); }
    };
    struct Row {
        Kind kind;
        std::vector<std::string> families;
        std::string powertrain;
        std::vector<std::string> stages;
        Band band;
        Band temperature;
        std::string pollutant;
        double value;
    };
    enum class Stages : std::uint8_t { this_one, any };

    static Row read_row(const reading::Node& node, reading::Context& context);
    static bool concerns(const Row& row, const Driven& driven, std::string_view pollutant, Stages stages);
    bool holds(const Row& row, const Driven& driven) const;
    bool holds_in(const Row& row, std::size_t month) const;
    double in_month(const Driven& driven, std::string_view pollutant, std::size_t month, Stages stages) const;

    sources::Climate climate_;
    std::vector<Row> rows_;
};

} // namespace models::scenario
