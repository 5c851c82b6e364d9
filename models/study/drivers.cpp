#include "models/study/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace models::study {
namespace {

constexpr std::size_t most_draws = 1000; // beyond this, ranks hardly move and the Answer would wait for them
constexpr std::size_t most_drivers = 3;

/// Whether the number belongs to the world or to this mix; keys of decisions begin with their mix.
bool belongs(const quantity::Number& number, const std::string& mix) {
    const auto slash = number.key.find('/');
    const auto origin = mix.substr(0, mix.find('+')); // a slipped mix decides as the mix it was made of
    return slash == std::string::npos || number.key.compare(0, slash, origin) == 0;
}

/// What a number is drawn by, as far as its rank goes.
std::string origin(const quantity::Number& number) {
    const bool same_draw = number.with && std::abs(number.with->rank_correlation) == 1.0;
    return same_draw ? number.with->address : number.address;
}

} // namespace

std::vector<double> ranks_of(const std::vector<double>& numbers) {
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return numbers[a] < numbers[b]; });
    std::vector<double> ranks(numbers.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && numbers[order[last + 1]] == numbers[order[first]]) {
            ++last;
        }
        for (std::size_t place = first; place <= last; ++place) {
            ranks[order[place]] = 1.0 + 0.5 * static_cast<double>(first + last);
        }
        first = last + 1;
    }
    return ranks;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return aa > 0.0 && bb > 0.0 ? ab / std::sqrt(aa * bb) : 0.0;
}

Drivers::Drivers(const district::District& district, const std::string& mix, const sim::ensemble::Ensemble& ensemble)
    : group_size_{ensemble.design.group_size()},
      groups_{std::min<std::size_t>(most_draws, ensemble.replications / ensemble.design.group_size())} {
    std::vector<quantity::Values> draws(groups_);
    for (std::size_t group = 0; group < groups_; ++group) {
        district.numbers.draw({ensemble.design.seed(), ensemble.design.id(group * group_size_).param_draw},
                              draws[group]);
    }
    std::map<std::string, bool> seen;
    for (std::uint32_t i = 0; i < district.numbers.size(); ++i) {
        const auto& number = district.numbers[quantity::Parameter{i}];
        if (!quantity::uncertain(number) || number.each || !belongs(number, mix) ||
            std::exchange(seen[origin(number)], true)) {
            continue;
        }
        std::vector<double> values(groups_);
        std::transform(draws.begin(), draws.end(), values.begin(),
                       [&](const auto& draw) { return draw[quantity::Parameter{i}]; });
        candidates_.push_back({origin(number), std::string{quantity::to_string(number.status)}, ranks_of(values)});
    }
}

std::vector<Driver> Drivers::of(const std::vector<double>& outcome) const {
    std::vector<double> means(groups_);
    for (std::size_t group = 0; group < groups_; ++group) {
        const auto first = outcome.begin() + static_cast<std::ptrdiff_t>(group * group_size_);
        means[group] = std::accumulate(first, first + static_cast<std::ptrdiff_t>(group_size_), 0.0) /
                       static_cast<double>(group_size_);
    }
    if (groups_ < 10 || std::any_of(means.begin(), means.end(), [](double mean) { return !std::isfinite(mean); })) {
        return {};
    }
    const auto ranks = ranks_of(means);
    const double noise = 3.0 / std::sqrt(static_cast<double>(groups_ - 1));
    std::vector<Driver> drivers;
    for (const auto& candidate : candidates_) {
        const double found = correlation(candidate.ranks, ranks);
        if (std::abs(found) > noise) {
            drivers.push_back({candidate.key, candidate.status, found});
        }
    }
    std::stable_sort(drivers.begin(), drivers.end(), [](const Driver& a, const Driver& b) {
        return std::abs(a.rank_correlation) > std::abs(b.rank_correlation);
    });
    drivers.resize(std::min(drivers.size(), most_drivers));
    return drivers;
}

} // namespace models::study
