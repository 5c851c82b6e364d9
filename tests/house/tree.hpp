#pragma once

#include <string>
#include <vector>

/// Reads the project's own sources, so that tests can hold the rules of the house.
namespace tests::house {

/// A C++ source or header of the tree.
struct Source {
    std::string path; ///< from the top of the tree: sim/kernel/process.hpp
    std::vector<std::string> lines;
};

/// All C++ files below the given top folders, in order of path.
std::vector<Source> sources(const std::vector<std::string>& folders);

/// One #include of a project file or a library.
struct Include {
    std::string from; ///< path of the file that includes
    std::size_t line = 0;
    std::string what; ///< the words between the quotes or brackets
};

/// The includes of one file.
std::vector<Include> includes(const Source& source);

} // namespace tests::house
