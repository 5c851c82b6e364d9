#include "models/measures/journal.hpp"

#include <algorithm>

namespace models::measures {

void Journal::done(ledger::MeasureId measure, sim::time::Tick tick) {
    auto& finished = entries_[index(measure)].finished;
    if (!finished) {
        finished = tick;
    }
}

void Journal::waited(ledger::MeasureId measure, Cause cause, sim::time::Tick ticks) {
    Waits& waits = entries_[index(measure)].waits[static_cast<std::size_t>(cause)];
    waits.sum += ticks;
    ++waits.number;
}

double Journal::mean_wait(ledger::MeasureId measure, Cause cause) const {
    const Waits& waits = entries_[index(measure)].waits[static_cast<std::size_t>(cause)];
    return waits.number == 0
               ? 0.0
               : static_cast<double>(waits.sum) / static_cast<double>(waits.number * sim::time::ticks_per_day);
}

void Journal::reset() {
    std::fill(entries_.begin(), entries_.end(), Entry{});
}

} // namespace models::measures
