#pragma once

#include <cstdint>
#include <functional>

namespace models::study {

/// Told at checkpoints while a study runs: replications done and asked for.
using Progress = std::function<void(std::int64_t done, std::int64_t requested)>;

} // namespace models::study
