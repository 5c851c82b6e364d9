#pragma once

#include "tools/abate/language.hpp"

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace tools::abate {

/// How far a run is: "480/1000 replications, 2,300/s, 0:12 left".
std::string progress_text(Language language, std::int64_t done, std::int64_t requested, double seconds);

/// A bar of so many characters.
std::string bar(std::int64_t done, std::int64_t requested, int width);

/// Shows the progress of a run: a bar that moves on a terminal, a line for every tenth elsewhere.
class ProgressBar {
public:
    enum class Where { terminal, file };

    ProgressBar(std::ostream& out, Where where, Language language)
        : out_{out},
          where_{where},
          language_{language},
          began_{std::chrono::steady_clock::now()} {}

    /// Told at checkpoints.
    void show(std::int64_t done, std::int64_t requested);

    /// Wipes the bar off the terminal.
    void finish();

private:
    std::ostream& out_;
    Where where_;
    Language language_;
    std::chrono::steady_clock::time_point began_;
    std::int64_t tenths_ = 0; ///< already told
    bool drawn_ = false;
};

} // namespace tools::abate
