#include "sim/ensemble/paired.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace sim::ensemble {
namespace {

/// Two columns as they are, but NaN in both where either failed.
struct Columns {
    std::vector<double> a;
    std::vector<double> b;
};

Columns with_common_failures(Columns columns) {
    for (std::size_t i = 0; i < columns.a.size(); ++i) {
        if (std::isnan(columns.a[i]) || std::isnan(columns.b[i])) {
            columns.a[i] = columns.b[i] = std::numeric_limits<double>::quiet_NaN();
        }
    }
    return columns;
}

std::vector<double> centred(std::vector<double> numbers) {
    const double mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
    for (double& x : numbers) {
        x -= mean;
    }
    return numbers;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Pearson's correlation.
double correlation_of(const Sample& a, const Sample& b) {
    const std::vector<double> x = centred(a.numbers());
    const std::vector<double> y = centred(b.numbers());
    return product(x, y) / std::sqrt(product(x, x) * product(y, y));
}

/// The half width shrinks with the root of the number of replications.
std::optional<std::uint64_t> needed_to_separate(const Mean& difference, std::size_t replications,
                                                std::uint64_t group_size) {
    const double half = difference.interval.half_width();
    const double ratio = half / std::abs(difference.value);
    const double most = std::ceil(static_cast<double>(replications) * ratio * ratio / static_cast<double>(group_size));
    if (!(difference.value != 0) || !(most < 1e15)) {
        return std::nullopt;
    }
    const auto needed = static_cast<std::uint64_t>(most) * group_size;
    return needed > replications ? needed - replications : 0;
}

} // namespace

Comparison compare(const std::vector<double>& a, const std::vector<double>& b, std::uint64_t group_size, Better better,
                   double confidence) {
    if (a.size() != b.size()) {
        throw std::invalid_argument("only replications that both mixes have can be compared");
    }
    const Columns both = with_common_failures({a, b});
    std::vector<double> differences(a.size());
    std::transform(both.a.begin(), both.a.end(), both.b.begin(), differences.begin(),
                   [](double x, double y) { return x == y ? 0.0 : x - y; });
    const Sample difference(std::move(differences), group_size);
    const double sign = better == Better::higher ? 1.0 : -1.0;
    Comparison comparison;
    comparison.difference = mean_of(difference, confidence);
    comparison.a_better = proportion_of(difference.where([sign](double x) { return sign * x > 0; }), confidence);
    comparison.b_better = proportion_of(difference.where([sign](double x) { return sign * x < 0; }), confidence);
    comparison.correlation = correlation_of(Sample(both.a, group_size), Sample(both.b, group_size));
    comparison.replications = difference.numbers().size();
    comparison.left_out = difference.left_out();
    comparison.still_needed = needed_to_separate(comparison.difference, comparison.replications, group_size);
    return comparison;
}

Comparison compare(const Ensemble& a, const Ensemble& b, std::size_t position, Better better, double confidence) {
    if (a.design.seed() != b.design.seed() || a.design.group_size() != b.design.group_size()) {
        throw std::invalid_argument("the two mixes did not meet the same draws: seed or design differ");
    }
    std::vector<double> of_a = a.column(position);
    std::vector<double> of_b = b.column(position);
    const std::size_t common = std::min(of_a.size(), of_b.size());
    of_a.resize(common);
    of_b.resize(common);
    return compare(of_a, of_b, a.design.group_size(), better, confidence);
}

} // namespace sim::ensemble
