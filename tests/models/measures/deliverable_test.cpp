#include "models/measures/deliverable.hpp"

#include "tests/models/measures/office.hpp"

#include <gtest/gtest.h>

namespace models::measures {
namespace {

using sim::time::ticks_per_day;

/// Ten days to draft, twenty in review, five to revise.
struct World : Office {
    Deliverable part(std::uint32_t copies = 1, double returned = 0.0, std::uint32_t desks = 1, bool own_teams = false) {
        return {.job = job(desks, own_teams),
                .copies = copies,
                .drafting = fixed(10),
                .review = fixed(20),
                .returned = number(returned),
                .returning = sim::random::name("returning"),
                .revision = fixed(5)};
    }
    Year run_part(const Deliverable& part) const {
        return live([&](Replication& run) { run.kernel.start(deliverable(run, part), "deliverable"); });
    }
    std::optional<double> finished_day(const Year& year) const {
        const auto tick = year.journal.finished(measure);
        return tick ? std::optional{static_cast<double>(*tick) / ticks_per_day} : std::nullopt;
    }
};

TEST(Deliverables, TakeADraftAndAReview) {
    World world;
    const auto year = world.run_part(world.part());
    EXPECT_EQ(world.finished_day(year), 30.0);
    EXPECT_EQ(year.journal.due(world.measure), 1.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 1.0);
}

TEST(Deliverables, BeginWithTheirPart) {
    World world;
    world.begins = world.first(3, 2);
    EXPECT_EQ(world.finished_day(world.run_part(world.part())), 60.0 + 30.0); // 2 March is day 60
}

TEST(Deliverables, QueueForOneOfficerWhoIsFreeDuringReviews) {
    World world;
    world.team_sizes = {1};
    const auto year = world.run_part(world.part(3));
    // Drafts end on days 10, 20, 30; the last review on day 50. Waits of 0, 10 and 20 days.
    EXPECT_EQ(world.finished_day(year), 50.0);
    EXPECT_EQ(year.journal.mean_wait(world.measure, Cause::officers), 10.0);
    EXPECT_EQ(year.teams[0].busy, 30 * ticks_per_day);
}

TEST(Deliverables, AreSentBackThreeTimesAtMost) {
    World world;
    const auto year = world.run_part(world.part(1, 1.0));
    EXPECT_EQ(world.finished_day(year), 30.0 + 3 * (5 + 20));
}

TEST(Deliverables, AreWrittenByEveryMember) {
    World world;
    world.team_sizes = {1, 1, 1};
    const auto year = world.run_part(world.part(2, 0.0, 3, true));
    EXPECT_EQ(year.journal.due(world.measure), 6.0);
    EXPECT_EQ(year.journal.delivered(world.measure), 6.0);
    EXPECT_EQ(world.finished_day(year), 40.0); // each desk's second draft waits for its first
}

TEST(Deliverables, AreNotBegunWhileOneOfTheSignersHasNoOfficer) {
    World world;
    world.team_sizes = {1, 0};
    auto part = world.part();
    part.job.desks[0].officers = {TeamId{0}, TeamId{1}};
    const auto year = world.run_part(part);
    EXPECT_FALSE(year.journal.finished(world.measure));
    EXPECT_EQ(year.journal.delivered(world.measure), 0.0);
    EXPECT_EQ(year.teams[0].busy, 0);
}

TEST(Deliverables, StretchByThePace) {
    World world;
    auto part = world.part();
    part.job.pace = world.number(1.5);
    EXPECT_EQ(world.finished_day(world.run_part(part)), 45.0);
}

TEST(Deliverables, OfTheLowerRankGoFirst) {
    World world;
    world.team_sizes = {1};
    const auto other = world.chart.add_measure("1.1b");
    const auto early = world.part(2);
    auto urgent = world.part(2);
    urgent.job.measure = other;
    const auto year = world.live([&](Replication& run) {
        run.agenda.rank(world.measure, 5);
        run.agenda.rank(other, 1);
        run.kernel.start(deliverable(run, early), "early");
        run.kernel.start(deliverable(run, urgent), "urgent");
    });
    // The officer takes the first draft that is asked for, then both urgent ones, then the other: days 10, 20, 30, 40.
    EXPECT_EQ(year.journal.finished(other), 50 * ticks_per_day);
    EXPECT_EQ(year.journal.finished(world.measure), 60 * ticks_per_day);
}

TEST(Deliverables, AreRevisedAsOftenAsATruncatedGeometricNumberSays) {
    World world;
    const std::uint32_t copies = 4000;
    world.team_sizes = {static_cast<int>(copies)};
    const auto year = world.run_part(world.part(copies, 0.4));
    const double revisions = static_cast<double>(year.teams[0].granted) - copies;
    // 0.4 + 0.4^2 + 0.4^3 = 0.624 a copy with a variance of 0.811: a standard deviation of 57 over all.
    EXPECT_NEAR(revisions, copies * 0.624, 4 * 57);
}

TEST(Deliverables, MeetTheSameLuckWhateverTheNumberOfCopies) {
    World world;
    auto few = world.part(1, 0.4);
    few.drafting = {sim::random::name("drafting"), sim::random::Uniform{5, 50}};
    auto more = few;
    more.copies = 40;
    const auto alone = world.run_part(few);
    const auto among = world.run_part(more);
    EXPECT_LE(alone.journal.finished(world.measure), among.journal.finished(world.measure));
    EXPECT_EQ(among.journal.delivered(world.measure), 40.0);
}

} // namespace
} // namespace models::measures
