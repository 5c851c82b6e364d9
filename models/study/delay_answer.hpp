#pragma once

#include "models/quantity/text.hpp"
#include "models/study/answer_values.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What a delay costs, part by part.
namespace models::study {

using quantity::Text;

/// A probability before and after the delay, on the same draws.
struct MovedProbability {
    std::string id; ///< of a target or of a row
    Text title;
    double before = 0.0;
    double after = 0.0;
    Shift change; ///< after - before [1]
};

/// What the delay of one part changes.
struct DelayPriceAnswer {
    struct Tonnes {
        std::string pollutant;
        Shift change; ///< emission of the year, later minus not later: positive is lost reduction [t]
    };

    std::string id; ///< of the part
    std::string measure;
    Text title;
    Shift missed;                          ///< change of the number of targets missed
    Shift late;                            ///< change of the number of rows late
    std::vector<MovedProbability> targets; ///< whose odds change, the largest change first, at most five
    std::vector<MovedProbability> rows;    ///< likewise
    std::vector<Tonnes> tonnes;            ///< pollutants that change
};

/// The price of the same delay for every part that a mix runs, the dearest first.
struct DelayPricesAnswer {
    std::string mix;
    double days = 0.0; ///< of delay [d]
    int targets = 0;   ///< that count: set and simulated
    std::int64_t completed = 0;
    std::int64_t failed = 0;  ///< replications that failed and are in no price
    bool interrupted = false; ///< stopped early: some parts are not there
    std::vector<DelayPriceAnswer> prices;
};

} // namespace models::study
