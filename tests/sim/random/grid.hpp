#pragma once

#include <vector>

/// The numbers from `first` by `step` that lie below `end`.
inline std::vector<double> grid(double first, double end, double step) {
    std::vector<double> points;
    const auto count = static_cast<int>((end - first) / step);
    for (int i = 0; i <= count; ++i) {
        points.push_back(first + i * step);
    }
    while (!points.empty() && points.back() >= end) {
        points.pop_back();
    }
    return points;
}
