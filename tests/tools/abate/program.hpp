#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tests::tools {

/// What a program printed and how it ended.
struct Ended {
    int exit_code = -1; ///< -1 when a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
};

/// A running `abate`, its output going to files. It is killed with the object.
class Program {
public:
    struct Setting {
        std::filesystem::path folder;         ///< in which it runs
        std::vector<std::string> environment; ///< "NAME=value", besides the test's own
        std::string out;                      ///< where standard output goes; empty: kept for Ended
        std::size_t largest_file = 0;         ///< bytes it may write to a file; 0: no limit
    };

    Program(const std::vector<std::string>& arguments, Setting setting);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void signal(int number) const;
    /// What it said on standard error so far.
    std::string said() const;
    Ended wait();

private:
    std::filesystem::path out_;
    std::filesystem::path err_;
    bool keeps_out_ = true;
    pid_t child_ = -1;
};

/// Waits until the condition holds; false when a minute passes without.
bool eventually(const std::function<bool()>& condition);

/// Runs `abate` to its end in `folder`.
Ended abate(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

} // namespace tests::tools
