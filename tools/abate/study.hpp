#pragma once

#include "models/study/study.hpp"
#include "tools/abate/commands.hpp"
#include "tools/abate/console.hpp"
#include "tools/abate/views.hpp"

#include <functional>
#include <stop_token>

namespace tools::abate {

/// Shows an Answer on a screen.
using View = std::function<void(const Screen&, const models::study::Answer&)>;

/// What a verb makes of a study.
struct Occasion {
    View view;
    /// Adds to what is run, once the scenario is read. Throws Complaint.
    std::function<void(const models::district::District&, models::study::StudyRequest&)> prepare{};
    /// Adds to the Answer, once the mixes are run.
    std::function<void(const models::district::District&, const models::study::StudyRequest&, models::study::Answer&,
                       const models::study::Progress&, std::stop_token)>
        extend{};
    bool keeps = true; ///< a results folder
};

/// Reads the scenario, runs the mixes, keeps the results, then shows them. Gives the exit code. Throws Complaint and
/// results::OutputError.
int study(const StudyCommand& command, const Console& console, const Occasion& occasion);

} // namespace tools::abate
