#pragma once

#include "tools/abate/delay_words.hpp"
#include "tools/abate/language.hpp"
#include "tools/abate/plan_filter.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the user asked for, one struct per verb.
namespace tools::abate {

/// What every verb understands.
struct Manner {
    Language language = Language::en;
    bool quiet = false;
    bool json = false;
};

/// A target that must be met with some probability: `--require 3.3a=80%`.
struct Requirement {
    std::string target;
    double assurance = 0.0; ///< [1]
};

/// What `run`, `compare` and `plan` have in common.
struct StudyCommand {
    Manner manner;
    std::vector<std::string> mixes; ///< paths
    std::uint64_t replications = 1000;
    std::uint64_t seed = 1;
    std::optional<double> until_half_width; ///< [1]
    std::size_t threads = 0;                ///< 0: all
    std::filesystem::path output = "results";
    bool force = false;
    std::vector<Requirement> required;
    std::vector<std::string> words; ///< the command line as it was typed, for the manifest
};

struct RunCommand {
    StudyCommand study;
};

struct CompareCommand {
    StudyCommand study;
};

struct PlanCommand {
    StudyCommand study; ///< of one mix
    PlanFilter filter;
    std::vector<SlipWords> slips;
    bool delay_prices = false;
    bool keeps = false; ///< a results folder
    std::string csv;    ///< file; empty: none
};

struct CheckCommand {
    Manner manner;
    std::vector<std::string> paths; ///< scenario folders or mixes
};

/// Another district's scenario, begun from one that exists.
struct NewCommand {
    Manner manner;
    std::filesystem::path folder; ///< to be made
    std::filesystem::path from;   ///< scenario folder
    std::string key;
    std::string zh;          ///< title
    std::string en;          ///< title
    std::optional<int> year; ///< to move the dates to
};

struct TraceCommand {
    Manner manner;
    std::string mix;
    std::uint64_t draw = 0;
    std::uint64_t seed = 1;
};

struct VersionCommand {
    Manner manner;
};

using Command =
    std::variant<RunCommand, CompareCommand, PlanCommand, CheckCommand, NewCommand, TraceCommand, VersionCommand>;

} // namespace tools::abate
