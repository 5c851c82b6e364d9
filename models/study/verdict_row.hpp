#pragma once

#include "models/study/experiment.hpp"
#include "models/study/row_demand.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace models::study {

/// Where the verdicts on several mixes stand in the row of a replication: which targets each meets, which rows of the
/// plan are on time, and its tonnes. Less than a Row holds, for studies of very many mixes.
class VerdictRow {
public:
    /// What is judged follows from `mix`; the others run the same parts. Both must outlive the layout.
    VerdictRow(const district::District& district, const plan::Mix& mix);

    /// The targets of the district and the rows of the plan that are judged.
    const std::vector<std::size_t>& targets() const { return targets_; }
    const std::vector<std::size_t>& rows() const { return rows_; }

    /// How many numbers a mix has.
    std::size_t width() const { return targets_.size() + rows_.size() + district_->pollutants.size(); }
    /// 1 where the target of this place in `targets()` is met.
    std::size_t target(std::size_t mix, std::size_t at) const { return mix * width() + at; }
    /// 1 where the row of this place in `rows()` is on time.
    std::size_t row(std::size_t mix, std::size_t at) const { return mix * width() + targets_.size() + at; }
    /// Emission of all counted groups [t].
    std::size_t tonnes(std::size_t mix, std::size_t pollutant) const {
        return mix * width() + targets_.size() + rows_.size() + pollutant;
    }

    void write(std::size_t mix, const district::Simulator& simulator, std::span<double> row) const;

private:
    bool met(std::size_t target, const district::Verdicts& verdicts) const;
    bool holds(const RowDemand& demand, const district::Simulator& simulator) const;

    const district::District* district_;
    std::vector<std::size_t> targets_;
    std::vector<std::size_t> rows_;
    std::vector<RowDemand> demands_; ///< one for each of rows_
};

/// Runs a mix and its variants for their verdicts alone.
class VerdictExperiment {
public:
    class Worker {
    public:
        explicit Worker(const VerdictExperiment& experiment)
            : experiment_{&experiment},
              world_{*experiment.district_, experiment.seed_} {}

        /// Writes the verdicts of one replication. Throws as World::run.
        void run(sim::ensemble::ReplicationId id, std::span<double> row);

    private:
        const VerdictExperiment* experiment_;
        World world_;
    };

    /// All must outlive the experiment.
    VerdictExperiment(const district::District& district, const Mixes& mixes, const VerdictRow& layout,
                      std::uint64_t seed)
        : district_{&district},
          mixes_{&mixes},
          layout_{&layout},
          seed_{seed} {}

    std::size_t width() const { return mixes_->size() * layout_->width(); }
    Worker make_worker() const { return Worker{*this}; }

private:
    const district::District* district_;
    const Mixes* mixes_;
    const VerdictRow* layout_;
    std::uint64_t seed_;
};

} // namespace models::study
