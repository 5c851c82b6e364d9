#pragma once

#include "models/district/district.hpp"
#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/folder.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace models::scenario {

/// What came of reading a scenario folder.
struct Loaded {
    std::unique_ptr<const district::District> district; ///< null when there is any error
    reading::Diagnostics diagnostics;
    std::vector<reading::InputFile> inputs; ///< every file that was read, as it was
};

/// Reads a scenario folder with all its mixes and reports every mistake in it. Never throws for what stands in files.
Loaded load(const std::filesystem::path& folder);

} // namespace models::scenario
