#include "models/study/figures.hpp"

#include "sim/ensemble/paired.hpp"

namespace models::study {

Interval interval_of(sim::ensemble::Interval interval) {
    return {interval.low, interval.high};
}

Figure figure_of(const sim::ensemble::Sample& sample) {
    const auto mean = sim::ensemble::mean_of(sample);
    const auto quantiles = sim::ensemble::quantiles_of(sample, {0.05, 0.10, 0.50, 0.90, 0.95});
    return {.mean = mean.value,
            .mean_interval = interval_of(mean.interval),
            .p5 = quantiles[0].value,
            .p10 = quantiles[1].value,
            .p50 = quantiles[2].value,
            .p90 = quantiles[3].value,
            .p95 = quantiles[4].value};
}

Probability probability_of(const sim::ensemble::Sample& hits) {
    const auto proportion = sim::ensemble::proportion_of(hits);
    return {proportion.value, interval_of(proportion.interval), proportion.effective, likelihood_of(proportion.value)};
}

Likelihood likelihood_of(double probability) {
    if (probability >= 0.9) {
        return Likelihood::very_likely;
    }
    if (probability >= 0.7) {
        return Likelihood::likely;
    }
    if (probability >= 0.5) {
        return Likelihood::even;
    }
    return probability >= 0.2 ? Likelihood::risky : Likelihood::very_hard;
}

Shift shift_of(const std::vector<double>& after, const std::vector<double>& before, std::uint64_t group_size) {
    const auto compared = sim::ensemble::compare(after, before, group_size, sim::ensemble::Better::higher);
    return {compared.difference.value, interval_of(compared.difference.interval)};
}

std::optional<IgnoranceShare> ignorance_share_of(const sim::ensemble::Sample& sample) {
    const auto share = sim::ensemble::ignorance_of(sample);
    return share ? std::optional{IgnoranceShare{share->ignorance, interval_of(share->interval)}} : std::nullopt;
}

} // namespace models::study
