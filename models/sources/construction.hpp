#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/emission_columns.hpp"
#include "models/sources/source.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace models::sources {

/// What a building site does, in this order; then it is gone.
enum class Stage : std::uint8_t { excavation, structure, finishing };
inline constexpr std::size_t stages = 3;
constexpr std::size_t index(Stage stage) {
    return static_cast<std::size_t>(stage);
}

/// A number for each stage.
using ByStage = std::array<quantity::Parameter, stages>;

/// Sites too small to be followed one by one.
struct SmallSites {
    ledger::LineId line;
    quantity::Parameter count;    ///< begun in a year [site/a]
    quantity::Parameter area;     ///< exposed area of one [m²/site]
    quantity::Parameter duration; ///< of one [month]
    quantity::Parameter control;  ///< efficiency of present controls [1]
};

/// A large site at an instant.
struct Site {
    double area; ///< exposed [m²], whole
    Stage stage;
    sim::time::Tick lifetime; ///< of all its stages [s]
    sim::time::Tick left;     ///< in this stage [s]
};

/// Names of the chances that sites meet.
struct SiteLuck {
    sim::random::Name opening_area;
    sim::random::Name opening_lifetime;
    sim::random::Name opening_age;
    sim::random::Name arrival;
    sim::random::Name area;
    sim::random::Name lifetime;
};

/// Dust of construction sites (sources/construction.yaml). A square metre of open site emits in a month
///     2.69e-4 t TSP × weight of the stage × (1 - η),
/// with TSP : PM10 : PM2.5 = 1 : 0.49 : 0.10 (Chinese guide for dust sources, 2014 No. 92, annex 6), in the months of a
/// year in which sites work. Stage weights are relative: over a site's lifetime they average 1. Activity is exposed
/// area [m²].
struct Construction {
    std::array<ledger::LineId, stages> lines; ///< by stage, in the open
    ledger::LineId domed;                     ///< excavation under an air dome
    SmallSites small;
    EmissionColumns columns;

    quantity::Parameter active;          ///< large sites at work at a time, whole [site]
    quantity::Parameter area;            ///< exposed by all of them [m²]
    quantity::Parameter lifetime;        ///< mean, from the first day to the last [month]
    quantity::Parameter lifetime_spread; ///< standard deviation of its logarithm [1]
    quantity::Parameter area_spread;     ///< standard deviation of the logarithm of a site's area [1]
    ByStage duration;                    ///< share of the lifetime, relative [1]
    ByStage weight;                      ///< emission of a square metre, relative [1]
    quantity::Parameter tsp;             ///< of a working month without control [mg/(m²·month)]
    quantity::Parameter months;          ///< working months of a year [month/a]
    quantity::Parameter control;         ///< efficiency of present controls on large sites [1]
    quantity::Parameter dome;            ///< efficiency of an air dome [1]
    quantity::Parameter pm10_share;      ///< of TSP [1]
    quantity::Parameter pm25_share;      ///< of TSP [1]
    SiteLuck luck;

    /// Opens the lines with the number and area of sites that stages of their durations have on average.
    void open(const Opening& opening) const;

    /// Share of a site's lifetime spent in a stage.
    std::array<double, stages> shares(const quantity::Values& values) const;

    /// The large sites at work when the horizon begins, as many as the lines were opened with and of the same area
    /// together, each at some point of its life: who passes by sees long lives more often, by their length, and every
    /// point of a life equally often.
    std::vector<Site> opening_sites(const quantity::Values& values, const sim::random::Chance& chance) const;

    /// The newcomer of this ordinal. Areas are as those of the opening sites.
    Site newcomer(std::uint32_t ordinal, const quantity::Values& values, const sim::random::Chance& chance) const;

    /// Time between the newcomer of this ordinal and the one before. Newcomers come at random (Poisson) and as many in
    /// a lifetime as sites are at work, so that their number stays in balance (Little 1961).
    sim::time::Tick gap(std::uint32_t ordinal, const quantity::Values& values, const sim::random::Chance& chance) const;

    /// How long a site stays in a stage.
    sim::time::Tick stage_length(const Site& site, Stage stage, const quantity::Values& values) const;
};

} // namespace models::sources
