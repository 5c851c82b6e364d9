// What the rule of ranks achieves when teams grant by it: real processes and resources on instances small enough to try
// every order. What the literature says of such rules must come out; docs/plan.md tells what did.
#include "models/plan/critical_path.hpp"
#include "models/plan/ranks.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/kernel/signal.hpp"
#include "sim/random/stream.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace models::plan {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::kernel::Signal;
using sim::time::Tick;

constexpr std::size_t teams = 2;

struct Job {
    Tick duration;
    Tick due;
    std::vector<std::size_t> after;
    std::vector<bool> needs; ///< by team, of which there is one officer each
};
using Instance = std::vector<Job>;

struct Result {
    Tick lateness = std::numeric_limits<Tick>::min(); ///< the largest
    Tick end = 0;                                     ///< of the last job

    void add(const Job& job, Tick finished) {
        lateness = std::max(lateness, finished - job.due);
        end = std::max(end, finished);
    }
};

/// The office in which jobs queue for officers, in the kernel.
struct Office {
    Office(const Instance& instance, std::vector<int> order) : jobs{instance}, ranks{std::move(order)} {
        for (std::size_t team = 0; team < teams; ++team) {
            officers.emplace_back(kernel, 1, "officer", sim::kernel::Overtaking::allowed); // as teams of the plan do
        }
        for (std::size_t job = 0; job < jobs.size(); ++job) {
            done.emplace_back(kernel, Signal::Kind::latched);
        }
    }
    sim::kernel::Simulation& simulation() { return kernel; }

    const Instance& jobs;
    std::vector<int> ranks;
    sim::kernel::Arena arena;
    sim::kernel::Simulation kernel{arena};
    std::deque<sim::kernel::Resource> officers;
    std::deque<Signal> done;
    Result result;
};

/// All jobs stand in line when the office opens. What begins is served before what begins after it in the same instant,
/// so the doors open a tick after the beginning.
constexpr Tick opening = 1;

Process work(Office& office, std::size_t number) {
    const Job& job = office.jobs[number];
    co_await office.kernel.until(opening);
    std::vector<Signal*> before;
    for (const std::size_t other : job.after) {
        before.push_back(&office.done[other]);
    }
    if (!before.empty()) {
        co_await sim::kernel::all_of(before);
    }
    std::vector<Need> needs;
    for (std::size_t team = 0; team < teams; ++team) {
        if (job.needs[team]) {
            needs.push_back({&office.officers[team], 1});
        }
    }
    {
        const auto officers = co_await sim::kernel::acquire_all(needs, office.ranks[number]);
        co_await office.kernel.delay(job.duration);
    }
    office.result.add(job, office.kernel.now() - opening);
    office.done[number].fire();
}

/// What comes of it when teams grant by these ranks.
Result granted(const Instance& instance, std::vector<int> ranks) {
    Office office{instance, std::move(ranks)};
    for (std::size_t job = 0; job < instance.size(); ++job) {
        office.kernel.start(work(office, job), "job", static_cast<std::uint32_t>(job));
    }
    office.kernel.run();
    return office.result;
}

/// The serial scheme: each job in this order as early as what it needs allows, also before jobs that were placed
/// earlier. Nothing when the order breaks a precedence.
std::optional<Result> placed(const Instance& instance, const std::vector<std::size_t>& order) {
    std::array<std::uint64_t, teams> busy{}; // one bit a tick
    std::vector<Tick> finished(instance.size(), -1);
    Result result;
    for (const std::size_t number : order) {
        const Job& job = instance[number];
        Tick start = 0;
        for (const std::size_t other : job.after) {
            if (finished[other] < 0) {
                return std::nullopt;
            }
            start = std::max(start, finished[other]);
        }
        const std::uint64_t span = (std::uint64_t{1} << job.duration) - 1;
        const std::uint64_t taken = (job.needs[0] ? busy[0] : 0) | (job.needs[1] ? busy[1] : 0);
        while ((taken & (span << start)) != 0) {
            ++start;
        }
        for (std::size_t team = 0; team < teams; ++team) {
            busy[team] |= job.needs[team] ? span << start : 0;
        }
        finished[number] = start + job.duration;
        result.add(job, finished[number]);
    }
    return result;
}

/// The best of each over all orders. Serial schedules are the active ones, and one of these is optimal for every
/// objective that only grows with finish times (Kolisch 1996, EJOR 90:320).
Result best_of_all_orders(const Instance& instance) {
    std::vector<std::size_t> order(instance.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Result best{std::numeric_limits<Tick>::max(), std::numeric_limits<Tick>::max()};
    do {
        if (const auto result = placed(instance, order)) {
            best.lateness = std::min(best.lateness, result->lateness);
            best.end = std::min(best.end, result->end);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

Plan plan_of(const Instance& instance) {
    Plan plan;
    for (const Job& job : instance) {
        Part& part = plan.parts.emplace_back();
        part.deadline = job.due;
        part.after = job.after;
    }
    return plan;
}

/// Whole numbers of one instance.
struct Dice {
    std::uint32_t instance;

    double uniform(std::string_view what, std::uint32_t a, std::uint32_t b = 0) const {
        const sim::random::Chance chance{.seed = 5, .draw = instance};
        return chance.uniform(sim::random::name(what), a, b);
    }
    /// From 1 to `most`.
    Tick number(std::string_view what, std::uint32_t a, int most) const {
        return 1 + static_cast<Tick>(uniform(what, a) * most);
    }
};

/// Seven jobs of 1 to 8 ticks, due within 30; a pair is in order with this probability.
Instance draw(Dice dice, double in_order, bool two_teams) {
    Instance jobs;
    for (std::uint32_t number = 0; number < 7; ++number) {
        Job job{dice.number("duration", number, 8), dice.number("due", number, 30), {}, {true, false}};
        for (std::uint32_t other = 0; other < number; ++other) {
            if (dice.uniform("order", number, other) < in_order) {
                job.after.push_back(other);
            }
        }
        if (two_teams) {
            const auto choice = static_cast<unsigned>(dice.number("teams", number, 3));
            job.needs = {(choice & 1U) != 0, (choice & 2U) != 0};
        }
        jobs.push_back(std::move(job));
    }
    return jobs;
}

std::vector<int> by_rule(const Instance& instance) {
    return ranks_of(plan_of(instance));
}

std::vector<int> shortest_first(const Instance& instance) {
    std::vector<int> ranks;
    for (const Job& job : instance) {
        ranks.push_back(static_cast<int>(job.duration));
    }
    return ranks;
}

std::vector<int> at_random(const Instance& instance, Dice dice) {
    std::vector<int> ranks;
    for (std::uint32_t job = 0; job < instance.size(); ++job) {
        ranks.push_back(static_cast<int>(1e6 * dice.uniform("rank", job)));
    }
    return ranks;
}

/// The same jobs, each due when the critical path method says it must end (for ends, latest finish times).
Instance due_at_latest_finish(Instance instance) {
    const Plan plan = plan_of(instance);
    std::vector<Expected> expected;
    for (const Job& job : instance) {
        expected.push_back({.duration = job.duration, .deadline = 0});
    }
    // All jobs share the project's end, so a job without duration comes after all of them.
    auto edges = edges_of(plan);
    for (std::size_t job = 0; job < instance.size(); ++job) {
        edges.push_back({job, instance.size()});
    }
    expected.push_back({.duration = 0, .deadline = 0});
    const auto times = critical_path_method(Network{expected.size(), edges}, expected);
    for (std::size_t job = 0; job < instance.size(); ++job) {
        instance[job].due = times[job].latest_finish;
    }
    return instance;
}

constexpr std::uint32_t instances = 200;

TEST(Granting, OneTeamWithoutPrecedenceIsNeverLaterThanItMustBe) {
    // Earliest due date first minimises the largest lateness (Jackson 1955, UCLA management research report 43).
    for (std::uint32_t i = 0; i < instances; ++i) {
        const auto instance = draw({i}, 0.0, false);
        EXPECT_EQ(granted(instance, by_rule(instance)).lateness, best_of_all_orders(instance).lateness) << i;
    }
}

TEST(Granting, OneTeamWithPrecedenceIsNeverLaterThanItMustBe) {
    // With every due date brought forward to those of what depends on the job (Lawler 1973, Management Sci. 19:544).
    for (std::uint32_t i = 0; i < instances; ++i) {
        const auto instance = draw({i}, 0.25, false);
        EXPECT_EQ(granted(instance, by_rule(instance)).lateness, best_of_all_orders(instance).lateness) << i;
    }
}

TEST(Granting, ItIsTheRuleThatDoesIt) {
    // One team is always busy, so every order ends at the same time, but not every order is in time.
    std::uint32_t worse = 0;
    for (std::uint32_t i = 0; i < instances; ++i) {
        const auto instance = draw({i}, 0.25, false);
        worse += granted(instance, shortest_first(instance)).lateness > best_of_all_orders(instance).lateness ? 1U : 0U;
    }
    EXPECT_GT(worse, instances / 2);
}

/// How much later than the optimum each rule is, summed over the instances [ticks].
struct Excess {
    double rule = 0.0;
    double shortest = 0.0;
    double random = 0.0;
    std::uint32_t optimal = 0; ///< instances in which the rule was
    double optimum = 0.0;      ///< the optima themselves
};

/// What docs/plan.md cites, for `--gtest_output=xml`.
void record(const char* what, double sum) {
    ::testing::Test::RecordProperty(what, std::to_string(sum));
}

template<class Objective>
Excess compare(Objective objective, Instance (*prepare)(Instance)) {
    Excess excess;
    for (std::uint32_t i = 0; i < instances; ++i) {
        const auto instance = prepare(draw({i}, 0.25, true));
        const Tick best = best_of_all_orders(instance).*objective;
        const auto above = [&](std::vector<int> ranks) {
            const Tick value = granted(instance, std::move(ranks)).*objective;
            EXPECT_GE(value, best) << "instance " << i << " is better than every schedule";
            return static_cast<double>(value - best);
        };
        const double own = above(by_rule(instance));
        excess.rule += own;
        excess.optimal += own == 0.0 ? 1U : 0U;
        excess.optimum += static_cast<double>(best);
        excess.shortest += above(shortest_first(instance));
        excess.random += above(at_random(instance, {i}));
    }
    record("excess_of_the_rule", excess.rule);
    record("excess_of_shortest_first", excess.shortest);
    record("excess_of_random_order", excess.random);
    record("optima", excess.optimum);
    record("instances_in_which_the_rule_is_optimal", excess.optimal);
    return excess;
}

TEST(Granting, TwoTeamsAreNearerToTheLeastLatenessThanWithOtherRules) {
    const auto excess = compare(&Result::lateness, [](Instance instance) { return instance; });
    EXPECT_LT(excess.rule, 0.4 * excess.shortest);
    EXPECT_LT(excess.rule, 0.4 * excess.random);
    EXPECT_GT(excess.optimal, instances / 2);
}

TEST(Granting, TwoTeamsEndEarlierWithLatestFinishTimesThanWithOtherRules) {
    const auto excess = compare(&Result::end, due_at_latest_finish);
    EXPECT_LT(excess.rule, 0.8 * excess.shortest);
    EXPECT_LT(excess.rule, 0.8 * excess.random);
    EXPECT_LT(excess.rule, 0.06 * excess.optimum);
}

TEST(Granting, WhereAllIsDueTheSameDayTheRuleServesWhatMoreDependsOnAndEndsEarlierToo) {
    const auto excess = compare(&Result::end, [](Instance instance) {
        std::ranges::for_each(instance, [](Job& job) { job.due = 100; });
        return instance;
    });
    EXPECT_LT(excess.rule, 0.8 * excess.shortest);
    EXPECT_LT(excess.rule, 0.8 * excess.random);
    EXPECT_LT(excess.rule, 0.06 * excess.optimum);
}

} // namespace
} // namespace models::plan
