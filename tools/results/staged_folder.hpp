#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tools::results {

/// What a place for results would not do, and what the user can do about it.
class OutputError : public std::runtime_error {
public:
    OutputError(const std::string& problem, std::string hint) : std::runtime_error{problem}, hint_{std::move(hint)} {}

    const std::string& hint() const { return hint_; }

private:
    std::string hint_;
};

/// What to do with a folder that is there already.
enum class Existing { refuse, replace };

/// A folder that appears under its name complete or not at all. It is written beside its destination under a hidden
/// temporary name and renamed by publish(); whatever happens before, nothing stands under the final name. The
/// temporary folder goes with the object; what a killed process left is swept by the next one with the same
/// destination.
class StagedFolder {
public:
    /// Makes the temporary folder, and the folder around it when missing. Throws OutputError when the destination
    /// exists and is to be refused, or when the place cannot be written.
    StagedFolder(const std::filesystem::path& destination, Existing existing);
    ~StagedFolder();
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;

    /// Writes one file, folders on its way included, down to the disk. Throws OutputError, for one on a full disk.
    void write(const std::filesystem::path& relative, std::string_view bytes);

    /// Gives the folder its name. A folder to be replaced is exchanged in one step, then removed. Throws OutputError.
    void publish();

    const std::filesystem::path& destination() const { return destination_; }
    /// Where the files are until they are published, so that they can be looked at first.
    const std::filesystem::path& stage() const { return temporary_; }

private:
    void exchange();

    std::filesystem::path destination_;
    Existing existing_;
    std::filesystem::path temporary_; ///< empty once published
    int lock_ = -1;                   ///< held on the temporary folder while its process lives
};

} // namespace tools::results
