#pragma once

#include "models/district/district.hpp"
#include "models/ledger/ledger.hpp"
#include "models/measures/journal.hpp"
#include "models/measures/observations.hpp"
#include "sim/kernel/arena.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/kernel/trace.hpp"
#include "sim/random/stream.hpp"

#include <optional>
#include <vector>

namespace models::district {

/// One draw of chance: what the world is like and what luck it meets.
struct Draw {
    const quantity::Values& values;
    sim::random::Chance luck;
};

/// The judged values, one per target of the district; nothing where a value has no meaning.
using Verdicts = std::vector<std::optional<double>>;

/// Runs replications of a district, one after the other, on one thread. Memory is kept between them.
class Simulator {
public:
    /// The district must outlive the simulator.
    explicit Simulator(const District& district);
    explicit Simulator(District&&) = delete;

    /// Lives through the horizon with the measures of `mix`. `bau` holds what `references()` said after BAU met the
    /// same draw; empty when BAU itself runs. The same mix and draw give the same bits. Throws sim::kernel::Failure.
    void run(const plan::Mix& mix, const Draw& draw, const Verdicts& bau, sim::kernel::Trace* trace = nullptr);

    // Of the last run:

    const ledger::Ledger& ledger() const { return ledger_; }
    const measures::Journal& journal() const { return journal_; }
    /// What each team of the district went through, in the district's order.
    const std::vector<sim::kernel::ResourceStatistics>& teams() const { return teams_; }
    const Verdicts& verdicts() const { return verdicts_; }
    /// The amounts that targets against BAU are judged by, one per target.
    const Verdicts& references() const { return references_; }

private:
    const District* district_;
    sim::kernel::Arena arena_;
    ledger::Ledger ledger_;
    measures::Journal journal_;
    measures::Observations observations_;
    std::vector<sim::kernel::ResourceStatistics> teams_;
    std::vector<double> opening_counts_;
    Verdicts verdicts_;
    Verdicts references_;
};

} // namespace models::district
