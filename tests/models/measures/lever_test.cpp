#include "models/measures/lever.hpp"

#include "models/measures/campaign.hpp"
#include "models/measures/deliverable.hpp"
#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::ticks_per_day;

constexpr sim::random::Bounds share{.least = 0, .most = 1};

struct World : Office {
    Lever part(std::vector<Leverage> acts_on, double ramp = 20) {
        return {.job = job(), .ramp = number(ramp), .acts_on = std::move(acts_on)};
    }
    /// What a number is at the end of each day while these levers work.
    std::vector<double> days_of(quantity::Parameter target, const std::vector<Lever>& levers) const {
        std::vector<double> values;
        live([&](Replication& run) {
            for (const Lever& each : levers) {
                run.kernel.start(lever(run, each), "lever");
            }
            run.kernel.start(note(run, target, values), "note");
        });
        return values;
    }
    static sim::kernel::Process note(Replication& run, quantity::Parameter target, std::vector<double>& values) {
        for (int day = 0; day < run.calendar.days(); ++day) {
            co_await run.kernel.until(Calendar::last_tick(day));
            values.push_back(run.in_force[target]);
        }
    }
};

TEST(LeverParts, ActInTheMiddleOfTheirRampAndFinishAtItsEnd) {
    World world;
    const auto target = world.number(0.5);
    const auto part = world.part({{target, Effect::times, world.number(1.2), share}});
    const auto values = world.days_of(target, {part});
    EXPECT_EQ(values[9], 0.5);
    EXPECT_DOUBLE_EQ(values[10], 0.6);
    EXPECT_DOUBLE_EQ(values[364], 0.6);
    const auto year = world.live([&](Replication& run) { run.kernel.start(lever(run, part), "lever"); });
    EXPECT_EQ(year.journal.finished(world.measure), 20 * ticks_per_day);
}

TEST(LeverParts, MultiplyAndAdd) {
    World world;
    const auto target = world.number(0.5);
    const auto factor = world.part({{target, Effect::times, world.number(1.2), share}});
    const auto addend = world.part({{target, Effect::plus, world.number(0.1), share}});
    EXPECT_DOUBLE_EQ(world.days_of(target, {factor, addend})[100], 0.7);
    EXPECT_EQ(world.days_of(target, {factor, addend}), world.days_of(target, {addend, factor}));
}

TEST(LeverParts, StayWithinTheBoundsOfTheNumber) {
    World world;
    const auto target = world.number(0.9);
    const auto more = world.part({{target, Effect::times, world.number(1.5), share}});
    const auto less = world.part({{target, Effect::plus, world.number(-2.0), share}});
    EXPECT_EQ(world.days_of(target, {more})[100], 1.0);
    EXPECT_EQ(world.days_of(target, {less})[100], 0.0);
}

TEST(LeverParts, LeaveOtherNumbersAlone) {
    World world;
    const auto target = world.number(0.5);
    const auto other = world.number(0.5);
    const auto part = world.part({{target, Effect::times, world.number(1.2), share}});
    EXPECT_EQ(world.days_of(other, {part}), std::vector<double>(365, 0.5));
}

TEST(LeverParts, OfNoStrengthChangeNoBit) {
    World world;
    const auto third = world.number(1.0 / 3.0);
    const Campaign campaign_part{world.measure,
                                 sim::time::Season::always(world.calendar),
                                 world.number(90),
                                 {{world.control, {{world.nox, third}}, world.number(0.7), world.number(0.1)}}};
    const auto& rule = campaign_part.controls[0];
    const auto idle = world.part({{third, Effect::times, world.number(1.0), share},
                                  {third, Effect::plus, world.number(0.0), share},
                                  {rule.effectiveness, Effect::times, world.number(1.0), share},
                                  {rule.penetration, Effect::plus, world.number(0.0), share}});
    const auto run_with = [&](bool lever_runs) {
        return world.live([&](Replication& run) {
            run.kernel.start(campaign(run, campaign_part), "campaign");
            if (lever_runs) {
                run.kernel.start(lever(run, idle), "lever");
            }
        });
    };
    const auto with = run_with(true);
    const auto without = run_with(false);
    EXPECT_EQ(world.emitted(with), world.emitted(without));
    EXPECT_EQ(with.ledger.attributed(world.measure, world.account, world.nox),
              without.ledger.attributed(world.measure, world.account, world.nox));
    EXPECT_LT(world.emitted(with), 365.0);
}

TEST(LeverParts, HastenWhatBeginsOnceTheyHold) {
    World world;
    const auto other = world.chart.add_measure("1.1b");
    auto slow = Deliverable{world.job(), 2, World::fixed(10), World::fixed(20), world.number(0), {}, World::fixed(0)};
    slow.job.measure = other;
    world.team_sizes = {1};
    const auto part = world.part({{slow.job.pace, Effect::times, world.number(0.5), {.least = 0}}}, 10);
    const auto year = world.live([&](Replication& run) {
        run.kernel.start(lever(run, part), "lever");
        run.kernel.start(deliverable(run, slow), "deliverable");
    });
    // From day 5 on: the first draft is under way until day 10; the second takes 5 days, its review 10.
    EXPECT_EQ(year.journal.finished(other), 25 * ticks_per_day);
}

} // namespace
} // namespace models::measures
