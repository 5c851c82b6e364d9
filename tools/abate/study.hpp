#pragma once

#include "models/study/answer.hpp"
#include "tools/abate/commands.hpp"
#include "tools/abate/console.hpp"
#include "tools/abate/views.hpp"

#include <functional>

namespace tools::abate {

/// Shows an Answer on a screen.
using View = std::function<void(const Screen&, const models::study::Answer&)>;

/// Reads the scenario, runs the mixes, keeps the results, then shows them by `view`. Gives the exit code. Throws
/// Complaint and results::OutputError.
int study(const StudyCommand& command, const Console& console, const View& view);

} // namespace tools::abate
