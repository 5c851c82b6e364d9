#pragma once

#include "models/quantity/number.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace models::scenario::reading {

using quantity::Place;

/// Whether a file can be used in spite of it.
enum class Severity : std::uint8_t { error, warning };

/// One mistake in an input file.
struct Diagnostic {
    Place place;
    std::string problem;      ///< "unknown key 'new_enrgy_share' in measure 3.3a"
    std::string reason{};     ///< why it is one, or what is asked for instead; may be empty
    std::string suggestion{}; ///< what to do: "did you mean 'new_energy_share'?"; may be empty
    Severity severity = Severity::error;
};

/// The compilers' form: "file:line:column: error: problem; reason", the suggestion indented on a line of its own.
std::string to_string(const Diagnostic& diagnostic);

/// Every mistake of a reading, collected so that all can be shown at once. The texts of the first `most_kept` are kept,
/// the rest only counted, so that a file of nothing but mistakes does no harm.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(const Place& place, std::string problem, std::string reason = {}, std::string suggestion = {});
    void warning(const Place& place, std::string problem, std::string reason = {}, std::string suggestion = {});

    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }
    bool empty() const { return errors_ + warnings_ == 0; }

    static constexpr std::size_t most_kept = 10'000;

    /// By file, line and column; those of one place in the order they were found, each text once.
    std::vector<Diagnostic> sorted() const;

    /// Prints them in that order, at most `most`, then says how many more there are.
    void print(std::ostream& out, std::size_t most = 200) const;

    /// "2 errors, 1 warning"; empty when there is nothing to say.
    std::string summary() const;

private:
    std::vector<Diagnostic> all_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

} // namespace models::scenario::reading
