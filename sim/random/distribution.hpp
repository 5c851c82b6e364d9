#pragma once

#include "sim/random/quantile_table.hpp"

#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace sim::random {

/// What is known of an uncertain number: its median and its 90 % interval.
struct Estimate {
    double median = 0;
    double low = 0;  ///< 5 % quantile
    double high = 0; ///< 95 % quantile
};

/// Where a number may lie.
struct Bounds {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
};

/// A normal with a spread of its own below and above the median, so that any three rising numbers fit.
struct SplitNormal {
    double median = 0;
    double below = 0; ///< standard deviation of the lower half
    double above = 0; ///< standard deviation of the upper half

    /// From three finite numbers; throws std::invalid_argument unless low ≤ median ≤ high.
    static SplitNormal of(Estimate estimate);
    double at_score(double z) const { return median + (z < 0 ? below : above) * z; }
    /// The score at which `at_score` gives x; infinite where a side has no spread.
    double score_of(double x) const;
};

/// Every distribution below has `quantile(u)`, monotone in u in (0, 1), and `mean()`, empty where it has no closed
/// form. Constructors throw std::invalid_argument and say in words what is wrong.

/// A number that is known.
class Certain {
public:
    explicit Certain(double value);
    double quantile(double) const { return value_; }
    std::optional<double> mean() const { return value_; }

private:
    double value_;
};

/// `normal` of three numbers. Bounds, when given, cut it off and scale up the rest, which moves its quantiles.
class Normal {
public:
    explicit Normal(Estimate estimate, Bounds bounds = {});
    double quantile(double u) const;
    std::optional<double> mean() const;

private:
    SplitNormal split_;
    Bounds bounds_;
    double u_least_ = 0;
    double u_most_ = 1;
};

/// `lognormal` of three positive numbers.
class Lognormal {
public:
    explicit Lognormal(Estimate estimate);
    double quantile(double u) const;
    std::optional<double> mean() const;

private:
    SplitNormal log_;
};

/// `share`: a number strictly between 0 and 1 whose logit is normal.
class Share {
public:
    explicit Share(Estimate estimate);
    double quantile(double u) const;
    std::optional<double> mean() const { return std::nullopt; }

private:
    SplitNormal logit_;
};

/// Equally likely between two ends.
class Uniform {
public:
    Uniform(double least, double most);
    double quantile(double u) const { return least_ + u * (most_ - least_); }
    std::optional<double> mean() const { return 0.5 * (least_ + most_); }

private:
    double least_;
    double most_;
};

/// A triangle over two ends with its top at the mode.
class Triangular {
public:
    Triangular(double least, double mode, double most);
    double quantile(double u) const;
    std::optional<double> mean() const { return (least_ + mode_ + most_) / 3.0; }

private:
    double least_;
    double mode_;
    double most_;
};

/// Waiting time without memory.
class Exponential {
public:
    explicit Exponential(double mean);
    double quantile(double u) const;
    std::optional<double> mean() const { return mean_; }

private:
    double mean_;
};

/// Life time: survival exp(−(x/scale)^shape).
class Weibull {
public:
    Weibull(double shape, double scale);
    double quantile(double u) const;
    std::optional<double> mean() const;

private:
    double inverse_shape_;
    double scale_;
};

/// Gamma by shape and scale, tabulated; its mean is shape × scale. `shape` ≥ `QuantileTable::smallest_shape`.
class Gamma {
public:
    Gamma(double shape, double scale);
    double quantile(double u) const { return scale_ * table_.at(u); }
    std::optional<double> mean() const { return shape_ * scale_; }

private:
    double shape_;
    double scale_;
    QuantileTable table_;
};

/// Beta on [0, 1], tabulated. Both parameters ≥ `QuantileTable::smallest_shape`.
class Beta {
public:
    Beta(double alpha, double beta);
    double quantile(double u) const { return table_.at(u); }
    std::optional<double> mean() const { return mean_; }

private:
    double mean_;
    QuantileTable table_;
};

/// PERT: a beta over two ends with a mode and mean (least + 4 mode + most)/6 (Malcolm et al. 1959), tabulated.
class Pert {
public:
    Pert(double least, double mode, double most);
    double quantile(double u) const { return least_ + (most_ - least_) * table_.at(u); }
    std::optional<double> mean() const { return mean_; }

private:
    double least_;
    double most_;
    double mean_;
    QuantileTable table_;
};

/// A column of observations, each equally likely; only observed values are drawn.
class Empirical {
public:
    /// Takes the column in any order; it must not be empty.
    explicit Empirical(std::vector<double> column);
    double quantile(double u) const;
    std::optional<double> mean() const { return mean_; }

private:
    std::vector<double> sorted_;
    double mean_ = 0;
};

/// The closed set of shapes an input may have.
using Distribution = std::variant<Certain, Normal, Lognormal, Share, Uniform, Triangular, Exponential, Weibull, Gamma,
                                  Beta, Pert, Empirical>;

/// The value below which the distribution lies with probability u in (0, 1); monotone in u.
double quantile(const Distribution& distribution, double u);

/// The mean, where it has a closed form.
std::optional<double> mean(const Distribution& distribution);

} // namespace sim::random
