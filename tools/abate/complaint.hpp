#pragma once

#include "tools/abate/language.hpp"

#include <iosfwd>
#include <stdexcept>
#include <string>

namespace tools::abate {

/// Exit codes of every verb.
namespace exit_code {
constexpr int done = 0;
constexpr int requirement_missed = 1;
constexpr int wrong_use = 2; ///< wrong input or usage, or a place that cannot be written
constexpr int replications_failed = 3;
constexpr int bug = 70; ///< EX_SOFTWARE of sysexits.h
constexpr int interrupted = 130;
} // namespace exit_code

/// Something the user can put right: what is wrong, and what to do about it.
class Complaint : public std::runtime_error {
public:
    explicit Complaint(const std::string& problem, std::string hint = {})
        : std::runtime_error{problem},
          hint_{std::move(hint)} {}

    const std::string& hint() const { return hint_; }

private:
    std::string hint_;
};

/// Prints "abate: error: problem" and the hint below it.
void complain(std::ostream& err, Language language, const Complaint& complaint);

} // namespace tools::abate
