#pragma once

#include "models/study/answer.hpp"
#include "tools/results/input.hpp"
#include "tools/results/manifest.hpp"
#include "tools/results/plan_tables.hpp"
#include "tools/results/staged_folder.hpp"
#include "tools/results/tables.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tools::results {

/// All that a results folder holds.
struct Results {
    const models::study::Answer& answer;
    const Manifest& manifest;
    const std::vector<Input>& inputs;
    std::vector<Message> messages;
};

/// The default name: the mixes' keys and the first six digits of the run's key, such as plan-9f3a2c.
std::string default_name(const Design& design, const std::string& key);

/// Writes manifest.json, inputs/, summary.json and the tables. Throws OutputError.
void write(StagedFolder& folder, const Results& results);

/// The Answer of a results folder. Throws std::runtime_error when there is none or it is of another version.
models::study::Answer read_answer(const std::filesystem::path& folder);

} // namespace tools::results
