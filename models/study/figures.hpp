#pragma once

#include "models/study/answer.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/ensemble/summary.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace models::study {

Interval interval_of(sim::ensemble::Interval interval);

/// Mean and quantiles. Replications in which the number has no meaning are left out with their group.
Figure figure_of(const sim::ensemble::Sample& sample);

/// A probability with its word on the scale of page one. `hits` holds ones and zeros.
Probability probability_of(const sim::ensemble::Sample& hits);

/// The scale of page one.
Likelihood likelihood_of(double probability);

/// What a number changes by on the same draws; draws in which either failed are left out.
Shift shift_of(const std::vector<double>& after, const std::vector<double>& before, std::uint64_t group_size);

std::optional<IgnoranceShare> ignorance_share_of(const sim::ensemble::Sample& sample);

/// The columns of an ensemble, as samples.
class Columns {
public:
    explicit Columns(const sim::ensemble::Ensemble& ensemble) : ensemble_{&ensemble} {}

    std::vector<double> numbers(std::size_t position) const { return ensemble_->column(position); }
    sim::ensemble::Sample sample(std::size_t position) const { return {*ensemble_, position}; }
    sim::ensemble::Sample sample(std::vector<double> numbers) const {
        return {std::move(numbers), ensemble_->design.group_size()};
    }

    /// One where `holds(number)`, zero elsewhere, also where the number has no meaning; NaN for failed replications.
    template<class Predicate>
    std::vector<double> hits(std::size_t position, Predicate holds) const {
        auto hits = numbers(position);
        for (std::size_t index = 0; index < hits.size(); ++index) {
            if (!ensemble_->failed(index)) {
                hits[index] = holds(hits[index]) ? 1.0 : 0.0;
            }
        }
        return hits;
    }

    const sim::ensemble::Ensemble& ensemble() const { return *ensemble_; }

private:
    const sim::ensemble::Ensemble* ensemble_;
};

} // namespace models::study
