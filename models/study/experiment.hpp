#pragma once

#include "models/district/simulator.hpp"
#include "models/study/part_judge.hpp"
#include "models/study/row.hpp"
#include "sim/ensemble/design.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace models::study {

/// Mixes of a study beside BAU; whoever lists them keeps them alive.
using Mixes = std::vector<const plan::Mix*>;

/// Lives through the same world and luck under BAU and then under any mix, on one thread.
class World {
public:
    /// The district must outlive the world.
    World(const district::District& district, std::uint64_t seed);

    /// Draws the world and the luck of a replication and lives through it under BAU. Throws as `run`.
    void enter(sim::ensemble::ReplicationId id);
    /// The same under a mix. Throws std::runtime_error naming the mix, process and time that failed.
    void run(const plan::Mix& mix);

    /// Of the last run.
    const district::Simulator& simulator() const { return simulator_; }

private:
    void live(const plan::Mix& mix, const district::Verdicts& bau);

    const district::District* district_;
    std::uint64_t seed_;
    district::Simulator simulator_;
    std::optional<std::uint32_t> drawn_; ///< the draw that the values belong to
    quantity::Values values_;
    std::uint32_t luck_ = 0;
    district::Verdicts bau_;
};

/// Runs replications of a study and writes down what came of them, on one thread.
class Worker {
public:
    Worker(const district::District& district, const Mixes& mixes, const Row& layout, std::uint64_t seed);

    /// Writes the outcomes of one replication. Throws as World::run.
    void run(sim::ensemble::ReplicationId id, std::span<double> row);

private:
    const Mixes* mixes_;
    const Row* layout_;
    World world_;
    std::deque<PartJudge> judges_; ///< by mix
};

/// What a study runs: some mixes of a district beside BAU.
class Experiment {
public:
    /// The district must outlive the experiment.
    Experiment(const district::District& district, Mixes mixes, std::uint64_t seed)
        : district_{&district},
          mixes_{std::move(mixes)},
          layout_{district, mixes_.size()},
          seed_{seed} {}

    std::size_t width() const { return layout_.width(); }
    Worker make_worker() const { return {*district_, mixes_, layout_, seed_}; }

    const Row& layout() const { return layout_; }
    const Mixes& mixes() const { return mixes_; }

private:
    const district::District* district_;
    Mixes mixes_;
    Row layout_;
    std::uint64_t seed_;
};

} // namespace models::study
