#include "models/study/verdict_row.hpp"

#include <algorithm>

namespace models::study {

VerdictRow::VerdictRow(const district::District& district, const plan::Mix& mix) : district_{&district} {
    for (std::size_t target = 0; target < district.targets.size(); ++target) {
        if (is_judged(district.targets[target])) {
            targets_.push_back(target);
        }
    }
    for (std::size_t row = 0; row < district.plan.measures.size(); ++row) {
        auto demand = demand_of(district, mix, district.plan.measures[row]);
        if (!demand.parts.empty() || !demand.targets.empty()) {
            rows_.push_back(row);
            demands_.push_back(std::move(demand));
        }
    }
}

void VerdictRow::write(std::size_t mix, const district::Simulator& simulator, std::span<double> row) const {
    for (std::size_t at = 0; at < targets_.size(); ++at) {
        row[target(mix, at)] = met(targets_[at], simulator.verdicts()) ? 1.0 : 0.0;
    }
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        row[this->row(mix, at)] = holds(demands_[at], simulator) ? 1.0 : 0.0;
    }
    for (std::size_t pollutant = 0; pollutant < district_->pollutants.size(); ++pollutant) {
        double sum = 0.0;
        for (const auto& group : district_->groups) {
            if (district_->chart.groups[index(group.id)].counting == ledger::Counting::counted) {
                sum += simulator.ledger().total(group.id, district_->pollutants[pollutant]);
            }
        }
        row[tonnes(mix, pollutant)] = sum;
    }
}

bool VerdictRow::met(std::size_t target, const district::Verdicts& verdicts) const {
    const auto& judged = district_->targets[target];
    return verdicts[target] && targets::met(judged.comparison, *judged.threshold, *verdicts[target]);
}

bool VerdictRow::holds(const RowDemand& demand, const district::Simulator& simulator) const {
    const auto in_time = [&](std::size_t index) {
        const auto& part = district_->plan.parts[index];
        const auto finished = simulator.journal().finished(part.measure);
        return finished && *finished <= part.deadline;
    };
    return std::all_of(demand.parts.begin(), demand.parts.end(), in_time) &&
           std::all_of(demand.targets.begin(), demand.targets.end(),
                       [&](std::size_t target) { return met(target, simulator.verdicts()); });
}

void VerdictExperiment::Worker::run(sim::ensemble::ReplicationId id, std::span<double> row) {
    world_.enter(id);
    const auto& mixes = *experiment_->mixes_;
    for (std::size_t mix = 0; mix < mixes.size(); ++mix) {
        world_.run(*mixes[mix]);
        experiment_->layout_->write(mix, world_.simulator(), row);
    }
}

} // namespace models::study
