#pragma once

#include "models/study/answer.hpp"

#include <string>

/// What the Answer says about the plan, as tables for a spreadsheet; headers as in tables.hpp.
namespace tools::results {

/// One row per mix and row of the plan.
std::string plan_csv(const models::study::Answer& answer);

/// One row per mix and part of the plan.
std::string parts_csv(const models::study::Answer& answer);

/// One row per mix, part and pollutant, for parts that post anything [t].
std::string effects_csv(const models::study::Answer& answer);

/// One row per mix and team.
std::string teams_csv(const models::study::Answer& answer);

/// One row per part, the dearest first; only the header where no delay was priced.
std::string delays_csv(const models::study::Answer& answer);

} // namespace tools::results
