#include "tools/results/manifest.hpp"

#include "tools/results/answer_fields.hpp"
#include "tools/results/hash.hpp"
#include "tools/results/revision.hpp"

#include <fmt/format.h>
#include <gnu/libc-version.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <thread>

namespace tools::results {

template<class Io>
void fields(Io& io, Build& build) {
    io("version", build.version);
    io("revision", build.revision);
    io("compiler", build.compiler);
    io("standard_library", build.standard_library);
    io("libc", build.libc);
}

template<class Io>
void fields(Io& io, Machine& machine) {
    io("cpu", machine.cpu);
    io("cpu_features", machine.cpu_features);
    io("cores", machine.cores);
}

template<class Io>
void fields(Io& io, InputHash& input) {
    io("path", input.path);
    io("bytes", input.bytes);
    io("sha256", input.sha256);
}

template<class Io>
void fields(Io& io, Design& design) {
    io("mixes", design.mixes);
    io("seed", design.seed);
    io("design", design.design);
    io("replications", design.replications);
    io("until_halfwidth", design.until_halfwidth);
}

template<class Io>
void fields(Io& io, Manifest& manifest) {
    io("version", manifest.version);
    io("build", manifest.build);
    io("machine", manifest.machine);
    io("command", manifest.command);
    io("started", manifest.started);
    io("duration_seconds", manifest.duration_seconds);
    io("threads", manifest.threads);
    io("key", manifest.key);
    io("design", manifest.design);
    io("completed", manifest.completed);
    io("interrupted", manifest.interrupted);
    io("failures", manifest.failures);
    io("inputs", manifest.inputs);
}

namespace {

struct Program {
    Build build;
    Machine machine;
};

template<class Io>
void fields(Io& io, Program& program) {
    fields(io, program.build);
    io("machine", program.machine);
}

std::string cpu_name() {
    std::ifstream cpuinfo{"/proc/cpuinfo"};
    for (std::string line; std::getline(cpuinfo, line);) {
        if (line.starts_with("model name")) {
            const auto colon = line.find(": ");
            return colon == std::string::npos ? line : line.substr(colon + 2);
        }
    }
    return "unknown";
}

std::vector<std::string> cpu_features() {
    std::vector<std::string> features;
#if defined(__x86_64__)
    const auto note = [&](bool there, const char* name) {
        if (there) {
            features.emplace_back(name);
        }
    };
    note(__builtin_cpu_supports("sse4.2"), "sse4.2");
    note(__builtin_cpu_supports("avx"), "avx");
    note(__builtin_cpu_supports("avx2"), "avx2");
    note(__builtin_cpu_supports("fma"), "fma");
    note(__builtin_cpu_supports("avx512f"), "avx512f");
#endif
    return features;
}

} // namespace

Build this_build() {
    return {program_version, program_revision, "g++ " __VERSION__, fmt::format("libstdc++ {}", __GLIBCXX__),
            fmt::format("glibc {}", gnu_get_libc_version())};
}

Machine this_machine() {
    return {cpu_name(), cpu_features(), static_cast<int>(std::thread::hardware_concurrency())};
}

std::vector<InputHash> hashes(const std::vector<Input>& inputs) {
    std::vector<InputHash> found;
    found.reserve(inputs.size());
    for (const auto& input : inputs) {
        found.push_back({input.path, input.bytes.size(), sha256(input.bytes)});
    }
    std::sort(found.begin(), found.end(), [](const InputHash& a, const InputHash& b) { return a.path < b.path; });
    return found;
}

std::string run_key(const std::vector<InputHash>& inputs, const Design& design) {
    std::string text;
    for (const auto& input : inputs) {
        text += input.path + '\0' + input.sha256 + '\n';
    }
    return sha256(text + write_json(design));
}

std::string to_json(const Manifest& manifest) {
    return write_json(manifest);
}

std::string to_json(const Build& build, const Machine& machine) {
    return write_json(Program{build, machine});
}

std::string timestamp() {
    const auto now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

} // namespace tools::results
