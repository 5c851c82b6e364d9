#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/replication.hpp"
#include "models/sources/fleet.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace models::measures {

/// The vehicles of one model year within a fleet.
struct CohortPlace {
    std::size_t fleet_class;
    std::size_t powertrain;
    std::size_t stage;
    std::size_t cohort; ///< within the stage
    int model_year;
};

/// A fleet in one replication: keeps the cohorts and the ledger's lines in step.
class FleetBooks {
public:
    FleetBooks(Replication& run, const sources::Fleet& fleet);

    Replication& run() const { return *run_; }
    const sources::Fleet& fleet() const { return *fleet_; }
    const sources::FleetStock& stock() const { return stock_; }

    /// A month passes: every vehicle does a little less, and some are scrapped. On nobody's behalf.
    void age_and_scrap(int month);

    /// What a unit of activity emits follows the age of the vehicles that are left. On nobody's behalf.
    void renew_rates(int month);

    /// New vehicles of this year are registered.
    void register_new(std::size_t fleet_class, std::size_t powertrain, sources::Cohort bought,
                      ledger::MeasureId measure);

    /// Vehicles that nobody's behalf would register this month, and that parts prevent in the same instant: they stand
    /// on the line, but are never counted as registered.
    void expect(std::size_t fleet_class, std::size_t powertrain, sources::Cohort expected);

    /// A part's buyers do without vehicles that were expected.
    void forgo(std::size_t fleet_class, std::size_t powertrain, sources::Cohort forgone, ledger::MeasureId measure);

    /// Takes vehicles off the road before their time; what left.
    sources::Cohort retire(const CohortPlace& place, std::uint64_t count, ledger::MeasureId measure);

    std::uint64_t count(const CohortPlace& place) const;

private:
    struct Newcomers {
        const sources::EmissionStage* stage;
        sources::Cohort* cohort;
    };
    void join(std::size_t fleet_class, std::size_t powertrain, sources::Cohort joining, ledger::Flow flow,
              ledger::MeasureId measure);
    Newcomers newcomers_of(std::size_t fleet_class, std::size_t powertrain);
    void age_and_scrap(const sources::FleetClass& fleet_class, const sources::Powertrain& powertrain, int month);
    const sources::EmissionStage& stage_at(const CohortPlace& place) const;
    void post(std::optional<ledger::LineId> from, std::optional<ledger::LineId> to, const sources::Cohort& moved,
              ledger::Flow flow, ledger::MeasureId measure);

    Replication* run_;
    const sources::Fleet* fleet_;
    sources::FleetStock stock_;
    std::vector<double> rates_;
};

} // namespace models::measures
