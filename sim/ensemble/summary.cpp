#include "sim/ensemble/summary.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace sim::ensemble {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double average(std::span<const double> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

double sum_of_squares(std::span<const double> numbers, double about) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0,
                           [about](double sum, double x) { return sum + (x - about) * (x - about); });
}

/// Variance of the mean of group means; infinite with fewer than two groups.
double variance_of_mean(const std::vector<double>& means) {
    const auto groups = static_cast<double>(means.size());
    return means.size() < 2 ? infinity : sum_of_squares(means, average(means)) / (groups - 1.0) / groups;
}

/// Score of an interval whose variance comes from `groups` groups.
double score_over(std::size_t groups, double confidence) {
    return groups < 2 ? infinity : student_two_sided(static_cast<double>(groups - 1), confidence);
}

/// Effective number of trials behind the share p of a sample of hits.
double effective_trials(const Sample& hits, double p) {
    const auto replications = static_cast<double>(hits.numbers().size());
    if (hits.group_size() == 1) {
        return replications;
    }
    const double variance = variance_of_mean(hits.group_means());
    if (p <= 0 || p >= 1) {
        return static_cast<double>(hits.groups());
    }
    return std::min(p * (1.0 - p) / variance, replications);
}

double score_of_share(const Sample& hits, double confidence) {
    return hits.group_size() == 1 ? normal_two_sided(confidence) : score_over(hits.groups(), confidence);
}

/// The number at rank ⌈n p⌉ of sorted numbers.
double at_share(const std::vector<double>& sorted, double share) {
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * static_cast<double>(sorted.size()))));
    return sorted[std::min(rank, sorted.size()) - 1];
}

/// Sums of squares between and within groups of k, as seen by an analysis of variance over g groups.
struct Squares {
    double between = 0; ///< Σ (mean of group − mean)²
    double within = 0;  ///< Σ Σ (number − mean of group)²

    /// ln of the ratio F of mean squares.
    double log_ratio(double groups, double size) const {
        return std::log(size * between / (groups - 1.0)) - std::log(within / (groups * (size - 1.0)));
    }
};

double share_at(double log_ratio, double size) {
    return std::isinf(log_ratio) ? (log_ratio > 0 ? 1.0 : 0.0)
                                 : (std::exp(log_ratio) - 1.0) / (std::exp(log_ratio) + size - 1.0);
}

double clamped_share_at(double log_ratio, double size) {
    return std::clamp(share_at(log_ratio, size), 0.0, 1.0);
}

/// Standard error of ln F by leaving out one group at a time.
double jackknife_error(const Sample& sample, const std::vector<double>& means, const Squares& all) {
    const auto groups = static_cast<double>(means.size());
    const auto size = static_cast<double>(sample.group_size());
    const double mean = average(means);
    std::vector<double> without(means.size());
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double gap = means[i] - mean;
        const auto members = std::span(sample.numbers()).subspan(i * sample.group_size(), sample.group_size());
        const Squares rest{all.between - gap * gap * groups / (groups - 1.0),
                           all.within - sum_of_squares(members, means[i])};
        without[i] = rest.between > 0 && rest.within > 0 ? rest.log_ratio(groups - 1.0, size) : infinity;
    }
    return std::sqrt((groups - 1.0) / groups * sum_of_squares(without, average(without)));
}

} // namespace

Sample::Sample(std::vector<double> numbers, std::uint64_t group_size) : group_size_(group_size) {
    if (group_size == 0 || numbers.size() % group_size != 0) {
        throw std::invalid_argument("the numbers of a sample must make whole groups");
    }
    numbers_.reserve(numbers.size());
    for (auto group = numbers.begin(); group != numbers.end(); group += static_cast<std::ptrdiff_t>(group_size)) {
        const auto end = group + static_cast<std::ptrdiff_t>(group_size);
        if (std::any_of(group, end, [](double x) { return std::isnan(x); })) {
            ++left_out_;
        } else {
            numbers_.insert(numbers_.end(), group, end);
        }
    }
}

Sample::Sample(const Ensemble& ensemble, std::size_t position)
    : Sample(ensemble.column(position), ensemble.design.group_size()) {}

std::vector<double> Sample::group_means() const {
    std::vector<double> means(groups());
    for (std::size_t i = 0; i < means.size(); ++i) {
        means[i] = average(std::span(numbers_).subspan(i * group_size_, group_size_));
    }
    return means;
}

Mean mean_of(const Sample& sample, double confidence) {
    const std::vector<double> means = sample.group_means();
    const double value = average(means);
    const double error = std::sqrt(variance_of_mean(means));
    const double half = error > 0 ? error * score_over(means.size(), confidence) : 0.0;
    return {value, error, {value - half, value + half}};
}

Proportion proportion_of(const Sample& hits, double confidence) {
    const double p = average(hits.numbers());
    const double trials = hits.groups() < 2 && hits.group_size() > 1 ? 0.0 : effective_trials(hits, p);
    return {p, trials, wilson(p, trials, score_of_share(hits, confidence))};
}

std::vector<Quantile> quantiles_of(const Sample& sample, const std::vector<double>& probabilities, double confidence) {
    std::vector<double> sorted = sample.numbers();
    std::sort(sorted.begin(), sorted.end());
    const double one = 1.0 / static_cast<double>(sorted.size());
    std::vector<Quantile> quantiles;
    for (const double probability : probabilities) {
        assert(probability > 0 && probability < 1);
        if (sorted.empty()) {
            const double nan = std::numeric_limits<double>::quiet_NaN();
            quantiles.push_back({probability, nan, {-infinity, infinity}});
            continue;
        }
        const double value = at_share(sorted, probability);
        const Proportion below = proportion_of(sample.where([value](double x) { return x <= value; }), confidence);
        const Interval share = wilson(probability, below.effective, score_of_share(sample, confidence));
        quantiles.push_back({probability, value, {at_share(sorted, share.low), at_share(sorted, share.high + one)}});
    }
    return quantiles;
}

std::optional<IgnoranceShare> ignorance_of(const Sample& sample, double confidence) {
    const std::vector<double> means = sample.group_means();
    if (sample.group_size() < 2 || means.size() < 3) {
        return std::nullopt;
    }
    Squares squares{sum_of_squares(means, average(means)), 0.0};
    for (std::size_t i = 0; i < sample.numbers().size(); ++i) {
        const double gap = sample.numbers()[i] - means[i / sample.group_size()];
        squares.within += gap * gap;
    }
    if (!(squares.between + squares.within > 0) || std::isinf(squares.between + squares.within)) {
        return std::nullopt;
    }
    const auto size = static_cast<double>(sample.group_size());
    const auto groups = static_cast<double>(means.size());
    const double log_ratio = squares.log_ratio(groups, size);
    if (std::isinf(log_ratio)) {
        const double share = log_ratio > 0 ? 1.0 : 0.0;
        return IgnoranceShare{share, {share, share}, share == 0.0};
    }
    const double half = jackknife_error(sample, means, squares) * score_over(means.size(), confidence);
    const Interval interval = std::isfinite(half) ? Interval{clamped_share_at(log_ratio - half, size),
                                                             clamped_share_at(log_ratio + half, size)}
                                                  : Interval{0.0, 1.0};
    return IgnoranceShare{clamped_share_at(log_ratio, size), interval, log_ratio < 0};
}

} // namespace sim::ensemble
