#include "sim/kernel/resource.hpp"

#include "tests/sim/kernel/world.hpp"

#include <gtest/gtest.h>

namespace sim::kernel {
namespace {

using testing::Diary;
using testing::word;
using testing::World;

Process works(World& world, Resource& crews, const Season& season, Tick asks, Tick work, std::string name,
              int priority = 0) {
    co_await world.clock.until(asks);
    const auto crew = co_await crews.acquire_during(season, work, 1, priority);
    world.note(name + ' ' + word(crew.woke()));
    co_await world.clock.delay(crew.work());
}

Process interrupter(World& world, ProcessId victim, Tick at) {
    co_await world.clock.until(at);
    world.clock.interrupt(victim);
}

/// Open [100, 200) and [300, 500).
struct Site : World {
    Resource crews{clock, 1, "crews"};
    Season season{{{100, 200}, {300, 500}}};
};

TEST(AcquireDuring, waits_for_the_opening) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 0, 50, "a"));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{100, "a done"}}));
    EXPECT_EQ(site.clock.now(), 150);
}

TEST(AcquireDuring, grants_work_that_ends_exactly_when_the_window_closes_and_no_longer_work) {
    Site site;
    site.crews.set_capacity(2);
    site.clock.start(works(site, site.crews, site.season, 150, 50, "fits"));
    site.clock.start(works(site, site.crews, site.season, 150, 51, "does not"));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{150, "fits done"}, {300, "does not done"}}));
}

TEST(AcquireDuring, passes_over_a_window_too_short_for_the_work) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 0, 150, "long"));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{300, "long done"}}));
}

TEST(AcquireDuring, looks_at_the_season_when_the_crew_is_free_not_when_it_was_asked_for) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 100, 70, "first"));
    site.clock.start(works(site, site.crews, site.season, 101, 40, "second"));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{100, "first done"}, {300, "second done"}})) << "30 ticks are left at 170";
}

TEST(AcquireDuring, who_cannot_use_the_crew_lets_the_next_have_it_and_keeps_his_place) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 100, 70, "first"));
    site.clock.start(works(site, site.crews, site.season, 101, 40, "long"));
    site.clock.start(works(site, site.crews, site.season, 102, 20, "short"));
    site.clock.start(works(site, site.crews, site.season, 103, 140, "longer"));
    site.clock.start(works(site, site.crews, site.season, 104, 15, "late"));
    site.clock.run();
    EXPECT_EQ(
        site.diary,
        (Diary{{100, "first done"}, {170, "short done"}, {300, "long done"}, {340, "longer done"}, {480, "late done"}}))
        << "late needs 15 and has 10 left at 190";
}

TEST(AcquireDuring, ranks_by_priority_when_the_window_opens) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 0, 10, "low", 1));
    site.clock.start(works(site, site.crews, site.season, 1, 10, "high", 0));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{100, "high done"}, {110, "low done"}}));
}

TEST(AcquireDuring, an_interruption_out_of_season_ends_the_wait) {
    Site site;
    const ProcessId victim = site.clock.start(works(site, site.crews, site.season, 210, 10, "victim"));
    site.clock.start(interrupter(site, victim, 250));
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{250, "victim interrupted"}}));
    EXPECT_EQ(site.crews.waiting(), 0U);
    EXPECT_EQ(site.crews.busy(), 0);
}

TEST(AcquireDuring, counts_the_wait_for_the_season_as_waiting) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 40, 10, "a"));
    site.clock.run_until(80);
    EXPECT_EQ(site.crews.waiting(), 1U);
    site.clock.run_until(400);
    EXPECT_EQ(site.crews.statistics().waited, 60);
    EXPECT_EQ(site.crews.statistics().line, 60);
}

TEST(Stuck, work_too_long_for_every_window_is_named_with_the_season) {
    Site site;
    site.clock.start(works(site, site.crews, site.season, 0, 201, "too long"), "paving", 4);
    site.clock.start(works(site, site.crews, site.season, 0, 1, "short"), "paving", 5);
    site.clock.run();
    EXPECT_EQ(site.diary, (Diary{{100, "short done"}}));
    const auto stuck = site.clock.stuck();
    ASSERT_EQ(stuck.size(), 1U);
    EXPECT_EQ(stuck[0].process, "paving[4]");
    EXPECT_EQ(stuck[0].waiting, Waiting::for_season);
    EXPECT_EQ(stuck[0].what, "crews");
}

} // namespace
} // namespace sim::kernel
