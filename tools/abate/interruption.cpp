#include "tools/abate/interruption.hpp"

#include <unistd.h>

#include <csignal>
#include <ctime>

namespace tools::abate {

namespace {

constexpr int interrupted_exit = 130;
constexpr timespec patience{0, 50'000'000}; // between looks at whether the run is over

sigset_t signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

Interruption::Interruption(std::function<void()> told) {
    const auto set = signals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    waiter_ = std::jthread{[this, told = std::move(told)](const std::stop_token& done) { wait(done, told); }};
}

Interruption::~Interruption() {
    waiter_.request_stop();
    waiter_.join();
    const auto set = signals();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Interruption::wait(const std::stop_token& done, const std::function<void()>& told) {
    const auto set = signals();
    while (!done.stop_requested()) {
        if (::sigtimedwait(&set, nullptr, &patience) < 0) {
            continue;
        }
        if (stop_.stop_requested()) {
            ::_exit(interrupted_exit);
        }
        stop_.request_stop();
        told();
    }
}

} // namespace tools::abate
