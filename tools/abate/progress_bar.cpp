#include "tools/abate/progress_bar.hpp"

#include "tools/abate/texts.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <cmath>
#include <ostream>

namespace tools::abate {

namespace {

constexpr int bar_width = 30;

std::string clock(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    if (whole >= 3600) {
        return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    }
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

} // namespace

std::string progress_text(Language language, std::int64_t done, std::int64_t requested, double seconds) {
    const bool known = done > 0 && seconds > 0.0;
    const double rate = known ? static_cast<double>(done) / seconds : 0.0;
    const auto left = known ? clock(static_cast<double>(requested - done) / rate) : std::string{"?"};
    return fmt::format(fmt::runtime(say(language, Say::progress)), fmt::arg("done", done),
                       fmt::arg("requested", requested), fmt::arg("rate", known ? count(std::round(rate)) : "?"),
                       fmt::arg("left", left));
}

std::string bar(std::int64_t done, std::int64_t requested, int width) {
    const auto filled = requested > 0 ? static_cast<std::size_t>(done * width / requested) : 0U;
    return "[" + std::string(filled, '#') + std::string(static_cast<std::size_t>(width) - filled, '-') + "]";
}

void ProgressBar::show(std::int64_t done, std::int64_t requested) {
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - began_;
    const auto text = progress_text(language_, done, requested, elapsed.count());
    if (where_ == Where::terminal) {
        out_ << '\r' << bar(done, requested, bar_width) << ' ' << text << "\033[K" << std::flush;
        drawn_ = true;
        return;
    }
    const auto tenths = requested > 0 ? 10 * done / requested : 0;
    if (tenths > tenths_) {
        tenths_ = tenths;
        out_ << text << '\n' << std::flush;
    }
}

void ProgressBar::finish() {
    if (drawn_) {
        out_ << "\r\033[K" << std::flush;
        drawn_ = false;
    }
}

} // namespace tools::abate
