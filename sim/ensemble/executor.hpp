#pragma once

#include <cstddef>
#include <memory>

namespace sim::ensemble {

/// Work that several threads take from at the same time.
class Job {
public:
    virtual ~Job() = default;
    /// Takes work until there is none. `slot` belongs to this call alone. Must not throw.
    virtual void work(std::size_t slot) = 0;
};

/// Threads to run a job on.
class Executor {
public:
    virtual ~Executor() = default;
    /// How many threads at most; slots count from zero to this number.
    virtual std::size_t threads() const = 0;
    /// Calls `job.work` once for every slot and returns when all have ended.
    virtual void run(Job& job) = 0;
};

/// oneTBB, or plain threads in builds with ABATE_TBB=OFF. Zero threads means as many as the machine has.
std::unique_ptr<Executor> make_executor(std::size_t threads);

} // namespace sim::ensemble
