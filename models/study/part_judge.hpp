#pragma once

#include "models/measures/journal.hpp"
#include "models/plan/critical_path.hpp"
#include "models/plan/mix.hpp"
#include "models/plan/network.hpp"
#include "models/plan/plan.hpp"
#include "sim/time/tick.hpp"

#include <span>
#include <vector>

namespace models::study {

/// Says after each replication of a mix how its parts stood: which decided the end of their chain, and how much later
/// each could have been. Memory is kept between replications.
class PartJudge {
public:
    /// Plan and mix must outlive the judge.
    PartJudge(const plan::Plan& plan, const plan::Mix& mix, sim::time::Tick horizon);
    PartJudge(const PartJudge&) = delete; // its hindsight looks at its network
    PartJudge& operator=(const PartJudge&) = delete;
    ~PartJudge() = default;

    /// By part; those that do not run stand alone.
    std::span<const plan::Standing> judge(const measures::Journal& journal);

private:
    const plan::Plan* plan_;
    const plan::Mix* mix_;
    plan::Network network_;
    plan::Hindsight hindsight_;
    std::vector<sim::time::Tick> slips_; ///< by part
    std::vector<plan::Course> courses_;
    std::vector<plan::Standing> standings_;
};

} // namespace models::study
