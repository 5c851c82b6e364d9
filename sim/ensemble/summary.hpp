#pragma once

#include "sim/ensemble/ensemble.hpp"
#include "sim/ensemble/interval.hpp"

#include <optional>
#include <vector>

namespace sim::ensemble {

/// One number of every replication, by group. Groups in which a replication failed (NaN) are left out whole, and
/// counted: dropping only the failed half would compare draws that met different lots of luck.
class Sample {
public:
    /// Numbers in order of index; `group_size` neighbours share their draw of parameters. Throws std::invalid_argument
    /// when the numbers do not make whole groups.
    Sample(std::vector<double> numbers, std::uint64_t group_size);
    /// A column of an ensemble.
    Sample(const Ensemble& ensemble, std::size_t position);

    const std::vector<double>& numbers() const { return numbers_; }
    std::size_t group_size() const { return group_size_; }
    std::size_t groups() const { return numbers_.size() / group_size_; }
    /// Groups with a failed replication.
    std::size_t left_out() const { return left_out_; }
    /// The mean of each group.
    std::vector<double> group_means() const;

    /// One where `holds(number)`, zero elsewhere.
    template<class Predicate>
    Sample where(Predicate holds) const {
        Sample hits = *this;
        for (double& number : hits.numbers_) {
            number = holds(number) ? 1.0 : 0.0;
        }
        return hits;
    }

private:
    std::vector<double> numbers_;
    std::size_t group_size_;
    std::size_t left_out_ = 0;
};

/// A mean, its standard error from the spread of group means, and Student's interval.
/// With fewer than two groups the interval is infinite; without any the value is NaN.
struct Mean {
    double value = 0;
    double standard_error = 0;
    Interval interval;
};
Mean mean_of(const Sample& sample, double confidence = usual_confidence);

/// A share of replications, with Wilson's interval over n_eff trials.
/// n_eff = p(1 − p)/s², s² the variance of the mean of groups, never above the number of replications. When all or none
/// hold, s² says nothing about how alike the members of a group are, so the group counts as one trial. The score is
/// Student's with groups − 1 degrees, because s² is itself estimated; independent replications need no s²: n_eff is
/// their number and the score is normal.
struct Proportion {
    double value = 0;
    double effective = 0; ///< n_eff
    Interval interval;
};
/// `hits` holds ones and zeros.
Proportion proportion_of(const Sample& hits, double confidence = usual_confidence);

/// A quantile: the smallest number that a share `probability` of the replications does not exceed, always an observed
/// one. Its band inverts the interval of that share (Woodruff 1952).
struct Quantile {
    double probability = 0;
    double value = 0;
    Interval band;
};
std::vector<Quantile> quantiles_of(const Sample& sample, const std::vector<double>& probabilities,
                                   double confidence = usual_confidence);

/// How much of the variance comes from what we don't know (between draws of parameters) and how much is luck (within).
/// One-way analysis of variance: with F the ratio of mean squares between and within groups of k, the share is
/// (F − 1)/(F + k − 1). An F below one would make it negative: it is then zero and `clamped` is set. The interval is a
/// jackknife over groups of ln F with Student's quantile; unlike the F distribution's it does not ask for normality.
struct IgnoranceShare {
    double ignorance = 0;
    Interval interval;
    bool clamped = false;
    double luck() const { return 1.0 - ignorance; }
};
/// Empty when groups have one member, when there are fewer than three groups, or when nothing varies.
std::optional<IgnoranceShare> ignorance_of(const Sample& sample, double confidence = usual_confidence);

} // namespace sim::ensemble
