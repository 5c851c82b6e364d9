#include "sim/ensemble/executor.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <thread>

namespace sim::ensemble {
namespace {

class TbbExecutor final : public Executor {
public:
    explicit TbbExecutor(std::size_t threads)
        : threads_(threads),
          allowed_(tbb::global_control::max_allowed_parallelism, threads),
          arena_(static_cast<int>(threads)) {}

    std::size_t threads() const override { return threads_; }

    void run(Job& job) override {
        arena_.execute([&] {
            tbb::parallel_for(
                std::size_t{0}, threads_, [&](std::size_t slot) { job.work(slot); }, tbb::simple_partitioner{});
        });
    }

private:
    std::size_t threads_;
    tbb::global_control allowed_; // more threads than cores, when asked for
    tbb::task_arena arena_;
};

} // namespace

std::unique_ptr<Executor> make_executor(std::size_t threads) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::make_unique<TbbExecutor>(threads == 0 ? cores : threads);
}

} // namespace sim::ensemble
