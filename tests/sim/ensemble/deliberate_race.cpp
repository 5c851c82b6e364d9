// Two workers write to one number without a word to each other. Only the thread sanitizer's report makes this pass.
#include "sim/ensemble/replicate.hpp"

#include <atomic>
#include <thread>

namespace {

struct Careless {
    double* shared;
    std::atomic<int>* arrived;

    struct Worker {
        double* shared;
        void run(sim::ensemble::ReplicationId, std::span<double> out) { out[0] = *shared += 1.0; }
    };

    std::size_t width() const { return 1; }

    /// Waits for the other thread, so that both take part; relaxed, so that nothing is ordered by it.
    Worker make_worker() const {
        arrived->fetch_add(1, std::memory_order_relaxed);
        while (arrived->load(std::memory_order_relaxed) < 2) {
            std::this_thread::yield();
        }
        return {shared};
    }
};

} // namespace

int main() {
    double shared = 0;
    std::atomic<int> arrived = 0;
    const auto executor = sim::ensemble::make_executor(2);
    sim::ensemble::replicate(Careless{&shared, &arrived}, sim::ensemble::Design::pairs(1000, 1), *executor);
    return 0;
}
