#pragma once

#include "models/quantity/text.hpp"
#include "models/targets/target.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The Answer: everything that anybody is shown of a study, as plain structs. It is versioned and documented in
/// docs/answer.md; whoever presents it computes nothing.
namespace models::study {

/// Version of the structure below; grows by one whenever a field changes its meaning or goes.
constexpr int answer_version = 1;

using quantity::Text;
using targets::Comparison;

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// A figure over the replications of a study.
struct Figure {
    double mean = 0.0;
    Interval mean_interval; ///< 95 % interval of the mean, over pairs
    double p5 = 0.0;
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
    double p95 = 0.0;
};

/// The likelihood scale of page one: >= 90, 70-90, 50-70, 20-50, < 20 %.
enum class Likelihood { very_likely, likely, even, risky, very_hard };

struct Probability {
    double value = 0.0;
    Interval interval;            ///< 95 % Wilson interval over pairs
    double effective_draws = 0.0; ///< independent draws that would give the same interval
    Likelihood likelihood = Likelihood::even;
};

/// How much of the variance of a value comes from what we don't know; the rest is luck.
struct IgnoranceShare {
    double value = 0.0;
    Interval interval; ///< 95 %
};

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
};

/// Targets judged together.
struct GroupAnswer {
    std::string key;
    Text title;
    std::vector<std::string> targets; ///< those with a threshold
    std::vector<std::string> not_set; ///< those that wait for the city; they count in nothing
    std::optional<Probability> all_met;
    std::optional<Figure> missed; ///< number of targets missed
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

/// What one part of the plan did, as posted.
struct MeasureAnswer {
    std::string id;
    Text title;
    std::string mechanism;
    std::string deadline;
    std::string lead;
    bool active = true;                    ///< off in this mix otherwise
    std::optional<Probability> on_time;    ///< of parts that finish
    std::optional<std::string> finish_p50; ///< YYYY-MM-DD; nothing when not finished within the horizon
    std::optional<std::string> finish_p80;
    struct Effect {
        std::string pollutant;
        Figure calendar_year; ///< change of emission in the year of the plan, negative is a reduction [t]
        Figure full_year;     ///< the same, were the end of the year's state there all year [t/a]
    };
    std::vector<Effect> effects;
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
    std::vector<MeasureAnswer> measures;
};

/// One figure of mix A against the same figure of mix B, on the same draws.
struct DifferenceAnswer {
    std::string a;    ///< mix
    std::string b;    ///< mix
    std::string kind; ///< target or emission
    std::string key;  ///< target id, or group/pollutant
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
    std::vector<DifferenceAnswer> differences; ///< compare only
};

} // namespace models::study
