#pragma once

#include "models/measures/replication.hpp"
#include "models/measures/upkeep.hpp"
#include "models/sources/roads.hpp"
#include "models/sources/silt.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace models::measures {

/// When the sweepers of one part are there.
class SweepingWorks {
public:
    SweepingWorks(const SweepingPart& part, const Replication& run);

    bool begun() const { return starts_.has_value(); }
    /// The part begins on this day: its machines are ordered.
    void begin(int day);
    /// What the machines in service by the end of the day add to the mechanised share [1].
    double mechanised(int day) const;
    /// Whether the day is the first on which everything is there.
    bool completed_on(int day) const { return completed_ == day; }
    /// Whether the sweeping of the day differs from that of the day before.
    bool changed_on(int day) const;

private:
    std::optional<int> starts_;
    std::optional<int> completed_;
    double share_a_machine_;    ///< [1]
    std::vector<int> arrivals_; ///< days after the beginning, in order; days of the horizon once it has begun
};

/// The silt of all rounds in one replication, without any part and with one part after the other: all meet the same
/// rain, so what differs is the part's doing. In multiples of the base year's mean.
class SweptRoads {
public:
    SweptRoads(const sources::Roads& roads, const Upkeep& upkeep, const Replication& run);

    /// Parts that have begun by this day take part from now on.
    void begin_parts(int day, const Journal& journal);
    /// Moves all silt one day on; days come one after the other.
    void advance(int day);
    /// Tells the ledger the day's state factors.
    void post(ledger::Ledger& ledger);
    /// Reports the month that ends with the day advanced last.
    void survey(int month, Replication& run);

    const std::vector<SweepingWorks>& works() const { return works_; }

private:
    /// Silt once this part, too, works on it.
    struct Rung {
        std::size_t part; ///< unused for the first rung, which stands without any
        sources::SiltDrift drift;
        double silt;
        bool acts; ///< until then it goes with the rung below
    };
    struct Round {
        double equilibrium;
        sources::WetDays weather;
        std::vector<Rung> rungs;
        double month_sum; ///< of the last rung's silt over the days of the month
    };

    Round opened(std::size_t round) const;
    /// Sets the drifts of a round to the sweeping of the day.
    void reschedule(std::size_t round, int day);
    double mechanised(int day) const;
    double poor_roads(std::size_t road_class, double silt_ratio, int month, const Replication& run) const;

    const sources::Roads& roads_;
    const Upkeep& upkeep_;
    const quantity::Values& values_;
    const Levers& in_force_;
    std::vector<SweepingWorks> works_;            ///< by part
    std::vector<bool> rain_;                      ///< by day
    std::vector<sources::ExpectedSilt> expected_; ///< by round
    sources::PoorRoads poor_roads_;
    std::vector<Round> rounds_;
    std::vector<double> lasting_scores_; ///< by class
    std::vector<ledger::ColumnId> particles_;
    std::vector<ledger::FactorStep> steps_; ///< kept for its memory
    int day_ = 0;                           ///< advanced last
    int month_days_ = 0;                    ///< days advanced since the last survey
};

} // namespace models::measures
