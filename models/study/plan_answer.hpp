#pragma once

#include "models/quantity/text.hpp"
#include "models/study/answer_values.hpp"

#include <optional>
#include <string>
#include <vector>

/// The Answer about the plan itself: its parts, its rows, those who carry it, and what holds them up. Dates are
/// YYYY-MM-DD, and nothing where they lie beyond the horizon.
namespace models::study {

using quantity::Text;

/// How long a part waits for one cause.
struct WaitAnswer {
    std::string cause; ///< predecessor, document, release, officers, crew
    double days = 0.0; ///< mean over replications of its mean wait [d]
};

/// What holds a part up most.
struct HoldUpAnswer {
    std::string part;
    std::string cause;             ///< as in WaitAnswer
    std::vector<std::string> keys; ///< of the parts, documents, units or teams waited for; empty: nobody in particular
    Text title;                    ///< theirs
    double days = 0.0;             ///< [d]
};

/// What a part changes in the emission of one pollutant; negative is a reduction.
struct EffectAnswer {
    std::string pollutant;
    Figure calendar_year; ///< in the year of the plan [t]
    Figure full_year;     ///< the same, were the end of the year's state there all year [t/a]
};

/// One part of a measure of the plan in a mix.
struct PartAnswer {
    std::string id;
    std::string measure; ///< id of the row it belongs to
    Text title;
    std::string mechanism;
    std::string strength; ///< hard, strive, guide, assist
    std::string deadline;
    std::string lead;    ///< key of the lead team; of the first member's where members lead
    Text lead_title;     ///< the team's, or those of the units whose members lead
    bool active = true;  ///< off in this mix otherwise; goals never run
    bool judged = false; ///< its date is a plain judgement
    std::optional<Probability> on_time;
    std::optional<std::string> begin_p50;
    std::optional<std::string> finish_p50;
    std::optional<std::string> finish_p80;
    std::optional<std::string> finish_p90;
    std::vector<WaitAnswer> waits; ///< the causes it ever waited for
    std::optional<HoldUpAnswer> waits_for;
    std::string unit;                ///< of delivered and due; empty when nothing is counted
    std::optional<Figure> delivered; ///< by the end of the horizon, what was there before included
    std::optional<Figure> due;
    std::optional<double> mean_slack;  ///< before it breaks its deadline or one that depends on it [d]
    std::optional<double> criticality; ///< share of replications in which a day here is a day at the end of its chain
    std::vector<EffectAnswer> effects; ///< none where it posted nothing
};

struct UnitAnswer {
    std::string key;
    Text title;
};

/// A target that belongs to a row of the plan.
struct RowTargetAnswer {
    std::string id;
    Text title;
    std::string unit;
    std::optional<double> value_p50;
    std::optional<double> threshold;
    std::optional<double> assurance; ///< [1]
};

/// A measure of the plan: a row of its table.
struct MeasureAnswer {
    std::string id;
    Text title;
    int task = 0;
    std::string section;
    std::string chapter;
    bool standing = false; ///< 长期实施: goes on for ever, judged at the deadline below
    std::string deadline;
    std::vector<UnitAnswer> lead; ///< in the plan's order
    std::vector<UnitAnswer> supporting;
    std::vector<std::string> parts;
    bool active = true; ///< at least one part runs, or it is a goal
    std::string status; ///< judged: a plain judgement is among its dates; assumed: processes; goal: its targets decide
    std::optional<Probability> on_time;    ///< all parts that run on time; of a goal: all its targets met
    std::optional<Text> why_none;          ///< why there is no probability, or what it leaves out
    std::optional<std::string> finish_p50; ///< of its last part; goals have none
    std::optional<std::string> finish_p80;
    std::optional<std::string> finish_p90;
    std::optional<HoldUpAnswer> waits_for; ///< what holds up the part that is late most often
    std::vector<RowTargetAnswer> targets;
};

/// Rows of the plan taken together: all, or those of a task, a lead unit, a section or a chapter.
struct RowsAnswer {
    std::string key; ///< the number of the task, or the key of unit, section, chapter or mix
    Text title;
    int rows = 0;
    int counted = 0;            ///< rows that have a probability; the others count in nothing below
    std::optional<Figure> late; ///< how many are late, or miss their targets
    std::optional<Probability> none_late;
    std::optional<std::string> riskiest; ///< row with the lowest probability, where any is below 1
    std::optional<double> riskiest_on_time;
};

/// A team and its load.
struct TeamAnswer {
    std::string key;
    Text title;
    std::string unit; ///< key of the unit it belongs to; empty: for hire
    double size_p50 = 0.0;
    double utilisation = 0.0; ///< mean [1]
    double utilisation_p90 = 0.0;
    double mean_wait = 0.0; ///< of a claim [d]
    double mean_line = 0.0; ///< claims that wait, at any time
};

/// The way through parts that wait for each other which decides the end, by median dates.
struct ChainAnswer {
    struct Link {
        std::string part;
        Text title;
        std::optional<std::string> begin_p50;
        std::optional<std::string> finish_p50;
        std::optional<double> criticality;
    };

    std::string id; ///< the part that ends last
    int parts = 0;  ///< in the chain; the links are those that decide
    std::vector<Link> links;
    std::string deadline; ///< of the last
    std::optional<double> on_time;
};

} // namespace models::study
