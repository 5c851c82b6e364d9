#pragma once

#include "models/plan/network.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace models::plan {

/// What the critical path method takes for known of one part.
struct Expected {
    sim::time::Tick duration;     ///< [s]
    sim::time::Tick earliest = 0; ///< it cannot begin before
    sim::time::Tick deadline;     ///< the last tick of its day
};

/// When a part begins and ends if nothing is scarce but time.
struct Times {
    sim::time::Tick earliest_start;
    sim::time::Tick earliest_finish;
    sim::time::Tick latest_start;
    sim::time::Tick latest_finish;     ///< so that its chain ends no later than it can
    sim::time::Tick slack;             ///< how much later it may end without moving its chain's end [s]
    sim::time::Tick slack_to_deadline; ///< the same without breaking its own deadline or one that depends on it [s];
                                       ///< negative when one is broken already

    bool critical() const { return slack == 0; }
};

/// The critical path method (Kelley and Walker 1959, Proc. Eastern Joint Computer Conf.): one pass forward for what is
/// earliest, one backward for what is latest. By part; there must be one expectation for each.
std::vector<Times> critical_path_method(const Network& network, std::span<const Expected> parts);

/// The longest way through each chain, first to last: it ends with the part that ends last, and each part on it begins
/// when the one before it ends. By chain; where two ways are as long, the one of the earlier part in the network's
/// order.
std::vector<std::vector<std::size_t>> critical_paths(const Network& network, std::span<const Times> times);

/// What one replication made of a part that the mix runs.
struct Course {
    std::optional<sim::time::Tick> ready;    ///< when the last thing it waited for came; release and slip lie after it
    std::optional<sim::time::Tick> finished; ///< nothing when the horizon came first
};

/// How a part stood in one replication.
struct Standing {
    bool critical;         ///< a day later here would have been a day later at the end of its chain
    sim::time::Tick slack; ///< how much later it could have ended with its own deadline and all that depend on it kept,
                           ///< if every part after it took as long as it did [s]; negative when one was broken
};

/// Reads every replication backwards, from the end of each chain to what decided it. A part decided another's beginning
/// when that one was ready the moment this one was finished. A part that is unfinished at the horizon counts as
/// finished a day after it, and so does what waits for it; a part that could not begin for another reason was decided
/// by nobody.
class Hindsight {
public:
    /// Deadlines by part. The network must outlive this.
    Hindsight(const Network& network, std::vector<sim::time::Tick> deadlines, sim::time::Tick horizon);
    Hindsight(Network&& network, std::vector<sim::time::Tick> deadlines, sim::time::Tick horizon) = delete;

    /// Fills `standings`, one by part as there are `courses`. Allocates nothing.
    void judge(std::span<const Course> courses, std::span<Standing> standings);

private:
    void find_ends(std::span<const Course> courses);
    sim::time::Tick finish(const Course& course) const { return course.finished.value_or(never_); }
    std::optional<sim::time::Tick> ready(std::size_t part, std::span<const Course> courses) const;

    const Network* network_;
    std::vector<sim::time::Tick> deadlines_;
    sim::time::Tick never_;             ///< when what is unfinished counts as finished
    std::vector<sim::time::Tick> ends_; ///< by chain, of the replication at hand
};

} // namespace models::plan
