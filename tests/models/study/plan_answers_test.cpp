#include "models/study/delay_prices.hpp"
#include "models/study/slip.hpp"
#include "models/study/study.hpp"
#include "tests/models/study/small_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace models::study {
namespace {

using sim::time::ticks_per_day;

/// The element with this id or key.
template<class Items>
const auto& at(const Items& items, const std::string& name) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) {
        if constexpr (requires { item.id; }) {
            return item.id == name;
        } else {
            return item.key == name;
        }
    });
    EXPECT_NE(found, items.end()) << name;
    return *found;
}

class PlanAnswers : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        loaded_ = new scenario::Loaded{small_plan()};
        ASSERT_TRUE(loaded_->district);
        StudyRequest request{.mixes = {plan()}, .design = sim::ensemble::Design::pairs(200, 1), .threads = 1};
        mix_ = new MixAnswer{run(district(), request).answer.mixes.at(0)};
    }
    static void TearDownTestSuite() {
        delete mix_;
        delete loaded_;
        mix_ = nullptr;
        loaded_ = nullptr;
    }

    static const district::District& district() { return *loaded_->district; }
    static std::size_t plan() {
        const auto& mixes = district().mixes;
        return static_cast<std::size_t>(
            std::find_if(mixes.begin(), mixes.end(), [](const auto& mix) { return mix.key == "plan"; }) -
            mixes.begin());
    }
    static std::size_t part(const std::string& id) {
        const auto& parts = district().plan.parts;
        return static_cast<std::size_t>(
            std::find_if(parts.begin(), parts.end(), [&](const auto& x) { return x.id == id; }) - parts.begin());
    }
    static const MixAnswer& mix() { return *mix_; }

    static scenario::Loaded* loaded_;
    static MixAnswer* mix_;
};

scenario::Loaded* PlanAnswers::loaded_ = nullptr;
MixAnswer* PlanAnswers::mix_ = nullptr;

TEST_F(PlanAnswers, a_part_has_its_dates_and_odds) {
    const auto& first = at(mix().parts, "1.1a");
    EXPECT_EQ(first.begin_p50, "2026-01-01");
    EXPECT_EQ(first.finish_p50, "2026-01-31");
    EXPECT_EQ(first.finish_p90, "2026-01-31");
    EXPECT_EQ(first.on_time->value, 1.0);
    const auto& second = at(mix().parts, "1.1b");
    EXPECT_EQ(second.begin_p50, "2026-01-31");
    EXPECT_EQ(second.finish_p50, "2026-02-10");
    EXPECT_EQ(second.on_time->value, 0.0);
    EXPECT_EQ(second.measure, "1.1");
    EXPECT_EQ(second.lead_title.en, "Ecology bureau");
    EXPECT_TRUE(second.effects.empty()) << "paper posts nothing";
}

TEST_F(PlanAnswers, a_part_counts_what_it_owed_and_delivered) {
    EXPECT_EQ(at(mix().parts, "1.1a").delivered->mean, 1.0);
    EXPECT_EQ(at(mix().parts, "1.1a").due->mean, 1.0);
}

// 1.1b ends when 40 days are over; its deadline is the last second of day 35 (February 5), 36 days less a second.
// 1.1a could not have ended later without making that worse, though its own deadline is in June.
TEST_F(PlanAnswers, slack_reaches_back_through_the_chain) {
    const double second = 1.0 / static_cast<double>(ticks_per_day);
    EXPECT_NEAR(*at(mix().parts, "1.1b").mean_slack, -4.0 - second, 1e-9);
    EXPECT_NEAR(*at(mix().parts, "1.1a").mean_slack, -4.0 - second, 1e-9);
    EXPECT_EQ(at(mix().parts, "1.1a").criticality, 1.0);
    EXPECT_FALSE(at(mix().parts, "1.2a").criticality) << "it hangs together with nothing";
}

TEST_F(PlanAnswers, names_the_part_that_another_waits_for) {
    const auto& holdup = at(mix().parts, "1.1b").waits_for;
    ASSERT_TRUE(holdup);
    EXPECT_EQ(holdup->cause, "predecessor");
    EXPECT_EQ(holdup->keys, std::vector<std::string>{"1.1a"});
    EXPECT_EQ(holdup->title.en, "First paper");
    EXPECT_NEAR(holdup->days, 30.0, 1e-9);
}

// From the first instant of the year to the last: 365 days less a second.
TEST_F(PlanAnswers, a_part_that_waits_for_ever_says_for_what) {
    const auto& part = at(mix().parts, "1.3a");
    EXPECT_FALSE(part.begin_p50);
    ASSERT_TRUE(part.waits_for);
    EXPECT_EQ(part.waits_for->cause, "document");
    EXPECT_EQ(part.waits_for->keys, std::vector<std::string>{"scheme"});
    EXPECT_NEAR(part.waits_for->days, 365.0, 1e-3);
}

TEST_F(PlanAnswers, a_row_is_on_time_when_all_its_parts_are) {
    const auto& row = at(mix().measures, "1.1");
    EXPECT_EQ(row.on_time->value, 0.0);
    EXPECT_EQ(row.finish_p50, "2026-02-10") << "its last part";
    EXPECT_EQ(row.status, "assumed");
    ASSERT_TRUE(row.waits_for);
    EXPECT_EQ(row.waits_for->part, "1.1b") << "the one that is late";
    EXPECT_EQ(row.section, "paper");
    EXPECT_EQ(row.chapter, "air");
    EXPECT_EQ(row.lead.at(0).title.zh, "生态环境局");
}

// 200 draws of 0.75: standard error 0.031.
TEST_F(PlanAnswers, a_judgement_is_called_one) {
    const auto& row = at(mix().measures, "1.2");
    EXPECT_EQ(row.status, "judged");
    EXPECT_NEAR(row.on_time->value, 0.75, 0.1);
    EXPECT_EQ(row.finish_p50, "2026-12-31");
    EXPECT_FALSE(row.finish_p90);
}

TEST_F(PlanAnswers, a_goal_is_as_likely_as_its_targets) {
    const auto& goal = at(mix().measures, "2.2");
    EXPECT_EQ(goal.status, "goal");
    EXPECT_EQ(goal.on_time->value, 1.0);
    ASSERT_EQ(goal.targets.size(), 2U);
    EXPECT_EQ(goal.targets[0].value_p50, 1.0);
    EXPECT_FALSE(goal.targets[1].assurance) << "not set";
    EXPECT_FALSE(goal.finish_p50);
}

TEST_F(PlanAnswers, a_goal_that_cannot_be_judged_says_why) {
    const auto& goal = at(mix().measures, "2.1");
    EXPECT_FALSE(goal.on_time);
    EXPECT_EQ(goal.why_none->en, "not simulated");
}

TEST_F(PlanAnswers, an_unanswered_target_counts_in_nothing) {
    const auto& target = at(mix().targets, "2.1-pm25");
    EXPECT_EQ(target.unanswered->en, "not simulated");
    EXPECT_EQ(target.threshold, 30.0);
    EXPECT_FALSE(target.assurance);
    EXPECT_TRUE(target.reach.empty());
    const auto& group = mix().groups.at(0);
    EXPECT_EQ(group.unanswered, std::vector<std::string>{"2.1-pm25"});
    EXPECT_EQ(group.not_set, std::vector<std::string>{"2.2-quota"});
    EXPECT_EQ(group.targets.size(), 5U);
}

// 1.1 and 1.3 are always late, 1.2 in a quarter of the replications; 2.2 never; 2.1 counts in nothing.
TEST_F(PlanAnswers, rows_are_counted_by_task_unit_section_and_chapter) {
    const double quarter = 1.0 - at(mix().measures, "1.2").on_time->value;
    const auto& writing = at(mix().tasks, "1");
    EXPECT_EQ(writing.rows, 3);
    EXPECT_NEAR(writing.late->mean, 2.0 + quarter, 1e-9);
    EXPECT_EQ(writing.none_late->value, 0.0);
    EXPECT_EQ(writing.riskiest, "1.1");
    const auto& goals = at(mix().sections, "goals");
    EXPECT_EQ(goals.rows, 2);
    EXPECT_EQ(goals.counted, 1);
    EXPECT_EQ(goals.late->mean, 0.0);
    EXPECT_FALSE(goals.riskiest);
    EXPECT_EQ(at(mix().units, "ecology").rows, 5);
    EXPECT_NEAR(at(mix().chapters, "air").late->mean, 2.0 + quarter, 1e-9);
    EXPECT_EQ(mix().plan.counted, 4);
}

// One officer drafts 10 + 5 days of the 365 (the horizon ends a second before).
TEST_F(PlanAnswers, a_team_shows_its_load) {
    const auto& team = at(mix().teams, "ecology");
    EXPECT_EQ(team.unit, "ecology");
    EXPECT_NEAR(team.size_p50, 1.0, 1e-9);
    EXPECT_NEAR(team.utilisation, 15.0 / 365.0, 1e-6);
    EXPECT_EQ(team.mean_wait, 0.0);
}

TEST_F(PlanAnswers, a_chain_goes_from_the_first_part_to_the_last) {
    ASSERT_EQ(mix().chains.size(), 1U);
    const auto& chain = mix().chains.front();
    EXPECT_EQ(chain.id, "1.1b");
    ASSERT_EQ(chain.links.size(), 2U);
    EXPECT_EQ(chain.links[0].part, "1.1a");
    EXPECT_EQ(chain.links[0].finish_p50, "2026-01-31");
    EXPECT_EQ(chain.on_time, 0.0);
}

TEST_F(PlanAnswers, the_targets_missed_most_often_come_first) {
    const auto& missed = mix().groups.at(0).most_missed;
    ASSERT_EQ(missed.size(), 3U);
    EXPECT_EQ(missed[0].id, "1.3-done");
    EXPECT_EQ(missed[0].missed, 1.0);
    EXPECT_EQ(missed[1].id, "1.2-done");
    EXPECT_EQ(missed[2].id, "1.2-again");
}

// Two targets hang on one judgement; what is always missed has nothing in common with anything.
TEST_F(PlanAnswers, targets_that_are_missed_together_are_named) {
    const double missed = at(mix().groups.at(0).most_missed, "1.2-done").missed;
    const auto& together = mix().groups.at(0).together;
    ASSERT_EQ(together.size(), 1U);
    EXPECT_EQ(together[0].a, "1.2-done");
    EXPECT_EQ(together[0].b, "1.2-again");
    EXPECT_EQ(together[0].both, missed);
    EXPECT_NEAR(together[0].product, missed * missed, 1e-12);
}

// A week later 1.1b is finished on February 17, after the day its target asks for.
TEST_F(PlanAnswers, a_slip_runs_beside_the_mix_on_the_same_draws) {
    StudyRequest request{.mixes = {plan()}, .design = sim::ensemble::Design::pairs(20, 1), .threads = 1};
    request.variants = {slipped(district().plan, district().mixes[plan()], {{part("1.1a"), 7 * ticks_per_day}})};
    const auto answer = run(district(), request).answer;
    ASSERT_EQ(answer.mixes.size(), 2U);
    EXPECT_EQ(answer.mixes[1].key, "plan+1.1a-7d");
    EXPECT_EQ(answer.mixes[1].title.en, "The plan (1.1a 7 d later)");
    EXPECT_EQ(at(answer.mixes[1].parts, "1.1b").finish_p50, "2026-02-17");
    EXPECT_EQ(at(answer.mixes[1].measures, "1.2").on_time->value, at(answer.mixes[0].measures, "1.2").on_time->value);
    for (const auto& difference : answer.differences) {
        if (difference.key == "1.1b-early") {
            EXPECT_EQ(difference.kind, "target");
            EXPECT_EQ(difference.assurance_difference, 1.0);
        }
        if (difference.key == "1.1") {
            EXPECT_EQ(difference.kind, "row");
            EXPECT_EQ(difference.mean, 0.0) << "late either way";
        }
    }
}

class DelayPrices : public PlanAnswers {
protected:
    static DelayPricesAnswer prices(std::size_t threads) {
        return delay_prices(district(),
                            {.mix = plan(), .design = sim::ensemble::Design::pairs(20, 1), .threads = threads});
    }
};

// Papers 1.1a and 1.1b cost the early target each; the judgement looks at the deadline alone, the scheme never comes.
TEST_F(DelayPrices, put_a_price_on_every_part_that_runs) {
    const auto found = prices(1);
    EXPECT_EQ(found.days, 7.0);
    EXPECT_EQ(found.targets, 5);
    EXPECT_EQ(found.completed, 20);
    ASSERT_EQ(found.prices.size(), 4U);
    for (const auto* id : {"1.1a", "1.1b"}) {
        const auto& price = at(found.prices, id);
        EXPECT_EQ(price.missed.mean, 1.0) << id;
        ASSERT_EQ(price.targets.size(), 1U) << id;
        EXPECT_EQ(price.targets[0].id, "1.1b-early");
        EXPECT_EQ(price.targets[0].before, 1.0);
        EXPECT_EQ(price.targets[0].after, 0.0);
        EXPECT_EQ(price.targets[0].change.mean, -1.0);
        EXPECT_TRUE(price.rows.empty()) << "1.1 is late either way";
        EXPECT_TRUE(price.tonnes.empty());
    }
    for (const auto* id : {"1.2a", "1.3a"}) {
        EXPECT_EQ(at(found.prices, id).missed.mean, 0.0) << id;
        EXPECT_TRUE(at(found.prices, id).targets.empty()) << id;
    }
    EXPECT_EQ(found.prices.front().missed.mean, 1.0) << "the dearest first";
}

TEST_F(DelayPrices, do_not_depend_on_the_number_of_threads) {
    const auto one = prices(1);
    const auto three = prices(3);
    ASSERT_EQ(one.prices.size(), three.prices.size());
    for (std::size_t i = 0; i < one.prices.size(); ++i) {
        EXPECT_EQ(one.prices[i].id, three.prices[i].id);
        EXPECT_EQ(one.prices[i].late.mean, three.prices[i].late.mean);
        EXPECT_EQ(one.prices[i].missed.interval.low, three.prices[i].missed.interval.low);
    }
}

TEST_F(DelayPrices, of_a_run_that_is_stopped_hold_no_half_done_part) {
    std::stop_source stop;
    stop.request_stop();
    const auto found = delay_prices(district(), {.mix = plan()}, {}, stop.get_token());
    EXPECT_TRUE(found.interrupted);
    EXPECT_TRUE(found.prices.empty());
}

} // namespace
} // namespace models::study
