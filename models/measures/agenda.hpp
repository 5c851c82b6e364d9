#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/journal.hpp"
#include "sim/kernel/signal.hpp"
#include "sim/kernel/simulation.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace models::measures {

/// Index of a document among those that the plan waits for.
enum class DocumentId : std::uint32_t {};

/// 工作安排: who is served first where parts compete for a team, and who waits for whom, in one replication. Ranks are
/// those of claims on resources: the lower number is served first.
class Agenda {
public:
    /// Everything ranks alike until it is told otherwise. The journal must outlive the agenda.
    Agenda(sim::kernel::Simulation& simulation, Journal& journal, std::size_t measures, std::size_t documents = 0);

    void rank(ledger::MeasureId measure, int rank) { ranks_[index(measure)] = rank; }
    int rank(ledger::MeasureId measure) const { return ranks_[index(measure)]; }

    /// The part is finished now: the journal knows and whoever waits for it goes on.
    void finish(ledger::MeasureId measure);
    /// The document has come.
    void publish(DocumentId document) { documents_[static_cast<std::size_t>(document)].fire(); }

    /// Happens when the part is finished, or when the document comes.
    sim::kernel::Signal& finished(ledger::MeasureId measure) { return finished_[index(measure)]; }
    sim::kernel::Signal& published(DocumentId document) { return documents_[static_cast<std::size_t>(document)]; }

private:
    sim::kernel::Simulation* simulation_;
    Journal* journal_;
    std::vector<int> ranks_;
    std::deque<sim::kernel::Signal> finished_; // processes hold references, which a deque keeps
    std::deque<sim::kernel::Signal> documents_;
};

} // namespace models::measures
