#include "models/measures/agenda.hpp"
#include "models/measures/journal.hpp"
#include "models/measures/levers.hpp"
#include "sim/kernel/arena.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

constexpr ledger::MeasureId part{1};
using sim::time::ticks_per_day;

TEST(Journal, WhatWasThereBeforeIsDeliveredButNotOwed) {
    Journal journal{2};
    journal.inherit(part, 180.0);
    journal.owe(part, 45.0);
    journal.deliver(part, 30.0);
    EXPECT_EQ(journal.delivered(part), 210.0);
    EXPECT_EQ(journal.due(part), 45.0);
    EXPECT_EQ(journal.inherited(part), 180.0);
}

TEST(Journal, KeepsTheFirstFinishAndTheMeanOfTheWaits) {
    Journal journal{2};
    journal.done(part, 7);
    journal.done(part, 9);
    EXPECT_EQ(journal.finished(part), 7);
    journal.waited(part, Cause::officers, ticks_per_day);
    journal.waited(part, Cause::officers, 4 * ticks_per_day);
    EXPECT_EQ(journal.mean_wait(part, Cause::officers), 2.5);
    EXPECT_EQ(journal.mean_wait(part, Cause::crew), 0.0);
    journal.reset();
    EXPECT_FALSE(journal.finished(part));
    EXPECT_EQ(journal.mean_wait(part, Cause::officers), 0.0);
}

TEST(Agenda, FinishingWakesWhoeverWaitsAndCountsOnce) {
    sim::kernel::Arena arena;
    sim::kernel::Simulation simulation{arena};
    Journal journal{2};
    Agenda agenda{simulation, journal, 2, 1};
    EXPECT_FALSE(agenda.finished(part).fired());
    agenda.finish(part);
    agenda.finish(part);
    EXPECT_TRUE(agenda.finished(part).fired());
    EXPECT_EQ(journal.finished(part), 0);
    agenda.publish(DocumentId{0});
    EXPECT_TRUE(agenda.published(DocumentId{0}).fired());
}

TEST(Levers, FactorsComeBeforeWhatIsAddedWhateverTheirOrderAndBoundsHold) {
    quantity::Register numbers;
    const auto share = numbers.certain("3.3a.new_energy_share", 0.4);
    const auto other = numbers.certain("3.3a.ramp", 90.0);
    const auto values = numbers.medians();
    const sim::random::Bounds of_a_share{.least = 0.0, .most = 1.0};
    Levers levers{values};
    levers.pull({.on = share, .plus = 0.1, .bounds = of_a_share});
    levers.pull({.on = share, .times = 1.5, .bounds = of_a_share});
    EXPECT_DOUBLE_EQ(levers[share], 0.7);
    EXPECT_EQ(levers[other], 90.0);
    levers.pull({.on = share, .times = 2.0, .bounds = of_a_share});
    EXPECT_EQ(levers[share], 1.0);
    EXPECT_EQ(values[share], 0.4) << "the world is as it was drawn";
}

} // namespace
} // namespace models::measures
