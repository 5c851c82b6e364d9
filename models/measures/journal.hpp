#pragma once

#include "models/ledger/ids.hpp"
#include "sim/time/tick.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace models::measures {

/// What a part of the plan may have to wait for.
enum class Cause : std::uint8_t {
    predecessor, ///< a part that must be finished first
    document,    ///< a scheme of the city or the state
    release,     ///< its money or its order
    officers,    ///< the attention of the teams that sign
    crew         ///< hired hands, and the season in which they may work
};
inline constexpr std::size_t causes = 5;

/// 工作台账: what happened to each part of the plan in one replication. Amounts are in the part's own unit (shops, km,
/// documents, visits).
class Journal {
public:
    explicit Journal(std::size_t measures) : entries_(measures) {}

    /// The part has begun at `tick`: everything it had to wait for is there.
    void begin(ledger::MeasureId measure, sim::time::Tick tick) { entries_[index(measure)].begun = tick; }
    /// The part is finished at `tick`; the first call counts.
    void done(ledger::MeasureId measure, sim::time::Tick tick);
    /// So much had been delivered before the year began; the part does not owe it.
    void inherit(ledger::MeasureId measure, double amount) {
        entries_[index(measure)].inherited += amount;
        entries_[index(measure)].delivered += amount;
    }
    /// Adds to what the part owes and to what it has delivered.
    void owe(ledger::MeasureId measure, double amount) { entries_[index(measure)].due += amount; }
    void deliver(ledger::MeasureId measure, double amount) { entries_[index(measure)].delivered += amount; }
    /// One wait of the part, or of one thing in it, is over after so long [s].
    void waited(ledger::MeasureId measure, Cause cause, sim::time::Tick ticks);

    /// Nothing while the part has not begun.
    std::optional<sim::time::Tick> begun(ledger::MeasureId measure) const { return entries_[index(measure)].begun; }
    /// Nothing while the part is unfinished.
    std::optional<sim::time::Tick> finished(ledger::MeasureId measure) const {
        return entries_[index(measure)].finished;
    }
    double inherited(ledger::MeasureId measure) const { return entries_[index(measure)].inherited; }
    double due(ledger::MeasureId measure) const { return entries_[index(measure)].due; }
    double delivered(ledger::MeasureId measure) const { return entries_[index(measure)].delivered; }
    /// The mean of the part's waits for this cause [d]; 0 when it never waited.
    double mean_wait(ledger::MeasureId measure, Cause cause) const;

    void reset();

private:
    struct Waits {
        sim::time::Tick sum = 0;
        std::int64_t number = 0;
    };
    struct Entry {
        std::optional<sim::time::Tick> begun;
        std::optional<sim::time::Tick> finished;
        double inherited = 0.0;
        double due = 0.0;
        double delivered = 0.0;
        std::array<Waits, causes> waits{};
    };

    std::vector<Entry> entries_;
};

} // namespace models::measures
