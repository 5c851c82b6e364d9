#include "models/sources/silt.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace models::sources {
namespace {

constexpr int settling_days = 60; // a deviation has then fallen below e^-8 for a time constant of a week

/// Expectations of silt × (the day is wet) and silt × (the day is dry), and the chance that the day is wet.
struct Split {
    double on_wet;
    double on_dry;
    double wet;

    double silt() const { return on_wet + on_dry; }
};

Split next(const Split& before, const Rain::Chances& chances, const SiltDrift& drift, double wash) {
    const double offset = drift.limit() * (1.0 - drift.keeps());
    const double after_wet = offset * before.wet + drift.keeps() * before.on_wet;
    const double after_dry = offset * (1.0 - before.wet) + drift.keeps() * before.on_dry;
    const double rained = chances.after_wet * after_wet + chances.after_dry * after_dry;
    return {(1.0 - wash) * rained, after_wet + after_dry - rained,
            chances.after_wet * before.wet + chances.after_dry * (1.0 - before.wet)};
}

Split settled(const Rain& rain, const SiltDrift& drift, double wash) {
    const double wet = rain.wet(0);
    Split split{drift.limit() * wet, drift.limit() * (1.0 - wet), wet};
    for (int day = 0; day < settling_days; ++day) {
        split = next(split, rain.on(0), drift, wash);
    }
    return split;
}

/// The mean of `values` and their variance about it.
std::pair<double, double> moments(const std::vector<double>& values) {
    const auto size = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / size;
    const double squares = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
    return {mean, squares / size - mean * mean};
}

} // namespace

ExpectedSilt expected_silt(const SiltBudget& budget, const Rain& rain, const sim::time::Calendar& calendar) {
    const SiltDrift drift{budget, 1.0};
    Split split = settled(rain, drift, budget.wash);
    const double opening = split.silt();
    std::vector<double> months;
    double sum = 0.0;
    double on_wet_days = 0.0;
    int day = 0;
    for (int month = 0; month < calendar.months(); ++month) {
        const int days = calendar.days_in_month(month);
        double of_month = 0.0;
        for (const int end = day + days; day < end; ++day) {
            split = next(split, rain.on(day), drift, budget.wash);
            of_month += split.silt();
            on_wet_days += split.on_wet;
        }
        sum += of_month;
        months.push_back(of_month / days);
    }
    const double mean = sum / rain.days();
    std::transform(months.begin(), months.end(), months.begin(), [mean](double silt) { return std::log(silt / mean); });
    const auto [log_mean, log_variance] = moments(months);
    return {opening, mean, on_wet_days / rain.days(), log_mean, log_variance};
}

} // namespace models::sources
