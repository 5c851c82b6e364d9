#pragma once

#include "models/scenario/load.hpp"
#include "tools/abate/console.hpp"
#include "tools/abate/language.hpp"
#include "tools/results/input.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tools::abate {

/// Where a mix lives.
struct MixPath {
    std::filesystem::path folder; ///< of the scenario
    std::string key;              ///< the file's name without its ending
};

/// The scenario folder and the key of a mix file, from its path alone: the folder is the parent of `mixes/`. Throws
/// Complaint for another path, or when there is no such file.
MixPath locate(Language language, const std::filesystem::path& mix);

/// The scenario folder of several mixes, and their keys in order. Throws Complaint when they are of different scenarios
/// or one is given twice.
struct MixPaths {
    std::filesystem::path folder;
    std::vector<std::string> keys;
};
MixPaths locate_all(Language language, const std::vector<std::string>& mixes);

/// Reads the folder and prints all that is wrong to `console.err`. Nothing when there is any error.
std::optional<models::scenario::Loaded> open_scenario(Language language, const std::filesystem::path& folder,
                                                      bool quiet, const Console& console);

/// The place of a mix in the district. Throws Complaint when there is none of this key.
std::size_t mix_index(Language language, const models::district::District& district, const std::string& key);

/// What was read, for the record: paths begin with the scenario folder's own name.
std::vector<results::Input> inputs_of(const models::scenario::Loaded& loaded, const std::filesystem::path& folder);

} // namespace tools::abate
