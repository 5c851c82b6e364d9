// The shape of roll-outs against the few that were published, with the numbers of the shipped plan at their medians and
// nobody scarce. docs/plan.md has the table and says what does not fit.
#include "models/scenario/load.hpp"
#include "sim/kernel/arena.hpp"
#include "tests/models/measures/one_replication.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

namespace models::scenario {
namespace {

using measures::Luck;
using measures::Replication;
using measures::Retrofit;
using sim::kernel::Process;
using sim::time::Calendar;

enum class Stage { signed_up, installed, commissioned, graded };

Process note(Replication& run, ledger::MeasureId part, int day, double& delivered) {
    co_await run.kernel.until(Calendar::last_tick(day), sim::time::Priority::judge);
    delivered += run.journal.delivered(part);
}

class Rollout : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        district = std::move(load(ABATE_SOURCE_DIR "/scenarios/daxing-2026").district);
        ASSERT_NE(district, nullptr);
    }
    static void TearDownTestSuite() { district.reset(); }

    static const plan::Undertaking& undertaking(const std::string& id) {
        const auto& mix = *std::find_if(district->mixes.begin(), district->mixes.end(),
                                        [](const plan::Mix& each) { return each.key == "plan"; });
        return *std::find_if(mix.undertakings.begin(), mix.undertakings.end(),
                             [&](const auto& each) { return district->plan.parts[each.part].id == id; });
    }

    /// The part as it would be if everything after this stage took no time; everybody who could is in it.
    static Retrofit until(Stage stage, Retrofit part) {
        const Luck at_once{sim::random::name("nothing"), sim::random::Certain{0.0}};
        part.wanted = part.facilities.size();
        if (stage < Stage::graded) {
            part.steps.grading = at_once;
        }
        if (stage < Stage::commissioned) {
            part.steps.commissioning = part.steps.rework = at_once;
        }
        if (stage < Stage::installed) {
            part.steps.permit = part.steps.design = part.steps.works = at_once;
        }
        return part;
    }

    /// The share of facilities that have passed a stage at the end of a day, over some draws [%].
    static double share(const std::string& id, Stage stage, const char* date) {
        constexpr std::uint32_t draws = 10;
        const auto& undertaken = undertaking(id);
        const Retrofit part = until(stage, std::get<Retrofit>(undertaken.mechanism));
        const auto values = district->numbers.medians();
        const int on = district->calendar.day(*sim::time::parse_date(date));
        double delivered = 0.0;
        for (std::uint32_t draw = 0; draw < draws; ++draw) {
            ledger::Ledger ledger{district->chart};
            measures::Journal journal{district->chart.measures.size()};
            sim::kernel::Arena arena;
            sim::kernel::Simulation simulation{arena};
            measures::Teams teams;
            for (std::size_t team = 0; team < district->teams.size(); ++team) {
                teams.add(simulation, 10'000);
            }
            measures::Observations observations{district->observations.size(), district->calendar.months()};
            measures::OneReplication one{simulation,   district->calendar,       values, ledger, teams, journal,
                                         observations, {.seed = 3, .draw = draw}};
            const auto begins = undertaken.starts + measures::in_ticks(values[undertaken.release]);
            simulation.start_at(begins, retrofit(one.run, part), "roll-out");
            simulation.start(note(one.run, part.job.measure, on, delivered), "note");
            simulation.run_until(district->calendar.horizon());
        }
        const double percent = 100.0 * delivered / (draws * static_cast<double>(part.facilities.size()));
        RecordProperty(id + " " + std::to_string(static_cast<int>(stage)) + " " + date, std::to_string(percent));
        return percent;
    }

    static std::unique_ptr<const district::District> district;
};

std::unique_ptr<const district::District> Rollout::district;

TEST_F(Rollout, RestaurantsAreInstalledAndCommissionedAsTheOnesPublished) {
    // Tongzhou, November 2019: 938 contracted, 66 % of them installed, 61 % commissioned.
    const double signed_up = share("8.5a", Stage::signed_up, "2026-11-20");
    const double installed = share("8.5a", Stage::installed, "2026-11-20");
    const double commissioned = share("8.5a", Stage::commissioned, "2026-11-20");
    // The source says November and no day; without the dispatch the curve climbs a point a day.
    EXPECT_GT(signed_up, 95.0);
    EXPECT_NEAR(installed, 66.0, 12.0);
    EXPECT_NEAR(commissioned, 61.0, 12.0);
    EXPECT_LT(commissioned, installed);
}

TEST_F(Rollout, MostGreenEnterprisesComeBetweenMayAndOctober) {
    // Beijing 2025: 24 % in May, 35.7 % in October, 37.5 % in November: 87 % of half a year's rise came by October.
    const double may = share("6.1a", Stage::graded, "2026-05-31");
    const double october = share("6.1a", Stage::graded, "2026-10-31");
    const double november = share("6.1a", Stage::graded, "2026-11-30");
    EXPECT_NEAR((october - may) / (november - may), (35.7 - 24.0) / (37.5 - 24.0), 0.1);
}

} // namespace
} // namespace models::scenario
