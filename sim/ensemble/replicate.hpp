#pragma once

#include "sim/ensemble/control.hpp"
#include "sim/ensemble/executor.hpp"

#include <algorithm>
#include <atomic>
#include <concepts>
#include <exception>
#include <iterator>
#include <limits>
#include <memory>

namespace sim::ensemble {

/// What `replicate` runs: `width()` numbers per replication, and workers that run one replication after another.
/// Each thread has a worker of its own and reuses it, so a worker may keep scratch memory. The replications of a group
/// follow each other on one worker, so it may keep the world it drew for `param_draw`; what it writes must depend on
/// the id alone.
template<class E>
concept Experiment = requires(const E& experiment, ReplicationId id, std::span<double> out) {
    { experiment.width() } -> std::convertible_to<std::size_t>;
    experiment.make_worker().run(id, out);
};

/// The loop over groups that threads share. Groups are handed out in order of index, so that an interruption leaves a
/// prefix nearly as long as all that was done.
template<Experiment E>
class GroupLoop final : public Job {
public:
    GroupLoop(const E& experiment, Ensemble& ensemble, std::size_t threads, const std::stop_token& stop)
        : experiment_(experiment),
          ensemble_(ensemble),
          stop_(stop),
          slots_(threads) {}

    /// Runs the groups up to `end` and returns how many from the first on are finished without a gap.
    std::uint64_t run_until(std::uint64_t end, Executor& executor) {
        const std::uint64_t begin = end_;
        end_ = end;
        next_.store(begin, std::memory_order_relaxed);
        finished_.assign(end - begin, 0);
        begin_ = begin;
        ensemble_.values.resize(end * ensemble_.design.group_size() * ensemble_.width);
        executor.run(*this);
        for (const Slot& slot : slots_) {
            if (slot.error) {
                std::rethrow_exception(slot.error);
            }
        }
        const auto gap = std::find(finished_.begin(), finished_.end(), 0);
        return begin + static_cast<std::uint64_t>(gap - finished_.begin());
    }

    void work(std::size_t slot) override {
        try {
            while (true) {
                const std::uint64_t group = next_.fetch_add(1, std::memory_order_relaxed);
                if (group >= end_ || !run_group(group, slots_[slot])) {
                    return;
                }
                finished_[group - begin_] = 1;
            }
        } catch (...) {
            slots_[slot].error = std::current_exception();
        }
    }

    /// Every failure so far, in order of index.
    std::vector<Failure> failures() const {
        std::vector<Failure> all;
        for (const Slot& slot : slots_) {
            all.insert(all.end(), slot.failures.begin(), slot.failures.end());
        }
        std::sort(all.begin(), all.end(), [](const Failure& a, const Failure& b) { return a.index < b.index; });
        return all;
    }

private:
    using Worker = decltype(std::declval<const E&>().make_worker());

    struct alignas(64) Slot { // a cache line of its own
        std::unique_ptr<Worker> worker;
        std::vector<Failure> failures;
        std::exception_ptr error;
    };

    /// False when asked to stop before the group was finished.
    bool run_group(std::uint64_t group, Slot& slot) {
        const std::uint64_t size = ensemble_.design.group_size();
        for (std::uint64_t index = group * size; index < (group + 1) * size; ++index) {
            if (stop_.stop_requested()) {
                return false;
            }
            run_replication(ensemble_.design.id(index), slot);
        }
        return true;
    }

    void run_replication(ReplicationId id, Slot& slot) {
        const auto row = std::span(ensemble_.values).subspan(id.index * ensemble_.width, ensemble_.width);
        if (!slot.worker) {
            slot.worker.reset(new Worker(experiment_.make_worker())); // workers need not be movable
        }
        try {
            slot.worker->run(id, row);
        } catch (const std::exception& error) {
            fail(id, slot, row, error.what());
        } catch (...) {
            fail(id, slot, row, "an exception of unknown type");
        }
    }

    /// Notes the failure and drops the worker, whose state nobody knows now.
    void fail(ReplicationId id, Slot& slot, std::span<double> row, const char* reason) {
        slot.failures.push_back({id.index, ensemble_.design.seed(), id.param_draw, id.noise_draw, reason});
        std::fill(row.begin(), row.end(), std::numeric_limits<double>::quiet_NaN());
        slot.worker.reset();
    }

    const E& experiment_;
    Ensemble& ensemble_;
    std::stop_token stop_;
    std::vector<Slot> slots_;
    std::atomic<std::uint64_t> next_ = 0;
    std::uint64_t begin_ = 0;
    std::uint64_t end_ = 0;
    std::vector<char> finished_;
};

/// Cuts the ensemble to its first groups and hangs their failures on it.
inline void keep_groups(Ensemble& ensemble, std::uint64_t groups, std::vector<Failure> failures) {
    ensemble.replications = groups * ensemble.design.group_size();
    ensemble.values.resize(ensemble.replications * ensemble.width);
    std::erase_if(failures, [&](const Failure& failure) { return failure.index >= ensemble.replications; });
    ensemble.failures = std::move(failures);
}

/// Runs the replications of a design on the executor's threads. Every number depends on the experiment and the design
/// alone: the result has the same bits on any number of threads. An exception from a replication becomes a `Failure`;
/// one from `make_worker` or from a callback ends the run and is thrown on.
template<Experiment E>
Ensemble replicate(const E& experiment, const Design& design, Executor& executor, const Control& control = {}) {
    Ensemble ensemble{.design = design, .width = experiment.width()};
    GroupLoop<E> loop(experiment, ensemble, executor.threads(), control.stop);
    for (const Leg leg : legs_of(design, control.checkpoints)) {
        const std::uint64_t finished = loop.run_until(leg.end, executor);
        keep_groups(ensemble, finished, loop.failures());
        if (control.progress) {
            control.progress(ensemble.replications, design.replications());
        }
        if (finished < leg.end) {
            ensemble.ending = Ending::interrupted;
            break;
        }
        if (leg.checkpoint && leg.end < design.groups() && control.enough && control.enough(ensemble)) {
            ensemble.ending = Ending::enough;
            break;
        }
    }
    return ensemble;
}

} // namespace sim::ensemble
