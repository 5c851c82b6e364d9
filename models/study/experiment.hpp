#pragma once

#include "models/district/simulator.hpp"
#include "models/study/row.hpp"
#include "sim/ensemble/design.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace models::study {

/// Lives through replications on one thread: BAU first, then every mix in the same world and luck.
class Worker {
public:
    Worker(const district::District& district, const std::vector<std::size_t>& mixes, const Row& layout,
           std::uint64_t seed);

    /// Writes the outcomes of one replication. Throws std::runtime_error naming the mix, process and time that failed.
    void run(sim::ensemble::ReplicationId id, std::span<double> row);

private:
    void run_mix(std::size_t mix, const district::Draw& draw, const district::Verdicts& bau);

    const district::District* district_;
    const std::vector<std::size_t>* mixes_;
    const Row* layout_;
    std::uint64_t seed_;
    district::Simulator simulator_;
    std::optional<std::uint32_t> drawn_; ///< the draw that the values belong to
    quantity::Values values_;
};

/// What a study runs: some mixes of a district beside BAU.
class Experiment {
public:
    /// Mixes count in the district's order. The district must outlive the experiment.
    Experiment(const district::District& district, std::vector<std::size_t> mixes, std::uint64_t seed)
        : district_{&district},
          mixes_{std::move(mixes)},
          layout_{district, mixes_.size()},
          seed_{seed} {}

    std::size_t width() const { return layout_.width(); }
    Worker make_worker() const { return {*district_, mixes_, layout_, seed_}; }

    const Row& layout() const { return layout_; }
    const std::vector<std::size_t>& mixes() const { return mixes_; }

private:
    const district::District* district_;
    std::vector<std::size_t> mixes_;
    Row layout_;
    std::uint64_t seed_;
};

} // namespace models::study
