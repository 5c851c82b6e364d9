#pragma once

#include "models/study/answer.hpp"
#include "tools/results/input.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tools::results {

/// The program that computed a result.
struct Build {
    std::string version;
    std::string revision; ///< of git, `-dirty` when the tree differed; `unknown` without git
    std::string compiler;
    std::string standard_library;
    std::string libc; ///< its version at run time: the last digits of exp and log come from it
};

/// This program.
Build this_build();

/// The machine that computed a result.
struct Machine {
    std::string cpu;
    std::vector<std::string> cpu_features; ///< those that libm chooses its code by
    int cores = 0;
};

/// This machine.
Machine this_machine();

struct InputHash {
    std::string path;
    std::uint64_t bytes = 0;
    std::string sha256;
};

/// The hash of each input, in order of path.
std::vector<InputHash> hashes(const std::vector<Input>& inputs);

/// What a run was asked to do: with the inputs and the program it determines every figure.
struct Design {
    std::vector<std::string> mixes;
    std::uint64_t seed = 0;
    std::string design;
    std::int64_t replications = 0;
    double until_halfwidth = 0.0; ///< 0: all replications
};

/// SHA-256 over the inputs and the design: two runs with the same key answer the same question.
std::string run_key(const std::vector<InputHash>& inputs, const Design& design);

/// Everything it takes to get the same result again, and what happened on the way.
struct Manifest {
    int version = 1; ///< of manifest.json
    Build build;
    Machine machine;
    std::vector<std::string> command;
    std::string started; ///< 2026-01-31T08:15:00Z
    double duration_seconds = 0.0;
    int threads = 0; ///< 0: all cores
    std::string key; ///< run_key
    Design design;
    std::int64_t completed = 0;
    bool interrupted = false;
    std::vector<models::study::FailureAnswer> failures;
    std::vector<InputHash> inputs;
};

/// manifest.json.
std::string to_json(const Manifest& manifest);

/// The build and the machine alone, for `abate version --json`.
std::string to_json(const Build& build, const Machine& machine);

/// Now as 2026-01-31T08:15:00Z.
std::string timestamp();

} // namespace tools::results
