#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tests::tools {

/// A folder of its own for one test, gone with the object.
class TemporaryPlace {
public:
    TemporaryPlace() {
        auto name = (std::filesystem::temp_directory_path() / "abate-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~TemporaryPlace() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryPlace(const TemporaryPlace&) = delete;
    TemporaryPlace& operator=(const TemporaryPlace&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// The names in the folder, hidden ones too.
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator{path_}) {
            found.push_back(entry.path().filename().string());
        }
        return found;
    }

private:
    std::filesystem::path path_;
};

/// The bytes of a file; empty when there is none.
inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace tests::tools
