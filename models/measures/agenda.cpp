#include "models/measures/agenda.hpp"

namespace models::measures {

using sim::kernel::Signal;

Agenda::Agenda(sim::kernel::Simulation& simulation, Journal& journal, std::size_t measures, std::size_t documents)
    : simulation_{&simulation},
      journal_{&journal},
      ranks_(measures, 0) {
    for (std::size_t measure = 0; measure < measures; ++measure) {
        finished_.emplace_back(simulation, Signal::Kind::latched, "part finished");
    }
    for (std::size_t document = 0; document < documents; ++document) {
        documents_.emplace_back(simulation, Signal::Kind::latched, "document");
    }
}

void Agenda::finish(ledger::MeasureId measure) {
    if (!journal_->finished(measure)) {
        journal_->done(measure, simulation_->now());
        finished_[index(measure)].fire();
    }
}

} // namespace models::measures
