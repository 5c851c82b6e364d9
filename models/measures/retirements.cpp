#include "models/measures/retirements.hpp"

#include "sim/random/discrete.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

/// Half of 121 vehicles is 61 of them; half of 120 is 60 whatever the last digit of the product.
std::uint64_t at_least(double vehicles) {
    return static_cast<std::uint64_t>(std::ceil(std::max(0.0, vehicles - 1e-9)));
}

} // namespace

Retirements::Retirements(FleetBooks& books, std::span<const RetirementPart> parts) : books_(&books), parts_(parts) {
    standings_.reserve(parts.size());
    for (const RetirementPart& part : parts) {
        standings_.push_back(opening_of(part));
    }
}

Retirements::Standing Retirements::opening_of(const RetirementPart& part) const {
    const double amount = books_->run().values[part.quota.amount];
    const std::uint64_t all = present(part);
    const double quota = part.quota.of == Quota::Of::number ? amount : amount * static_cast<double>(all);
    return {.opening = all, .quota = std::min(all, at_least(quota))};
}

void Retirements::hand_in(int month) {
    const Replication& run = books_->run();
    for (std::size_t at = 0; at < parts_.size(); ++at) {
        const RetirementPart& part = parts_[at];
        if (!run.journal.begun(part.measure)) {
            continue;
        }
        const double u = run.luck.uniform(part.luck, 0, static_cast<std::uint32_t>(month));
        const auto willing = sim::random::poisson(run.in_force[part.per_month], u);
        const auto handed_in = std::min({willing, still_due(part, standings_[at]), present(part)});
        retire(part, handed_in);
        standings_[at].retired += handed_in;
        if (still_due(part, standings_[at]) == 0) {
            run.agenda.finish(part.measure);
        }
    }
}

std::uint64_t Retirements::present(const RetirementPart& part) const {
    std::uint64_t sum = 0;
    for (const CohortPlace& place : part.eligible) {
        sum += books_->count(place);
    }
    return sum;
}

std::uint64_t Retirements::still_due(const RetirementPart& part, const Standing& standing) const {
    const bool all_gone = part.quota.counts == Quota::Counts::all_gone;
    const std::uint64_t left = std::min(present(part), standing.opening);
    const std::uint64_t counted = all_gone ? standing.opening - left : standing.retired;
    return standing.quota - std::min(standing.quota, counted);
}

void Retirements::retire(const RetirementPart& part, std::uint64_t count) {
    for (const CohortPlace& place : part.eligible) {
        if (count == 0) {
            return;
        }
        const sources::Cohort gone = books_->retire(place, std::min(count, books_->count(place)), part.measure);
        replace(part, place, gone);
        count -= gone.count;
    }
}

void Retirements::replace(const RetirementPart& part, const CohortPlace& place, sources::Cohort gone) {
    const sources::FleetClass& fleet_class = books_->fleet().classes[place.fleet_class];
    const auto by = part.replacement == Replacement::electric ? fleet_class.electric : std::optional{place.powertrain};
    if (part.replacement != Replacement::nothing && by && gone.count > 0) {
        books_->register_new(place.fleet_class, *by, gone, part.measure);
    }
}

} // namespace models::measures
