#include "models/scenario/load.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace models::scenario {
namespace {

using district::District;

/// The shipped scenario, read once for all tests.
class Daxing : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        auto loaded = load(ABATE_SOURCE_DIR "/scenarios/daxing-2026");
        ASSERT_EQ(loaded.diagnostics.errors(), 0U) << loaded.diagnostics.summary();
        district = std::move(loaded.district);
    }
    static void TearDownTestSuite() { district.reset(); }

    static const plan::Plan& the_plan() { return district->plan; }
    static std::size_t chapter_of(const plan::Measure& measure) {
        return the_plan().sections[the_plan().tasks[measure.task].section].chapter;
    }
    static const targets::Target* target(const std::string& id) {
        const auto found = std::find_if(district->targets.begin(), district->targets.end(),
                                        [&](const auto& each) { return each.id == id; });
        return found == district->targets.end() ? nullptr : &*found;
    }
    /// In the unit that it is shown in.
    static double threshold(const std::string& id) {
        const auto* found = target(id);
        return found == nullptr || !found->threshold ? -1.0 : *found->threshold * found->units_per_one;
    }

    static std::unique_ptr<const District> district;
};

std::unique_ptr<const District> Daxing::district;

TEST_F(Daxing, HasAll45TasksAnd110MeasuresOfThePlan) {
    EXPECT_EQ(the_plan().tasks.size(), 45U);
    ASSERT_EQ(the_plan().measures.size(), 110U);
    for (std::size_t task = 0; task < the_plan().tasks.size(); ++task) {
        EXPECT_EQ(the_plan().tasks[task].number, static_cast<int>(task) + 1);
    }
    std::map<std::string, int> rows;
    for (const auto& measure : the_plan().measures) {
        ++rows[the_plan().chapters[chapter_of(measure)].key];
    }
    EXPECT_EQ(rows, (std::map<std::string, int>{{"air", 65}, {"water", 29}, {"soil", 16}}));
}

TEST_F(Daxing, HasTheDeadlinesOfThePlan) {
    int year_end = 0;
    int standing = 0;
    std::map<std::string, int> earlier;
    for (const auto& measure : the_plan().measures) {
        const auto date = sim::time::to_string(district->calendar.date(sim::time::Calendar::day_of(measure.deadline)));
        standing += measure.standing ? 1 : 0;
        year_end += !measure.standing && date == "2026-12-31" ? 1 : 0;
        if (date != "2026-12-31") {
            ++earlier[date];
        }
    }
    EXPECT_EQ(year_end, 89);
    EXPECT_EQ(standing, 19);
    EXPECT_EQ(earlier, (std::map<std::string, int>{{"2026-06-30", 1}, {"2026-09-30", 1}}));
}

TEST_F(Daxing, NamesAll48UnitsAndUsesEach) {
    EXPECT_EQ(the_plan().units.size(), 48U);
    std::set<std::size_t> used;
    int led_by_ecology = 0;
    for (const auto& measure : the_plan().measures) {
        used.insert(measure.lead.begin(), measure.lead.end());
        used.insert(measure.supporting.begin(), measure.supporting.end());
        led_by_ecology += std::any_of(measure.lead.begin(), measure.lead.end(),
                                      [](std::size_t unit) { return the_plan().units[unit].key == "ecology"; });
    }
    EXPECT_EQ(used.size(), 48U);
    EXPECT_EQ(led_by_ecology, 61);
}

TEST_F(Daxing, EveryLeadUnitHasATeam) {
    std::set<std::size_t> staffed;
    std::set<std::size_t> staffed_places;
    for (const auto& team : district->teams) {
        if (team.unit) {
            staffed.insert(*team.unit);
        }
        if (team.place) {
            staffed_places.insert(*team.place);
        }
    }
    for (const auto& measure : the_plan().measures) {
        for (const auto unit : measure.lead) {
            const auto& places = the_plan().units[unit].places;
            const bool by_its_places = !places.empty() && std::all_of(places.begin(), places.end(), [&](auto place) {
                return staffed_places.contains(place);
            });
            EXPECT_TRUE(staffed.contains(unit) || by_its_places) << the_plan().units[unit].key;
        }
    }
}

TEST_F(Daxing, EveryPartOfThePlanRunsOrIsAGoalThatTargetsJudge) {
    const auto& mixes = district->mixes;
    const auto plan = std::find_if(mixes.begin(), mixes.end(), [](const plan::Mix& mix) { return mix.key == "plan"; });
    ASSERT_NE(plan, mixes.end());
    std::size_t running = 0;
    for (std::size_t part = 0; part < the_plan().parts.size(); ++part) {
        EXPECT_EQ(plan->runs[part], !the_plan().parts[part].is_goal()) << the_plan().parts[part].id;
        running += plan->runs[part] ? 1 : 0;
        if (the_plan().parts[part].is_goal()) {
            const auto& row = the_plan().measures[the_plan().parts[part].row].id;
            EXPECT_TRUE(std::any_of(district->targets.begin(), district->targets.end(), [&](const auto& target) {
                return target.id.starts_with(row) && !std::isdigit(static_cast<unsigned char>(target.id[row.size()]));
            })) << row;
        }
    }
    EXPECT_EQ(plan->undertakings.size(), running);
}

TEST_F(Daxing, HasEveryNumberOfThePlanAsATarget) {
    const std::map<std::string, double> numbers{{"1.1-pm25", 30},
                                                {"1.1-good-days", 78},
                                                {"1.1-heavy-days", 3},
                                                {"3.3a", 35},
                                                {"3.5a-station", 1},
                                                {"3.6b", 50},
                                                {"4.1a", 35},
                                                {"6.4b", 75},
                                                {"6.4c-grade-d", 0},
                                                {"7.2b-sites", 100},
                                                {"7.2c-risky", 70},
                                                {"8.3a", 5},
                                                {"8.5a-restaurants", 80},
                                                {"11.1a", 3},
                                                {"13.1a", 97.5},
                                                {"15.1a-clean-freight", 40},
                                                {"15.2a-fleets", 3},
                                                {"15.3a-electric-site", 1},
                                                {"16.1a", 1},
                                                {"18.2a-permits", 100},
                                                {"18.2b-reports", 100},
                                                {"18.2c-on-time", 98},
                                                {"18.3a-flagged", 100},
                                                {"18.3b-last-year", 100},
                                                {"22.4b-quarters", 100},
                                                {"24.2b-leakage", 92},
                                                {"25.1a-sewers", 3},
                                                {"25.1b-reclaimed", 0.5},
                                                {"25.2a-plans", 5},
                                                {"26.1a-quarters", 100},
                                                {"26.1b-coverage", 100},
                                                {"33.1a-quarters", 100},
                                                {"37.1-rectified", 90},
                                                {"38.1-parcels", 2},
                                                {"40.1-most", 5},
                                                {"44.1-coefficient", 75.3}};
    for (const auto& [id, number] : numbers) {
        EXPECT_NEAR(threshold(id), number, 1e-9) << id;
    }
    EXPECT_EQ(
        sim::time::to_string(district->calendar.date(sim::time::Calendar::day_of(target("30.2a-drains")->deadline))),
        "2026-06-30");
}

TEST_F(Daxing, WaitsForTheNumbersThatTheCityHasNotGiven) {
    for (const char* id : {"2.1-nox", "2.1-voc", "3.1-share", "3.6d-express", "3.6e-supermarket", "5.2a-samples",
                           "7.2a-samples", "35.1-control", "43.2-orchards", "44.1-farmland"}) {
        ASSERT_NE(target(id), nullptr) << id;
        EXPECT_FALSE(target(id)->threshold) << id;
    }
}

TEST_F(Daxing, AsksNoProbabilityOfWhatItDoesNotSimulate) {
    for (const char* id : {"1.1-pm25", "1.1-good-days", "20.1-sections", "21.1-cod", "24.1-total"}) {
        ASSERT_NE(target(id), nullptr) << id;
        EXPECT_TRUE(std::holds_alternative<targets::Unanswered>(target(id)->indicator)) << id;
    }
}

} // namespace
} // namespace models::scenario
