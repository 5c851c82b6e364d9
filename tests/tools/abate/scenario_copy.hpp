#pragma once

#include "tests/tools/temporary_place.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace tests::tools {

/// A copy of scenarios/toy in a place of its own, to be spoiled; results go beside it.
class ScenarioCopy {
public:
    ScenarioCopy() {
        std::filesystem::copy(std::filesystem::path{ABATE_SOURCE_DIR} / "scenarios/toy", folder(),
                              std::filesystem::copy_options::recursive);
    }

    const std::filesystem::path& place() const { return place_.path(); }
    std::filesystem::path folder() const { return place_.path() / "toy"; }

    /// Replaces a file of the scenario.
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream{folder() / name, std::ios::binary} << bytes;
    }
    std::string read(const std::string& name) const { return bytes_of(folder() / name); }

    /// The folders in results/, hidden ones too.
    std::vector<std::string> results() const {
        std::vector<std::string> names;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator{place() / "results", none}) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }

private:
    TemporaryPlace place_;
};

} // namespace tests::tools
