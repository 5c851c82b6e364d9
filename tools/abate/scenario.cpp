#include "tools/abate/scenario.hpp"

#include "tools/abate/complaint.hpp"
#include "tools/abate/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace tools::abate {

namespace fs = std::filesystem;

namespace {

/// The files in a mixes/ folder, for a hint.
std::string mixes_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".yaml") {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, ", "));
}

[[noreturn]] void complain_of_missing(Language language, const fs::path& mix) {
    const auto known = mixes_in(mix.has_parent_path() ? mix.parent_path() : fs::path{"."});
    const auto hint =
        known.empty() ? std::string{} : fmt::format(fmt::runtime(say(language, Say::did_you_mean)), known);
    throw Complaint{fmt::format(fmt::runtime(say(language, Say::no_such_file)), mix.string()), hint};
}

} // namespace

MixPath locate(Language language, const fs::path& mix) {
    std::error_code ignored;
    // A bare "plan.yaml" typed inside mixes/ has its folder only in the absolute path.
    const auto parent = mix.has_parent_path() ? mix.parent_path() : fs::current_path();
    const auto normal = fs::absolute(parent).lexically_normal();
    const auto name = normal.has_filename() ? normal.filename() : normal.parent_path().filename();
    if (name != "mixes" || mix.extension() != ".yaml") {
        if (!fs::exists(mix, ignored)) {
            complain_of_missing(language, mix);
        }
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::not_in_mixes)), mix.string())};
    }
    if (!fs::is_regular_file(mix, ignored)) {
        complain_of_missing(language, mix);
    }
    const auto folder = mix.has_parent_path() ? mix.parent_path().parent_path() : fs::path{".."};
    return {folder.empty() ? fs::path{"."} : folder, mix.stem().string()};
}

MixPaths locate_all(Language language, const std::vector<std::string>& mixes) {
    MixPaths all;
    for (const auto& mix : mixes) {
        const auto one = locate(language, mix);
        if (all.keys.empty()) {
            all.folder = one.folder;
        } else if (!fs::equivalent(all.folder, one.folder)) {
            throw Complaint{fmt::format(fmt::runtime(say(language, Say::mixed_scenarios)), mixes.front(), mix)};
        }
        if (std::find(all.keys.begin(), all.keys.end(), one.key) != all.keys.end()) {
            throw Complaint{fmt::format(fmt::runtime(say(language, Say::same_mix_twice)), one.key)};
        }
        all.keys.push_back(one.key);
    }
    return all;
}

std::optional<models::scenario::Loaded> open_scenario(Language language, const fs::path& folder, bool quiet,
                                                      const Console& console) {
    auto loaded = models::scenario::load(folder);
    if (loaded.district && quiet) {
        return loaded;
    }
    loaded.diagnostics.print(console.err);
    if (!loaded.district) {
        console.err << loaded.diagnostics.summary() << "; " << say(language, Say::nothing_run) << '\n';
        return std::nullopt;
    }
    return loaded;
}

std::size_t mix_index(Language language, const models::district::District& district, const std::string& key) {
    for (std::size_t i = 0; i < district.mixes.size(); ++i) {
        if (district.mixes[i].key == key) {
            return i;
        }
    }
    std::vector<std::string> known;
    for (const auto& mix : district.mixes) {
        known.push_back(mix.key);
    }
    throw Complaint{fmt::format(fmt::runtime(say(language, Say::no_such_file)), key),
                    fmt::format(fmt::runtime(say(language, Say::did_you_mean)), fmt::join(known, ", "))};
}

std::vector<results::Input> inputs_of(const models::scenario::Loaded& loaded, const fs::path& folder) {
    const auto whole = fs::absolute(folder).lexically_normal();
    const auto name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    std::vector<results::Input> inputs;
    for (const auto& file : loaded.inputs) {
        inputs.push_back({(name / file.name).string(), file.bytes});
    }
    return inputs;
}

} // namespace tools::abate
