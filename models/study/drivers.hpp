#pragma once

#include "models/district/district.hpp"
#include "models/study/answer.hpp"
#include "sim/ensemble/ensemble.hpp"

#include <string>
#include <vector>

namespace models::study {

/// Which uncertain numbers move an outcome: Spearman's rank correlation between a number's draws and the outcome's
/// means over the groups that met them. Numbers that share one draw count as one, under the name of what they share.
class Drivers {
public:
    /// Draws the numbers of the world and of one mix again, for at most `most_draws` groups.
    Drivers(const district::District& district, const std::string& mix, const sim::ensemble::Ensemble& ensemble);

    /// The strongest, at most three, of those that stand out by three standard errors of no correlation at all.
    std::vector<Driver> of(const std::vector<double>& outcome) const;

private:
    struct Candidate {
        std::string key;
        std::string status;
        std::vector<double> ranks; ///< by group
    };

    std::size_t group_size_;
    std::size_t groups_;
    std::vector<Candidate> candidates_;
};

/// Ranks from 1, equal numbers sharing the mean of theirs.
std::vector<double> ranks_of(const std::vector<double>& numbers);

/// Pearson's correlation of two rows of equal length; 0 when one of them does not vary.
double correlation(const std::vector<double>& a, const std::vector<double>& b);

} // namespace models::study
