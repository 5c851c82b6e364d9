#include "models/study/open_wait.hpp"

#include <algorithm>

namespace models::study {

using measures::Cause;
using sim::time::Tick;

std::optional<OpenWait> open_wait(const plan::Plan& plan, const plan::Mix& mix, std::size_t index,
                                  const measures::Journal& journal, Tick horizon) {
    const plan::Part& part = plan.parts[index];
    if (!mix.runs[index] || journal.begun(part.measure) || part.starts > horizon) {
        return std::nullopt;
    }
    Tick since = part.starts;
    bool unfinished = false;
    for (const std::size_t before : part.after) {
        if (mix.runs[before]) {
            const auto finished = journal.finished(plan.parts[before].measure);
            unfinished = unfinished || !finished;
            since = std::max(since, finished.value_or(since));
        }
    }
    const auto open = [&](Cause cause, Tick from) {
        return OpenWait{cause, static_cast<double>(horizon - from) / static_cast<double>(sim::time::ticks_per_day)};
    };
    if (unfinished) {
        return open(Cause::predecessor, part.starts);
    }
    // What waits for its money behind its documents waits for the money; the journal knows when those came.
    const bool document = !part.awaits.empty() && journal.mean_wait(part.measure, Cause::document) == 0.0;
    return open(document ? Cause::document : Cause::release, since);
}

} // namespace models::study
