#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/emission_columns.hpp"
#include "models/sources/rain.hpp"
#include "models/sources/silt.hpp"
#include "models/sources/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace models::sources {

/// What one vehicle stirs up on a paved road [g/km]: E = k · sL^0.91 · W^1.02, US EPA AP-42 13.2.1 (2011) eq. 1, taken
/// over by the Chinese guide for dust sources (2014 No. 92, annex 6).
/// @param particle_factor k of the particle size [g/km]
/// @param silt silt loading sL [g/m²]
/// @param weight mean weight W of the vehicles [t]
double paved_road_dust(double particle_factor, double silt, double weight);

/// How emission follows silt when nothing else changes, sL^0.91 of the equation above, for a silt that is asked for
/// every day: cubic Hermite interpolation in a table from 1/4 to 8, the power itself elsewhere.
/// Relative error below 1e-9.
class SiltResponse {
public:
    SiltResponse();

    double operator()(double silt_ratio) const {
        const double place = silt_ratio * knots_per_unit;
        if (place < first_knot || place >= last_knot) {
            return beyond(silt_ratio);
        }
        const auto knot = static_cast<std::size_t>(place);
        const double u = place - static_cast<double>(knot);
        const Knot& a = knots_[knot];
        const Knot& b = knots_[knot + 1];
        const double rise = b.value - a.value;
        const double bend = a.step + b.step - 2.0 * rise;
        return a.value + u * (a.step + u * (rise - a.step - bend + u * bend));
    }

private:
    /// The power at a knot, and its slope times the distance of two knots.
    struct Knot {
        double value;
        double step;
    };
    static constexpr int knots_per_unit = 128;
    static constexpr int first_knot = 32;
    static constexpr int last_knot = 8 * knots_per_unit;

    static double beyond(double silt_ratio);

    std::vector<Knot> knots_;
};

/// Roads of one kind. Traffic, weight and silt are relative: only their proportions between the classes count.
struct RoadClass {
    std::string key;
    ledger::LineId line;
    std::size_t round;                    ///< which of the sweeping rounds it is on
    quantity::Parameter vehicle_km_share; ///< of all vehicle-kilometres [1]
    quantity::Parameter weight;           ///< mean weight of its vehicles [t]
    quantity::Parameter silt;             ///< its silt loading against the mean [1]
    quantity::Parameter surveyed;         ///< roads of the class in the monthly survey [road]
};

/// Roads that are swept alike. Their silt moves alike in proportion, so they share one account and its state factor.
struct SweepingRound {
    std::string key;
    ledger::AccountId account;
    quantity::Parameter passes; ///< sweepings a day with the base year's effort [1/d]
    bool carriageway;           ///< urban carriageways, swept partly by hand; other rounds by machine alone
};

/// k of the equation by particle size [g/km].
struct ParticleFactors {
    quantity::Parameter pm25;
    quantity::Parameter pm10;
    quantity::Parameter tsp;
};

/// What moves the silt of all roads.
struct SiltNumbers {
    quantity::Parameter return_time;        ///< time constant of its return to equilibrium [d]
    quantity::Parameter wash;               ///< share that a wet day carries off [1]
    quantity::Parameter removal_mechanised; ///< share that a pass by machine takes away [1]
    quantity::Parameter removal_manual;     ///< the same by hand [1]
    quantity::Parameter mechanised_share;   ///< of the sweeping of urban carriageways [1]
};

/// What the monthly survey sees.
struct SurveyNumbers {
    quantity::Parameter silt;        ///< mean silt loading of the surveyed roads [g/m²]
    quantity::Parameter poor_share;  ///< of surveyed roads graded poor in the base year, mean of months [1]
    quantity::Parameter spread;      ///< standard deviation of ln silt among the roads of a class [1]
    quantity::Parameter persistence; ///< correlation of the scores of a class's luck from month to month [1]
};

/// A day's emission against that of the mean day at the same silt [1].
struct WetDays {
    double wet;
    double dry;
};

/// Dust that traffic stirs up on paved roads, by class of road (sources/roads.yaml, roads.csv).
struct Roads {
    std::vector<RoadClass> classes;
    std::vector<SweepingRound> rounds;
    ParticleFactors particle_factors;
    EmissionColumns columns;
    Rain rain;

    quantity::Parameter vehicle_km;      ///< of all roads [km/a]
    quantity::Parameter weight;          ///< mean weight of all vehicles [t]
    quantity::Parameter silt_of_traffic; ///< mean silt loading by vehicle-kilometre [g/m²]
    quantity::Parameter calibration;     ///< of the equation to busy city roads [1]
    quantity::Parameter wet_day_share;   ///< what a wet day leaves of a day's emission [1]
    SiltNumbers silt;
    SurveyNumbers survey;
    SiltResponse response{};

    /// Opens a line per class: vehicle-kilometres and the base year's mean emission per kilometre, wet days included,
    /// so that the state factor that `upkeep` keeps is 1 on average as long as the base year's effort goes on.
    void open(const Opening& opening) const;

    /// What the base year's sweeping and the return of silt amount to on a round.
    SiltBudget budget(const SweepingRound& round, const quantity::Values& values) const;

    /// The mechanised share of a round in the base year.
    double mechanised(const SweepingRound& round, const quantity::Values& values) const {
        return round.carriageway ? values[silt.mechanised_share] : 1.0;
    }

    /// The share of the silt that a pass takes away at a mechanised share.
    double removal_of_pass(double mechanised, const quantity::Values& values) const;

    /// How wet and dry days stand to the mean day when silt is as expected, which is less on wet days.
    WetDays wet_days(const ExpectedSilt& silt, const quantity::Values& values) const;
};

/// Which roads the monthly survey grades poor (差). The silt loading at which a road is poor is not published; it is
/// taken to be the one above which the base year's share lies. With silt spread lognormally among the roads of a class,
///     share(class) = Φ((ln(silt of the class) - ln(poor from)) / spread),
/// so for one class a change δ of its mean ln silt gives Φ(Φ⁻¹(base share) + δ / spread).
class PoorRoads {
public:
    /// `expected` is what the base year's effort makes of the silt on each round.
    PoorRoads(const Roads& roads, const quantity::Values& values, const std::vector<ExpectedSilt>& expected);

    /// The share of a class that is poor when its silt is `silt_ratio` times the base year's mean.
    double share(std::size_t road_class, double silt_ratio) const;

    /// Natural logarithm of the relative silt loading from which on a road is poor.
    double log_threshold() const { return log_threshold_; }

private:
    double spread_;
    double log_threshold_ = 0.0;
    std::vector<double> log_silt_; ///< of each class in the base year
};

} // namespace models::sources
