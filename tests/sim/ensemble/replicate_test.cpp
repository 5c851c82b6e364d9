#include "sim/ensemble/replicate.hpp"

#include "sim/ensemble/summary.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <set>
#include <stdexcept>

namespace {

using namespace sim::ensemble;
using sim::random::Chance;
using sim::random::name;
using sim::random::normal_quantile;

/// Draws a world per draw of parameters, keeps it for the pair, and adds a walk of luck.
struct Walk {
    struct Worker {
        std::vector<double> steps = std::vector<double>(50);
        std::uint32_t world_of = ~0U;
        double world = 0;

        void run(ReplicationId id, std::span<double> out) {
            if (world_of != id.param_draw) {
                world_of = id.param_draw;
                world = normal_quantile(Chance{5, id.param_draw}.uniform(name("world")));
            }
            double sum = 0;
            for (std::uint32_t i = 0; i < steps.size(); ++i) {
                steps[i] = normal_quantile(Chance{5, id.noise_draw}.uniform(name("luck"), i));
                sum += steps[i] / 7.0;
            }
            out[0] = world + sum;
            out[1] = std::exp(sum);
            out[2] = world;
        }
    };
    std::size_t width() const { return 3; }
    Worker make_worker() const { return {}; }
};

Ensemble run_walk(const Design& design, std::size_t threads, const Control& control = {}) {
    return replicate(Walk{}, design, *make_executor(threads), control);
}

bool same_bits(const Ensemble& a, const Ensemble& b) {
    return a.values.size() == b.values.size() &&
           std::memcmp(a.values.data(), b.values.data(), a.values.size() * sizeof(double)) == 0;
}

TEST(Replicate, gives_the_same_bits_on_one_two_three_and_seven_threads) {
    for (const Design& design : {Design::pairs(1001, 5), Design::independent(333, 5), Design::nested(9, 31, 5)}) {
        const Ensemble one = run_walk(design, 1);
        ASSERT_EQ(one.replications, design.replications());
        for (const std::size_t threads : {2U, 3U, 7U}) {
            EXPECT_TRUE(same_bits(one, run_walk(design, threads))) << design.name() << ' ' << threads;
        }
    }
}

TEST(Replicate, hands_the_same_world_to_both_members_of_a_pair_and_another_to_the_next) {
    const Ensemble ensemble = run_walk(Design::pairs(200, 5), 2);
    for (std::uint64_t r = 0; r < 200; r += 2) {
        EXPECT_EQ(ensemble.row(r)[2], ensemble.row(r + 1)[2]);
        EXPECT_NE(ensemble.row(r)[1], ensemble.row(r + 1)[1]);
    }
    const std::vector<double> worlds = ensemble.column(2);
    EXPECT_EQ(std::set<double>(worlds.begin(), worlds.end()).size(), 100U);
}

TEST(Replicate, runs_one_replication_alone_with_the_bits_it_had_in_the_ensemble) {
    const Design design = Design::pairs(300, 5);
    const Ensemble ensemble = run_walk(design, 3);
    Walk::Worker alone;
    std::vector<double> row(3);
    alone.run(design.id(217), row);
    EXPECT_EQ(std::memcmp(row.data(), ensemble.row(217).data(), 3 * sizeof(double)), 0);
}

TEST(Replicate, reuses_one_worker_per_thread) {
    struct Counted {
        std::atomic<int>* workers;
        struct Worker {
            Worker() = default;
            Worker(const Worker&) = delete;
            Worker& operator=(const Worker&) = delete;
            void run(ReplicationId id, std::span<double> out) { out[0] = id.noise_draw; }
        };
        std::size_t width() const { return 1; }
        Worker make_worker() const {
            ++*workers;
            return {};
        }
    };
    std::atomic<int> workers = 0;
    replicate(Counted{&workers}, Design::pairs(2000, 1), *make_executor(3));
    EXPECT_GE(workers, 1);
    EXPECT_LE(workers, 3);
}

/// Fails on every draw of luck that ends in 7.
struct Fragile {
    struct Worker {
        bool spoilt = false;
        void run(ReplicationId id, std::span<double> out) {
            if (spoilt) {
                throw std::logic_error("a worker that has failed was used again");
            }
            out[0] = id.noise_draw;
            out[1] = 1.0;
            if (id.noise_draw % 10 == 7) {
                spoilt = true;
                throw std::runtime_error("boiler " + std::to_string(id.noise_draw) + " burst");
            }
        }
    };
    std::size_t width() const { return 2; }
    Worker make_worker() const { return {}; }
};

TEST(Failures, are_recorded_with_their_address_and_reason_in_order_of_index) {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        const Ensemble ensemble = replicate(Fragile{}, Design::pairs(100, 42), *make_executor(threads));
        ASSERT_EQ(ensemble.failures.size(), 10U);
        for (std::size_t i = 0; i < 10; ++i) {
            const Failure& failure = ensemble.failures[i];
            EXPECT_EQ(failure.index, 10 * i + 7);
            EXPECT_EQ(failure.seed, 42U);
            EXPECT_EQ(failure.param_draw, (10 * i + 7) / 2);
            EXPECT_EQ(failure.noise_draw, 10 * i + 7);
            EXPECT_EQ(failure.reason, "boiler " + std::to_string(failure.index) + " burst");
        }
    }
}

TEST(Failures, leave_no_half_written_row_and_no_other_row_touched) {
    const Ensemble ensemble = replicate(Fragile{}, Design::pairs(100, 42), *make_executor(2));
    for (std::uint64_t r = 0; r < 100; ++r) {
        EXPECT_EQ(ensemble.failed(r), r % 10 == 7);
        EXPECT_EQ(std::isnan(ensemble.row(r)[0]), r % 10 == 7);
        EXPECT_EQ(std::isnan(ensemble.row(r)[1]), r % 10 == 7);
    }
    EXPECT_EQ(ensemble.row(8)[0], 8.0);
}

TEST(Failures, take_their_whole_pair_out_of_the_summary_and_are_counted) {
    const Ensemble ensemble = replicate(Fragile{}, Design::pairs(100, 42), *make_executor(2));
    const Sample sample(ensemble, 0);
    EXPECT_EQ(sample.groups(), 40U);
    EXPECT_EQ(sample.left_out(), 10U);
}

TEST(Failures, of_any_type_are_caught) {
    struct Odd {
        struct Worker {
            void run(ReplicationId, std::span<double>) { throw 7; }
        };
        std::size_t width() const { return 1; }
        Worker make_worker() const { return {}; }
    };
    const Ensemble ensemble = replicate(Odd{}, Design::independent(3, 1), *make_executor(1));
    ASSERT_EQ(ensemble.failures.size(), 3U);
    EXPECT_EQ(ensemble.failures[0].reason, "an exception of unknown type");
}

TEST(Failures, to_make_a_worker_end_the_run) {
    struct Hopeless {
        struct Worker {
            void run(ReplicationId, std::span<double>) {}
        };
        std::size_t width() const { return 1; }
        Worker make_worker() const { throw std::runtime_error("no memory for a worker"); }
    };
    EXPECT_THROW(replicate(Hopeless{}, Design::pairs(100, 1), *make_executor(2)), std::runtime_error);
}

TEST(StoppingRule, is_asked_at_fixed_checkpoints_with_whole_prefixes_on_any_number_of_threads) {
    const Ensemble whole = run_walk(Design::pairs(2000, 5), 1);
    for (const std::size_t threads : {1U, 2U, 7U}) {
        std::vector<std::uint64_t> asked;
        Control control;
        control.enough = [&](const Ensemble& so_far) {
            asked.push_back(so_far.replications);
            return mean_of(Sample(so_far, 0)).interval.half_width() < 0.13;
        };
        const Ensemble stopped = run_walk(Design::pairs(2000, 5), threads, control);
        EXPECT_EQ(asked, (std::vector<std::uint64_t>{100, 200, 400, 800}));
        EXPECT_EQ(stopped.replications, 800U);
        EXPECT_EQ(stopped.ending, Ending::enough);
        EXPECT_EQ(std::memcmp(stopped.values.data(), whole.values.data(), stopped.values.size() * sizeof(double)), 0);
    }
}

TEST(StoppingRule, that_is_never_content_lets_the_design_complete) {
    Control control;
    control.enough = [](const Ensemble&) { return false; };
    const Ensemble ensemble = run_walk(Design::pairs(250, 5), 2, control);
    EXPECT_EQ(ensemble.ending, Ending::complete);
    EXPECT_EQ(ensemble.replications, 250U);
}

TEST(Progress, rises_to_the_total) {
    std::vector<std::uint64_t> told;
    Control control;
    control.progress = [&](std::uint64_t done, std::uint64_t total) {
        EXPECT_EQ(total, 5000U);
        told.push_back(done);
    };
    run_walk(Design::pairs(5000, 5), 2, control);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), 5000U);
    EXPECT_GE(told.size(), 30U);
}

/// Asks to stop once a replication of some index has run.
struct Interrupting {
    std::stop_source* source;
    std::uint64_t at;
    struct Worker {
        std::stop_source* source;
        std::uint64_t at;
        void run(ReplicationId id, std::span<double> out) {
            out[0] = static_cast<double>(id.index);
            if (id.index == at) {
                source->request_stop();
            }
        }
    };
    std::size_t width() const { return 1; }
    Worker make_worker() const { return {source, at}; }
};

TEST(Interruption, keeps_the_longest_finished_prefix_in_whole_pairs) {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        std::stop_source source;
        Control control;
        control.stop = source.get_token();
        const Ensemble ensemble =
            replicate(Interrupting{&source, 501}, Design::pairs(100'000, 1), *make_executor(threads), control);
        EXPECT_EQ(ensemble.ending, Ending::interrupted);
        EXPECT_EQ(ensemble.replications % 2, 0U);
        EXPECT_EQ(ensemble.values.size(), ensemble.replications);
        if (threads == 1) {
            EXPECT_EQ(ensemble.replications, 502U);
        }
        EXPECT_LT(ensemble.replications, 100'000U);
        for (std::uint64_t r = 0; r < ensemble.replications; ++r) {
            ASSERT_EQ(ensemble.row(r)[0], static_cast<double>(r));
        }
    }
}

TEST(Interruption, within_a_pair_drops_the_half_that_was_done) {
    std::stop_source source;
    Control control;
    control.stop = source.get_token();
    const Ensemble ensemble = replicate(Interrupting{&source, 500}, Design::pairs(2000, 1), *make_executor(1), control);
    EXPECT_EQ(ensemble.replications, 500U);
}

TEST(Interruption, before_the_first_replication_leaves_an_empty_ensemble) {
    std::stop_source source;
    source.request_stop();
    Control control;
    control.stop = source.get_token();
    const Ensemble ensemble = run_walk(Design::pairs(100, 5), 2, control);
    EXPECT_EQ(ensemble.replications, 0U);
    EXPECT_EQ(ensemble.ending, Ending::interrupted);
    EXPECT_TRUE(ensemble.values.empty());
}

TEST(Interruption, forgets_failures_beyond_the_prefix) {
    struct FailsLater {
        std::stop_source* source;
        struct Worker {
            std::stop_source* source;
            void run(ReplicationId id, std::span<double>) {
                if (id.index == 10) {
                    source->request_stop();
                    throw std::runtime_error("half a pair");
                }
            }
        };
        std::size_t width() const { return 1; }
        Worker make_worker() const { return {source}; }
    };
    std::stop_source source;
    Control control;
    control.stop = source.get_token();
    const Ensemble ensemble = replicate(FailsLater{&source}, Design::pairs(100, 1), *make_executor(1), control);
    EXPECT_EQ(ensemble.replications, 10U);
    EXPECT_TRUE(ensemble.failures.empty());
}

} // namespace
