#pragma once

#include "models/district/district.hpp"
#include "models/study/answer.hpp"
#include "models/study/experiment.hpp"
#include "models/study/figures.hpp"
#include "models/study/row.hpp"
#include "models/study/row_demand.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace models::study {

/// What the chapters of an Answer are worked out from.
struct Findings {
    const district::District& district;
    const Mixes& mixes;
    const Row& layout;
    Columns columns;

    /// The mix of a section; section 1 + m is mix m of the study.
    const plan::Mix& mix(std::size_t section) const { return *mixes[section - 1]; }
};

/// Ones where a target is met, zeros where it is missed or has no value. The target must be
/// judged.
std::vector<double> met_hits(const Findings& findings, std::size_t section, std::size_t target);

/// The targets of a mix.
std::vector<TargetAnswer> target_answers(const Findings& findings, std::size_t section);

/// The groups of targets of a mix.
std::vector<GroupAnswer> group_answers(const Findings& findings, std::size_t section);

/// Fills in which targets of a group fail most often, and which together; `members` are judged.
void add_failures(GroupAnswer& answer, const Findings& findings, std::size_t section,
                  const std::vector<std::size_t>& members);

/// Tonnes by group and pollutant, then the total of the groups that count.
std::vector<EmissionAnswer> emission_answers(const Findings& findings, std::size_t section);

/// The parts of the plan in a mix, in the plan's order.
std::vector<PartAnswer> part_answers(const Findings& findings, std::size_t section);

/// By row of the plan: ones where it is on time, that is, all its parts that run are, or for a goal all its judged
/// targets are met. Nothing for a row of which no part runs and no target is judged.
using RowHits = std::vector<std::optional<std::vector<double>>>;
RowHits row_hits(const Findings& findings, std::size_t section);

/// What the answers about the rows of the plan rest on.
struct Rows {
    const Findings& findings;
    std::size_t section;
    const RowHits& hits;
    const std::vector<PartAnswer>& parts; ///< in the plan's order
};

/// The rows of the plan in a mix, in the plan's order.
std::vector<MeasureAnswer> measure_answers(const Rows& rows);

/// All rows of the plan together, then by tasks, lead units, sections and chapters.
RowsAnswer plan_answer(const Rows& rows);
std::vector<RowsAnswer> task_answers(const Rows& rows);
std::vector<RowsAnswer> unit_answers(const Rows& rows);
std::vector<RowsAnswer> section_answers(const Rows& rows);
std::vector<RowsAnswer> chapter_answers(const Rows& rows);

/// Every team of the district and its load.
std::vector<TeamAnswer> team_answers(const Findings& findings, std::size_t section);

/// The chains of several parts.
std::vector<ChainAnswer> chain_answers(const Findings& findings, std::size_t section,
                                       const std::vector<PartAnswer>& parts);

/// Every two mixes of the study, figure by figure. `hits` are by mix.
std::vector<DifferenceAnswer> difference_answers(const Findings& findings, const std::vector<RowHits>& hits);

/// How certain the numbers in the scenario's files are; a number that several mixes use counts once.
ProvenanceAnswer provenance_answer(const district::District& district);

/// A column of the total of counted groups, or of one group.
std::vector<double> emission_numbers(const Findings& findings, std::size_t section, std::size_t group,
                                     std::size_t pollutant);
std::vector<double> total_numbers(const Findings& findings, std::size_t section, std::size_t pollutant);

} // namespace models::study
