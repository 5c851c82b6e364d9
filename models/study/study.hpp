#pragma once

#include "models/district/district.hpp"
#include "models/study/answer.hpp"
#include "models/study/row.hpp"
#include "sim/ensemble/design.hpp"
#include "sim/ensemble/ensemble.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace models::study {

/// What to run.
struct StudyRequest {
    std::vector<std::size_t> mixes{};  ///< of the district; BAU is always run beside them
    std::vector<plan::Mix> variants{}; ///< mixes that stand in no file, run after those
    sim::ensemble::Design design = sim::ensemble::Design::pairs(1000, 1);
    std::size_t threads = 0;                  ///< 0: as many as the machine has
    std::optional<double> until_half_width{}; ///< stop at a checkpoint when every assurance is known this well [1]
};

/// Told while a study runs: replications done, and asked for at most.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// A study that was run: its Answer and the draws it rests on.
struct Study {
    Answer answer;
    Row layout;
    sim::ensemble::Ensemble draws;
};

/// Runs all mixes of the request on the same draws and works out the Answer, with differences between every two of them
/// when there are several. The same request gives the same Answer on any number of threads. A run that is stopped keeps
/// its longest finished prefix.
Study run(const district::District& district, const StudyRequest& request, const Progress& progress = {},
          std::stop_token stop = {});

} // namespace models::study
