#include "models/measures/swept_roads.hpp"

#include "sim/random/discrete.hpp"
#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace models::measures {
namespace {

using sim::time::Calendar;

std::vector<sources::ExpectedSilt> expected_silt(const sources::Roads& roads, const Replication& run) {
    std::vector<sources::ExpectedSilt> expected;
    for (const sources::SweepingRound& round : roads.rounds) {
        expected.push_back(sources::expected_silt(roads.budget(round, run.values), roads.rain, run.calendar));
    }
    return expected;
}

std::vector<SweepingWorks> works_of(const std::vector<SweepingPart>& parts, const Replication& run) {
    std::vector<SweepingWorks> works;
    works.reserve(parts.size());
    for (const SweepingPart& part : parts) {
        works.emplace_back(part, run);
    }
    return works;
}

/// The part of each class's luck in surveys that stays through the year, as a standard normal score.
std::vector<double> lasting_scores(const sources::Roads& roads, sim::random::Name luck, const Replication& run) {
    std::vector<double> scores;
    for (std::uint32_t entity = 0; entity < roads.classes.size(); ++entity) {
        scores.push_back(sim::random::normal_quantile(run.luck.uniform(luck, entity)));
    }
    return scores;
}

std::vector<ledger::ColumnId> particle_columns(const sources::EmissionColumns& columns) {
    std::vector<ledger::ColumnId> particles;
    for (const auto& column : {columns.pm25, columns.pm10, columns.tsp}) {
        if (column) {
            particles.push_back(*column);
        }
    }
    return particles;
}

bool holds(const std::vector<std::size_t>& rounds, std::size_t round) {
    return std::find(rounds.begin(), rounds.end(), round) != rounds.end();
}

} // namespace

SweepingWorks::SweepingWorks(const SweepingPart& part, const Replication& run)
    : share_a_machine_{run.in_force[part.share_a_machine]} {
    const auto machines = static_cast<std::uint32_t>(std::lround(run.in_force[part.machines]));
    for (std::uint32_t machine = 0; machine < machines; ++machine) {
        const double days = std::max(0.0, std::ceil(part.delivery.of(run.luck, machine)));
        arrivals_.push_back(static_cast<int>(std::min(days, 1e6)));
    }
    std::sort(arrivals_.begin(), arrivals_.end());
}

void SweepingWorks::begin(int day) {
    starts_ = day;
    for (int& arrival : arrivals_) {
        arrival += day;
    }
    completed_ = arrivals_.empty() ? day : arrivals_.back();
}

double SweepingWorks::mechanised(int day) const {
    if (!begun()) {
        return 0.0;
    }
    const auto machines = std::upper_bound(arrivals_.begin(), arrivals_.end(), day) - arrivals_.begin();
    return static_cast<double>(machines) * share_a_machine_;
}

bool SweepingWorks::changed_on(int day) const {
    return begun() && (day == starts_ || std::binary_search(arrivals_.begin(), arrivals_.end(), day));
}

SweptRoads::SweptRoads(const sources::Roads& roads, const Upkeep& upkeep, const Replication& run)
    : roads_{roads},
      upkeep_{upkeep},
      values_{run.values},
      in_force_{run.in_force},
      works_{works_of(upkeep.parts, run)},
      rain_{roads.rain.draw(run.luck)},
      expected_{expected_silt(roads, run)},
      poor_roads_{roads, run.values, expected_},
      lasting_scores_{lasting_scores(roads, upkeep.survey.lasting, run)},
      particles_{particle_columns(roads.columns)} {
    for (std::size_t round = 0; round < roads.rounds.size(); ++round) {
        rounds_.push_back(opened(round));
        reschedule(round, 0);
    }
}

SweptRoads::Round SweptRoads::opened(std::size_t round) const {
    const sources::ExpectedSilt& expected = expected_[round];
    const double equilibrium = 1.0 / expected.mean;
    const double opening = expected.opening / expected.mean;
    const sources::SiltDrift drift{roads_.budget(roads_.rounds[round], values_), equilibrium};
    Round opened{equilibrium, roads_.wet_days(expected, values_), {{0, drift, opening, true}}, 0.0};
    for (std::size_t part = 0; part < upkeep_.parts.size(); ++part) {
        if (holds(upkeep_.parts[part].rounds, round)) {
            opened.rungs.push_back({part, drift, opening, false});
        }
    }
    return opened;
}

void SweptRoads::reschedule(std::size_t round, int day) {
    const sources::SweepingRound& swept = roads_.rounds[round];
    sources::SiltBudget budget = roads_.budget(swept, values_);
    double passes = values_[swept.passes] * upkeep_.ongoing;
    double mechanised = roads_.mechanised(swept, values_);
    std::vector<Rung>& rungs = rounds_[round].rungs;
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        if (i > 0 && works_[rungs[i].part].begun()) {
            rungs[i].acts = true;
            passes += in_force_[upkeep_.parts[rungs[i].part].extra_passes];
            mechanised += works_[rungs[i].part].mechanised(day);
        }
        budget.removal = passes * roads_.removal_of_pass(std::min(mechanised, 1.0), values_);
        rungs[i].drift = sources::SiltDrift{budget, rounds_[round].equilibrium};
    }
}

void SweptRoads::begin_parts(int day, const Journal& journal) {
    for (std::size_t part = 0; part < works_.size(); ++part) {
        if (!works_[part].begun() && journal.begun(upkeep_.parts[part].measure)) {
            works_[part].begin(day);
        }
    }
}

void SweptRoads::advance(int day) {
    const bool changed =
        std::any_of(works_.begin(), works_.end(), [day](const SweepingWorks& works) { return works.changed_on(day); });
    const bool wet = rain_[static_cast<std::size_t>(day)];
    for (std::size_t round = 0; round < rounds_.size(); ++round) {
        if (changed) {
            reschedule(round, day);
        }
        std::vector<Rung>& rungs = rounds_[round].rungs;
        for (std::size_t i = 0; i < rungs.size(); ++i) {
            rungs[i].silt = rungs[i].acts ? rungs[i].drift.after_day(rungs[i].silt, wet) : rungs[i - 1].silt;
        }
        rounds_[round].month_sum += rungs.back().silt;
    }
    day_ = day;
    ++month_days_;
}

void SweptRoads::post(ledger::Ledger& ledger) {
    const bool wet = rain_[static_cast<std::size_t>(day_)];
    for (std::size_t round = 0; round < rounds_.size(); ++round) {
        const double weather = wet ? rounds_[round].weather.wet : rounds_[round].weather.dry;
        const std::vector<Rung>& rungs = rounds_[round].rungs;
        const double unaided = weather * roads_.response(rungs.front().silt);
        double factor = unaided;
        steps_.clear();
        for (std::size_t i = 1; i < rungs.size(); ++i) {
            if (rungs[i].silt != rungs[i - 1].silt) {
                factor = weather * roads_.response(rungs[i].silt);
            }
            if (rungs[i].acts) {
                steps_.push_back({upkeep_.parts[rungs[i].part].measure, factor});
            }
        }
        for (const ledger::ColumnId particle : particles_) {
            ledger.set_state_factor(roads_.rounds[round].account, particle, unaided, steps_);
        }
    }
}

double SweptRoads::mechanised(int day) const {
    double share = values_[roads_.silt.mechanised_share];
    for (const SweepingWorks& works : works_) {
        share += works.mechanised(day);
    }
    return std::min(share, 1.0);
}

double SweptRoads::poor_roads(std::size_t road_class, double silt_ratio, int month, const Replication& run) const {
    const auto entity = static_cast<std::uint32_t>(road_class);
    const double month_luck = run.luck.uniform(upkeep_.survey.monthly, entity, static_cast<std::uint32_t>(month));
    const double persistence = values_[roads_.survey.persistence];
    const double score = persistence * lasting_scores_[road_class] +
                         std::sqrt(1.0 - persistence * persistence) * sim::random::normal_quantile(month_luck);
    const auto surveyed = static_cast<std::uint64_t>(std::lround(values_[roads_.classes[road_class].surveyed]));
    const double poor = poor_roads_.share(road_class, silt_ratio);
    return static_cast<double>(sim::random::binomial(surveyed, poor, sim::random::normal_cdf(score)));
}

void SweptRoads::survey(int month, Replication& run) {
    double poor = 0.0;
    double surveyed = 0.0;
    double silt = 0.0;
    double usual_silt = 0.0;
    for (std::size_t i = 0; i < roads_.classes.size(); ++i) {
        const sources::RoadClass& road = roads_.classes[i];
        const double silt_ratio = rounds_[road.round].month_sum / month_days_;
        poor += poor_roads(i, silt_ratio, month, run);
        surveyed += values_[road.surveyed];
        usual_silt += values_[road.surveyed] * values_[road.silt];
        silt += values_[road.surveyed] * values_[road.silt] * silt_ratio;
    }
    run.observations.record(upkeep_.survey.poor_share, month, poor / surveyed);
    run.observations.record(upkeep_.survey.silt_loading, month, values_[roads_.survey.silt] * silt / usual_silt);
    run.observations.record(upkeep_.survey.mechanised_share, month, mechanised(day_));
    month_days_ = 0;
    for (Round& round : rounds_) {
        round.month_sum = 0.0;
    }
}

} // namespace models::measures
