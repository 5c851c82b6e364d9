#include "models/study/work_out.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models::study {
namespace {

constexpr std::size_t most_shown = 5;

/// A target of a group, and where it is missed.
struct Miss {
    std::size_t target;
    std::vector<double> missed; ///< ones and zeros, failed groups left out
    double share;
};

std::vector<Miss> misses_of(const Findings& findings, std::size_t section, const std::vector<std::size_t>& members) {
    std::vector<Miss> misses;
    for (const std::size_t target : members) {
        const auto missed =
            findings.columns.sample(met_hits(findings, section, target)).where([](double hit) { return hit == 0.0; });
        const auto& numbers = missed.numbers();
        const double sum = std::accumulate(numbers.begin(), numbers.end(), 0.0);
        misses.push_back({target, numbers, sum / static_cast<double>(numbers.size())});
    }
    return misses;
}

double share_of_both(const Miss& a, const Miss& b) {
    return std::inner_product(a.missed.begin(), a.missed.end(), b.missed.begin(), 0.0) /
           static_cast<double>(a.missed.size());
}

/// Pairs that are missed together more often than chance would have it, by three standard errors of no correlation.
std::vector<PairAnswer> pairs_of(const Findings& findings, const std::vector<Miss>& misses) {
    const auto& targets = findings.district.targets;
    const auto groups = static_cast<double>(misses.front().missed.size()) /
                        static_cast<double>(findings.columns.ensemble().design.group_size());
    std::vector<PairAnswer> pairs;
    for (std::size_t a = 0; a < misses.size(); ++a) {
        for (std::size_t b = a + 1; b < misses.size(); ++b) {
            const double product = misses[a].share * misses[b].share;
            const double both = share_of_both(misses[a], misses[b]);
            const double spread = std::sqrt(product * (1.0 - misses[a].share) * (1.0 - misses[b].share));
            if (spread > 0.0 && (both - product) / spread > 3.0 / std::sqrt(groups)) {
                pairs.push_back({targets[misses[a].target].id, targets[misses[b].target].id, both, product});
            }
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const PairAnswer& a, const PairAnswer& b) { return a.both - a.product > b.both - b.product; });
    pairs.resize(std::min(pairs.size(), most_shown));
    return pairs;
}

} // namespace

void add_failures(GroupAnswer& answer, const Findings& findings, std::size_t section,
                  const std::vector<std::size_t>& members) {
    const auto misses = misses_of(findings, section, members);
    if (misses.empty() || misses.front().missed.empty()) {
        return;
    }
    answer.together = pairs_of(findings, misses);
    for (const auto& miss : misses) {
        if (miss.share > 0.0) {
            const auto& target = findings.district.targets[miss.target];
            answer.most_missed.push_back({target.id, target.title, miss.share});
        }
    }
    std::stable_sort(answer.most_missed.begin(), answer.most_missed.end(),
                     [](const MissedAnswer& a, const MissedAnswer& b) { return a.missed > b.missed; });
    answer.most_missed.resize(std::min(answer.most_missed.size(), most_shown));
}

} // namespace models::study
