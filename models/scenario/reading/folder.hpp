#pragma once

#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/node.hpp"
#include "models/scenario/reading/table.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario::reading {

/// A file as it was read, for the record of a run.
struct InputFile {
    std::string name; ///< within the scenario folder: "plan/air.yaml"
    std::string bytes;
};

/// A scenario folder that is being read. It keeps what it read, so that a run can freeze its very inputs.
class Folder {
public:
    /// Reports a folder that is missing or cannot be read; its files are then not looked for.
    Folder(std::filesystem::path path, Diagnostics& diagnostics);

    /// A YAML file; a broken node when it cannot be read. `name` is relative to the folder.
    Node yaml(const std::string& name);
    /// A table of comma-separated values; an empty one when it cannot be read.
    Table table(const std::string& name);

    bool has(const std::string& name) const;
    /// Names of the files below `folder` that end in `extension`, in alphabetical order: {"mixes/bau.yaml", …}.
    std::vector<std::string> list(const std::string& folder, std::string_view extension) const;
    /// How places call a file: the folder as it was given, and the name.
    std::string path(const std::string& name) const;

    /// All files read so far, in order of reading, each once.
    const std::vector<InputFile>& files() const { return files_; }

private:
    /// The bytes of a file, kept; null after a report.
    const std::string* bytes(const std::string& name, std::size_t most);

    std::filesystem::path path_;
    Diagnostics& diagnostics_;
    bool usable_;
    std::vector<InputFile> files_;
};

} // namespace models::scenario::reading
