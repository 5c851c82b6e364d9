#include "tests/tools/abate/program.hpp"

#include "tests/tools/temporary_place.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace tests::tools {

namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::minutes{1};
constexpr auto pause = std::chrono::milliseconds{5};

fs::path fresh_file() {
    auto name = (fs::temp_directory_path() / "abate-output-XXXXXX").string();
    ::close(::mkstemp(name.data()));
    return name;
}

void redirect(const fs::path& path, int to) {
    const auto file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    ::dup2(file, to);
    ::close(file);
}

/// Becomes the program; only in the child.
[[noreturn]] void become(const std::vector<std::string>& arguments, const Program::Setting& setting) {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"}) {
        ::unsetenv(name);
    }
    for (const auto& entry : setting.environment) {
        const auto at = entry.find('=');
        ::setenv(entry.substr(0, at).c_str(), entry.substr(at + 1).c_str(), 1);
    }
    if (setting.largest_file > 0) {
        const rlimit limit{setting.largest_file, setting.largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
    }
    std::vector<std::string> words = {ABATE_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    if (::chdir(setting.folder.c_str()) == 0) {
        ::execv(ABATE_PROGRAM, pointers.data());
    }
    ::_exit(127);
}

} // namespace

Program::Program(const std::vector<std::string>& arguments, Setting setting)
    : out_{setting.out.empty() ? fresh_file() : fs::path{setting.out}},
      err_{fresh_file()},
      keeps_out_{setting.out.empty()},
      child_{::fork()} {
    if (child_ < 0) {
        throw std::runtime_error{"cannot fork"};
    }
    if (child_ == 0) {
        redirect(out_, STDOUT_FILENO);
        redirect(err_, STDERR_FILENO);
        become(arguments, setting);
    }
}

Program::~Program() {
    if (child_ > 0) {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    std::error_code ignored;
    fs::remove(err_, ignored);
    if (keeps_out_) {
        fs::remove(out_, ignored);
    }
}

void Program::signal(int number) const {
    ::kill(child_, number);
}

std::string Program::said() const {
    return bytes_of(err_);
}

Ended Program::wait() {
    int status = 0;
    ::waitpid(child_, &status, 0);
    child_ = -1;
    Ended ended;
    ended.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ended.out = keeps_out_ ? bytes_of(out_) : "";
    ended.err = bytes_of(err_);
    return ended;
}

bool eventually(const std::function<bool()>& condition) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(pause);
    }
    return false;
}

Ended abate(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
    return Program{arguments, {folder, {}, {}, 0}}.wait();
}

} // namespace tests::tools
