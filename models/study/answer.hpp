#pragma once

#include "models/quantity/text.hpp"
#include "models/study/answer_values.hpp"
#include "models/study/delay_answer.hpp"
#include "models/study/plan_answer.hpp"
#include "models/targets/target.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The Answer: everything that anybody is shown of a study, as plain structs. It is versioned and documented in
/// docs/answer.md; whoever presents it computes nothing.
namespace models::study {

/// Version of the structure below; grows by one whenever a field changes its meaning or goes.
constexpr int answer_version = 2;

using targets::Comparison;

/// The demand that would be met with a given assurance: what can be said while the city has not set the number.
struct Reach {
    double assurance = 0.0; ///< 0.5, 0.8, 0.9
    double threshold = 0.0; ///< in the unit of the target
};

/// One uncertain number that moves a target.
struct Driver {
    std::string key;               ///< of the number in the scenario
    std::string status;            ///< plan, measured, published, derived, recalled, judged, assumed
    double rank_correlation = 0.0; ///< Spearman, with the target's value, over pairs
};

struct TargetAnswer {
    std::string id;
    Text title;
    std::string unit;      ///< of value and threshold: %, pp, t, user, road ...
    std::string valuation; ///< 口径: physical, count ...
    std::string deadline;  ///< YYYY-MM-DD
    std::string reference;
    bool strive = false; ///< the plan strives for it rather than binds itself
    Comparison comparison = Comparison::at_least;
    std::optional<double> threshold; ///< nothing: not set by the city; no probability then
    Figure value;
    std::optional<Figure> margin;             ///< how far the value is on the good side; with a threshold only
    std::optional<Probability> assurance;     ///< with a threshold only
    std::optional<double> expected_shortfall; ///< mean of max(0, -margin)
    std::optional<IgnoranceShare> ignorance;
    std::vector<Reach> reach;    ///< for targets without a threshold
    std::vector<Driver> drivers; ///< the strongest first, at most three
    double undefined_share =
        0.0; ///< share of replications in which the value has no meaning (0/0); they count as missed
    std::optional<Text> unanswered; ///< why the scenario cannot answer it yet; no figure of value, no probability then
};

/// Two targets that are missed together.
struct PairAnswer {
    std::string a;
    std::string b;
    double both = 0.0;    ///< probability that both are missed
    double product = 0.0; ///< what it would be if they had nothing to do with each other
};

/// A target and how often it is missed.
struct MissedAnswer {
    std::string id;
    Text title;
    double missed = 0.0; ///< probability
};

/// Targets judged together.
struct GroupAnswer {
    std::string key;
    Text title;
    std::vector<std::string> targets;    ///< those with a threshold
    std::vector<std::string> not_set;    ///< those that wait for the city; they count in nothing
    std::vector<std::string> unanswered; ///< those that the scenario cannot answer yet; they count in nothing
    std::optional<Probability> all_met;
    std::optional<Figure> missed;          ///< number of targets missed
    std::vector<MissedAnswer> most_missed; ///< the most often missed first, at most five
    std::vector<PairAnswer> together;      ///< pairs missed together beyond chance, the strongest first, at most five
};

/// Tonnes of one pollutant from one source group.
struct EmissionAnswer {
    std::string group;
    Text title;
    bool memo = false; ///< shown, but outside totals, quotas and measures
    std::string pollutant;
    Figure base_year; ///< [t/a]
    Figure bau;       ///< [t/a]
    Figure mix;       ///< [t/a]
    Figure change;    ///< mix - bau, draw by draw [t/a]
};

/// How certain the numbers are that went in.
struct ProvenanceAnswer {
    struct Count {
        std::string status;
        int numbers = 0;   ///< that stand in files; one that several mixes use counts once
        int uncertain = 0; ///< of them drawn
    };
    std::vector<Count> by_status;
    int uncertain = 0; ///< numbers that are drawn
};

struct MixAnswer {
    std::string key;
    Text title;
    std::vector<TargetAnswer> targets;
    std::vector<GroupAnswer> groups;
    std::vector<EmissionAnswer>
        emissions; ///< by group and pollutant, groups in report order, then the `total` of counted groups
    std::vector<PartAnswer> parts;
    std::vector<MeasureAnswer> measures; ///< rows of the plan
    RowsAnswer plan;                     ///< all rows
    std::vector<RowsAnswer> tasks;
    std::vector<RowsAnswer> units; ///< by lead unit
    std::vector<RowsAnswer> sections;
    std::vector<RowsAnswer> chapters;
    std::vector<TeamAnswer> teams;
    std::vector<ChainAnswer> chains; ///< of several parts
};

/// One figure of mix A against the same figure of mix B, on the same draws.
struct DifferenceAnswer {
    std::string a;    ///< mix
    std::string b;    ///< mix
    std::string kind; ///< target, emission, or row: of the plan, 1 where it is on time
    std::string key;  ///< target id, group/pollutant, or id of the row
    Text title;
    std::string unit;
    double mean_a = 0.0;
    double mean_b = 0.0;
    double mean = 0.0;   ///< of A - B
    Interval interval;   ///< 95 %, over pairs
    double better = 0.0; ///< P(A strictly better than B)
    Interval better_interval;
    double worse = 0.0;                ///< P(B strictly better than A); the rest are ties
    std::optional<double> correlation; ///< that common random numbers achieved; nothing without variance
    std::optional<double>
        draws_needed; ///< replications still to run until the interval leaves out zero; nothing when none would do
    std::optional<double> assurance_a; ///< targets with a threshold
    std::optional<double> assurance_b;
    std::optional<double> assurance_difference;
    std::optional<Interval> assurance_interval;
};

struct FailureAnswer {
    std::int64_t replication = 0;
    std::uint32_t parameter_draw = 0;
    std::uint32_t noise_draw = 0;
    std::string reason;
};

struct Answer {
    int version = answer_version;
    std::string scenario;
    Text title;
    int year = 0;
    std::uint64_t seed = 0;
    std::string design; ///< pairs, independent, nested:M×K
    std::int64_t requested = 0;
    std::int64_t completed = 0; ///< replications folded into the figures
    bool interrupted = false;
    std::vector<FailureAnswer> failures;
    ProvenanceAnswer provenance;
    std::vector<MixAnswer> mixes;
    std::vector<DifferenceAnswer> differences;     ///< between every two mixes
    std::optional<DelayPricesAnswer> delay_prices; ///< where they were asked for
};

} // namespace models::study
