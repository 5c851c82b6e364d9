#include "sim/ensemble/executor.hpp"

#include <algorithm>
#include <thread>
#include <vector>

namespace sim::ensemble {
namespace {

class ThreadExecutor final : public Executor {
public:
    explicit ThreadExecutor(std::size_t threads) : threads_(threads) {}

    std::size_t threads() const override { return threads_; }

    void run(Job& job) override {
        std::vector<std::jthread> others;
        for (std::size_t slot = 1; slot < threads_; ++slot) {
            others.emplace_back([&job, slot] { job.work(slot); });
        }
        job.work(0);
    }

private:
    std::size_t threads_;
};

} // namespace

std::unique_ptr<Executor> make_executor(std::size_t threads) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::make_unique<ThreadExecutor>(threads == 0 ? cores : threads);
}

} // namespace sim::ensemble
