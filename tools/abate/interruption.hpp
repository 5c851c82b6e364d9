#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace tools::abate {

/// Turns the first Ctrl-C (SIGINT, or SIGTERM) into a request to stop, so that what is finished can be kept. The second
/// one ends the program at once with exit code 130. Make it before any other thread, so that all of them leave the
/// signals to it.
class Interruption {
public:
    /// `told` is called on a thread of its own when the first signal comes.
    explicit Interruption(std::function<void()> told);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return stop_.get_token(); }
    bool happened() const { return stop_.stop_requested(); }

private:
    void wait(const std::stop_token& done, const std::function<void()>& told);

    std::stop_source stop_;
    std::jthread waiter_;
};

} // namespace tools::abate
