// Queues whose answer is known in closed form, each figure within four standard errors over independent replications.
// M/M/c: L. Kleinrock, Queueing Systems I, 1975, ch. 3. With offered load a = lambda / mu and rho = a / c, the chance
// to wait is Erlang's C = (a^c / c!) / ((1 - rho) sum_{k<c} a^k / k! + a^c / c!), the wait of those who wait is
// exponential with rate c mu - lambda, so the mean wait is C / (c mu - lambda) and P(wait <= t) = 1 - C e^{-(c mu -
// lambda) t}.
#include "sim/kernel/resource.hpp"

#include "tests/sim/kernel/world.hpp"

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace sim::kernel {
namespace {

constexpr double mean_service = 1e6; ///< [s]: so long that whole ticks do not matter
constexpr std::uint32_t replications = 40;
constexpr std::uint32_t warm_up = 2'000;
constexpr std::uint32_t customers = 5'000;

struct Queue {
    int servers;
    double load; ///< lambda / (c mu)
};

class MMc : public ::testing::TestWithParam<Queue> {
protected:
    int servers() const { return GetParam().servers; }
    double load() const { return GetParam().load; }
    double mean_gap() const { return mean_service / (load() * servers()); }
    /// c mu - lambda [1/s]
    double drain() const { return servers() * (1.0 - load()) / mean_service; }

    double chance_to_wait() const {
        const double offered = load() * servers();
        double term = 1.0;
        double sum = 0.0;
        for (int k = 0; k < servers(); ++k) {
            sum += term;
            term *= offered / (k + 1);
        }
        return term / ((1.0 - load()) * sum + term);
    }
    double mean_wait() const { return chance_to_wait() / drain(); }
    /// The wait that a share q of customers does not exceed; q must exceed the share that does not wait.
    double quantile(double q) const { return std::log(chance_to_wait() / (1.0 - q)) / drain(); }
};

/// What one replication saw.
struct Replication {
    Replication(Arena& arena, int servers, double gap, std::uint32_t number)
        : clock(arena),
          desk(clock, servers),
          mean_gap(gap),
          replication(number) {}

    Simulation& simulation() { return clock; }
    Tick draw(std::uint32_t customer, std::uint32_t what, double mean) const {
        r123::Philox4x32 bits;
        const auto block = bits({{customer, what, 0, 0}}, {{replication, 1975}});
        return static_cast<Tick>(-mean * std::log((static_cast<double>(block[0]) + 0.5) * 0x1p-32));
    }

    Simulation clock;
    Resource desk;
    double mean_gap;
    std::uint32_t replication;
    std::vector<Tick> waits;
};

Process customer(Replication& run, std::uint32_t number) {
    const Tick arrived = run.clock.now();
    const auto served = co_await run.desk.acquire();
    if (number >= warm_up) {
        run.waits.push_back(run.clock.now() - arrived);
    }
    co_await run.clock.delay(run.draw(number, 1, mean_service));
}

Process arrivals(Replication& run) {
    for (std::uint32_t number = 0; number < warm_up + customers; ++number) {
        co_await run.clock.delay(run.draw(number, 0, run.mean_gap));
        run.clock.start(customer(run, number));
    }
}

/// Mean and its standard error over replications.
struct Estimate {
    double mean = 0.0;
    double error = 0.0;

    explicit Estimate(const std::vector<double>& values) {
        const auto count = static_cast<double>(values.size());
        for (const double value : values) {
            mean += value / count;
        }
        for (const double value : values) {
            error += (value - mean) * (value - mean) / (count * (count - 1.0));
        }
        error = std::sqrt(error);
    }
};

void expect_near(const std::vector<double>& values, double expected, const char* what) {
    const Estimate estimate(values);
    EXPECT_NEAR(estimate.mean, expected, 4.0 * estimate.error) << what;
    EXPECT_LT(estimate.error, 0.1 * expected) << what << ": too few replications to tell anything";
}

TEST_P(MMc, waits_agree_with_the_closed_form) {
    const std::array<double, 3> shares{0.9, 0.95, 0.99};
    std::vector<double> mean;
    std::vector<double> not_waiting;
    std::array<std::vector<double>, 3> within;
    Arena arena;
    for (std::uint32_t r = 0; r < replications; ++r) {
        Replication run(arena, servers(), mean_gap(), r);
        run.clock.start(arrivals(run));
        run.clock.run();
        const auto share_up_to = [&](double limit) {
            const auto met = std::ranges::count_if(run.waits, [&](Tick w) { return static_cast<double>(w) <= limit; });
            return static_cast<double>(met) / customers;
        };
        double sum = 0.0;
        for (const Tick wait : run.waits) {
            sum += static_cast<double>(wait);
        }
        mean.push_back(sum / customers);
        not_waiting.push_back(share_up_to(0.0));
        for (std::size_t i = 0; i < shares.size(); ++i) {
            within[i].push_back(share_up_to(quantile(shares[i])));
        }
    }
    expect_near(mean, mean_wait(), "mean wait");
    expect_near(not_waiting, 1.0 - chance_to_wait(), "share that does not wait");
    for (std::size_t i = 0; i < shares.size(); ++i) {
        expect_near(within[i], shares[i], "share within the quantile");
    }
}

TEST_P(MMc, time_weighted_figures_agree_with_the_closed_form) {
    std::vector<double> line;
    std::vector<double> busy;
    Arena arena;
    for (std::uint32_t r = 0; r < replications; ++r) {
        Replication run(arena, servers(), mean_gap(), r + 1000);
        run.clock.start(arrivals(run));
        run.clock.run_until(static_cast<Tick>(warm_up * mean_gap()));
        const ResourceStatistics early = run.desk.statistics();
        run.clock.run_until(static_cast<Tick>((warm_up + customers) * mean_gap() * 0.95));
        const ResourceStatistics late = run.desk.statistics();
        const auto elapsed = static_cast<double>(late.elapsed - early.elapsed);
        line.push_back(static_cast<double>(late.line - early.line) / elapsed);
        busy.push_back(static_cast<double>(late.busy - early.busy) / (elapsed * servers()));
    }
    expect_near(line, mean_wait() / mean_gap(), "mean line (Little)");
    expect_near(busy, load(), "utilisation");
}

TEST_P(MMc, the_line_integral_is_the_sum_of_all_waits) {
    Arena arena;
    Replication run(arena, servers(), mean_gap(), 7);
    run.clock.start(arrivals(run));
    run.clock.run();
    const ResourceStatistics statistics = run.desk.statistics();
    EXPECT_EQ(statistics.line, statistics.waited);
    EXPECT_EQ(statistics.granted, warm_up + customers);
    EXPECT_EQ(statistics.waiting, 0U);
}

INSTANTIATE_TEST_SUITE_P(Queues, MMc, ::testing::Values(Queue{1, 0.5}, Queue{1, 0.8}, Queue{2, 0.7}, Queue{5, 0.8}),
                         [](const auto& parameter) {
                             return "servers_" + std::to_string(parameter.param.servers) + "_load_" +
                                    std::to_string(static_cast<int>(std::lround(100 * parameter.param.load)));
                         });

} // namespace
} // namespace sim::kernel
