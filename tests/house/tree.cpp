#include "tests/house/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

namespace tests::house {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> read_lines(const fs::path& path) {
    std::ifstream stream{path};
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

bool is_source(const fs::path& path) {
    return path.extension() == ".cpp" || path.extension() == ".hpp";
}

} // namespace

std::vector<Source> sources(const std::vector<std::string>& folders) {
    const fs::path top{ABATE_SOURCE_DIR};
    std::vector<Source> found;
    for (const auto& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator{top / folder}) {
            if (is_source(entry.path())) {
                found.push_back({fs::relative(entry.path(), top).string(), read_lines(entry.path())});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return found;
}

std::vector<Include> includes(const Source& source) {
    static const std::regex pattern{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::vector<Include> found;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        std::smatch match;
        if (std::regex_search(source.lines[i], match, pattern)) {
            found.push_back({source.path, i + 1, match[1]});
        }
    }
    return found;
}

} // namespace tests::house
