#pragma once

#include "models/district/district.hpp"
#include "models/study/answer.hpp"
#include "models/study/figures.hpp"
#include "models/study/row.hpp"

#include <cstddef>
#include <vector>

namespace models::study {

/// What the chapters of an Answer are worked out from.
struct Findings {
    const district::District& district;
    const std::vector<std::size_t>& mixes; ///< of the study, in the district's order
    const Row& layout;
    Columns columns;
};

/// Ones where a target is met, zeros where it is missed or has no value. The target must have a threshold.
std::vector<double> met_hits(const Findings& findings, std::size_t section, std::size_t target);

/// The targets of a mix; section 1 + m is mix m of the study.
std::vector<TargetAnswer> target_answers(const Findings& findings, std::size_t section);

/// The groups of targets of a mix.
std::vector<GroupAnswer> group_answers(const Findings& findings, std::size_t section);

/// Tonnes by group and pollutant, then the total of the groups that count.
std::vector<EmissionAnswer> emission_answers(const Findings& findings, std::size_t section);

/// The parts of the plan in a mix.
std::vector<MeasureAnswer> measure_answers(const Findings& findings, std::size_t section);

/// Every two mixes of the study, figure by figure.
std::vector<DifferenceAnswer> difference_answers(const Findings& findings);

/// How certain the numbers in the scenario's files are; a number that several mixes use counts once.
ProvenanceAnswer provenance_answer(const district::District& district);

/// A column of the total of counted groups, or of one group.
std::vector<double> emission_numbers(const Findings& findings, std::size_t section, std::size_t group,
                                     std::size_t pollutant);
std::vector<double> total_numbers(const Findings& findings, std::size_t section, std::size_t pollutant);

} // namespace models::study
