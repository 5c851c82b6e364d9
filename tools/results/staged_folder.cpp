#include "tools/results/staged_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace tools::results {

namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_{fd} {}
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return fd_; }

private:
    int fd_;
};

[[noreturn]] void fail(const std::string& what, const fs::path& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw OutputError{what + " '" + path.string() + "': " + std::generic_category().message(error),
                      full ? "make room or choose another folder with -o; nothing was left behind"
                           : "choose another folder with -o"};
}

int open_folder(const fs::path& path) {
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void sync_folder(const fs::path& path) {
    const Descriptor folder{open_folder(path)};
    // Some file systems know no fsync of a folder and say EINVAL.
    if (folder.get() < 0 || (::fsync(folder.get()) != 0 && errno != EINVAL)) {
        fail("cannot write folder", path, errno);
    }
}

void write_all(int file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            fail("cannot write", path, errno);
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

std::string stage_prefix(const fs::path& destination) {
    return "." + destination.filename().string() + ".partial-";
}

/// Removes what killed processes left of this destination: their locks are gone.
void sweep(const fs::path& destination) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{destination.parent_path(), ignored}) {
        if (!entry.path().filename().string().starts_with(stage_prefix(destination))) {
            continue;
        }
        const Descriptor folder{open_folder(entry.path())};
        if (folder.get() >= 0 && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

void make_parent(const fs::path& parent) {
    std::error_code error;
    fs::create_directories(parent, error);
    if (error) {
        fail("cannot make folder", parent, error.value());
    }
}

/// mkdtemp makes a folder for its owner alone; a result is as readable as any file.
void open_to_readers(const fs::path& folder) {
    const auto mask = ::umask(0);
    ::umask(mask);
    ::chmod(folder.c_str(), 0777 & ~mask);
}

/// False when something stands at `to` already.
bool rename_to_nothing(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    // EINVAL: a file system without this flag; a plain rename refuses a folder that holds something.
    if (errno == EINVAL && ::rename(from.c_str(), to.c_str()) == 0) {
        return true;
    }
    if (errno != EEXIST && errno != ENOTEMPTY) {
        fail("cannot rename to", to, errno);
    }
    return false;
}

[[noreturn]] void refuse(const fs::path& destination) {
    throw OutputError{"'" + destination.string() + "' exists already",
                      "replace it with --force, or choose another folder with -o"};
}

} // namespace

StagedFolder::StagedFolder(const fs::path& destination, Existing existing)
    : destination_{fs::absolute(destination).lexically_normal()},
      existing_{existing} {
    if (!destination_.has_filename()) {
        destination_ = destination_.parent_path();
    }
    std::error_code ignored;
    if (existing_ == Existing::refuse && fs::exists(fs::symlink_status(destination_, ignored))) {
        refuse(destination_);
    }
    const auto parent = destination_.parent_path();
    make_parent(parent);
    const Descriptor around{open_folder(parent)};
    // Held while sweeping and making, so that no one sweeps a folder that is not locked yet.
    if (around.get() >= 0) {
        ::flock(around.get(), LOCK_EX);
    }
    sweep(destination_);
    auto name = (parent / (stage_prefix(destination_) + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        fail("cannot write in folder", parent, errno);
    }
    temporary_ = name;
    open_to_readers(temporary_);
    lock_ = open_folder(temporary_);
    if (lock_ >= 0) {
        ::flock(lock_, LOCK_EX | LOCK_NB);
    }
}

StagedFolder::~StagedFolder() {
    std::error_code ignored;
    if (!temporary_.empty()) {
        fs::remove_all(temporary_, ignored);
    }
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

void StagedFolder::write(const fs::path& relative, std::string_view bytes) {
    const auto path = temporary_ / relative;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        fail("cannot make folder", path.parent_path(), error.value());
    }
    const Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
    if (file.get() < 0) {
        fail("cannot write", path, errno);
    }
    write_all(file.get(), bytes, path);
    if (::fsync(file.get()) != 0) {
        fail("cannot write", path, errno);
    }
}

void StagedFolder::publish() {
    for (const auto& entry : fs::recursive_directory_iterator{temporary_}) {
        if (entry.is_directory()) {
            sync_folder(entry.path());
        }
    }
    sync_folder(temporary_);
    if (!rename_to_nothing(temporary_, destination_)) {
        exchange();
    }
    temporary_.clear();
    sync_folder(destination_.parent_path());
}

void StagedFolder::exchange() {
    if (existing_ == Existing::refuse) {
        refuse(destination_);
    }
    if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, destination_.c_str(), RENAME_EXCHANGE) != 0) {
        // A file system without exchange: step aside, step in. The old folder is whole under one name or the other.
        const auto aside = destination_.parent_path() / ("." + destination_.filename().string() + ".replaced");
        if (errno != EINVAL || ::rename(destination_.c_str(), aside.c_str()) != 0) {
            fail("cannot replace", destination_, errno);
        }
        if (::rename(temporary_.c_str(), destination_.c_str()) != 0) {
            const auto error = errno;
            ::rename(aside.c_str(), destination_.c_str());
            fail("cannot replace", destination_, error);
        }
        temporary_ = aside;
    }
    // The old folder now stands under the temporary name.
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

} // namespace tools::results
