#include "sim/ensemble/ensemble.hpp"

#include <algorithm>
#include <cassert>

namespace sim::ensemble {

std::span<const double> Ensemble::row(std::uint64_t index) const {
    assert(index < replications);
    return std::span(values).subspan(index * width, width);
}

std::vector<double> Ensemble::column(std::size_t position) const {
    assert(position < width);
    std::vector<double> numbers(replications);
    for (std::uint64_t r = 0; r < replications; ++r) {
        numbers[r] = values[r * width + position];
    }
    return numbers;
}

bool Ensemble::failed(std::uint64_t index) const {
    const auto found = std::lower_bound(failures.begin(), failures.end(), index,
                                        [](const Failure& failure, std::uint64_t i) { return failure.index < i; });
    return found != failures.end() && found->index == index;
}

} // namespace sim::ensemble
