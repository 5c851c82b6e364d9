#include "tools/abate/study.hpp"

#include "models/study/study.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/interruption.hpp"
#include "tools/abate/progress_bar.hpp"
#include "tools/abate/scenario.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/wording.hpp"
#include "tools/results/answer_json.hpp"
#include "tools/results/results_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <ostream>
#include <variant>

namespace tools::abate {

namespace {

using models::study::Answer;
using models::study::TargetAnswer;

models::study::StudyRequest request_of(const StudyCommand& command, const models::district::District& district,
                                       const std::vector<std::string>& keys) {
    models::study::StudyRequest request;
    for (const auto& key : keys) {
        request.mixes.push_back(mix_index(command.manner.language, district, key));
    }
    request.design = sim::ensemble::Design::pairs(command.replications, command.seed);
    request.threads = command.threads;
    request.until_half_width = command.until_half_width;
    return request;
}

/// Before anything runs: a requirement on a target that nobody knows or has set is a slip of the user.
void check_requirements(const StudyCommand& command, const models::district::District& district) {
    const auto language = command.manner.language;
    for (const auto& requirement : command.required) {
        const auto target = std::find_if(district.targets.begin(), district.targets.end(),
                                         [&](const auto& x) { return x.id == requirement.target; });
        if (target == district.targets.end()) {
            std::vector<std::string> known;
            for (const auto& x : district.targets) {
                known.push_back(x.id);
            }
            throw Complaint{fmt::format(fmt::runtime(say(language, Say::unknown_target)), requirement.target),
                            fmt::format(fmt::runtime(say(language, Say::did_you_mean)), fmt::join(known, ", "))};
        }
        if (!target->threshold || std::holds_alternative<models::targets::Unanswered>(target->indicator)) {
            throw Complaint{fmt::format(fmt::runtime(say(language, Say::target_not_set)), requirement.target)};
        }
    }
}

results::Manifest manifest_of(const StudyCommand& command, const std::vector<std::string>& keys,
                              const models::study::StudyRequest& request, const std::vector<results::Input>& inputs) {
    results::Manifest manifest;
    manifest.build = results::this_build();
    manifest.machine = results::this_machine();
    manifest.command = command.words;
    manifest.started = results::timestamp();
    manifest.threads = static_cast<int>(command.threads);
    manifest.design = {keys, command.seed, request.design.name(),
                       static_cast<std::int64_t>(request.design.replications()),
                       command.until_half_width.value_or(0.0)};
    manifest.inputs = results::hashes(inputs);
    manifest.key = results::run_key(manifest.inputs, manifest.design);
    return manifest;
}

std::vector<results::Message> messages_of(const models::scenario::Loaded& loaded, const Answer& answer) {
    std::vector<results::Message> messages;
    for (const auto& diagnostic : loaded.diagnostics.sorted()) {
        messages.push_back(
            {"warning", fmt::format("{}:{}:{}", diagnostic.place.file, diagnostic.place.line, diagnostic.place.column),
             diagnostic.problem + (diagnostic.reason.empty() ? "" : "; " + diagnostic.reason)});
    }
    for (const auto& failure : answer.failures) {
        messages.push_back({"error", fmt::format("replication {}", failure.replication), failure.reason});
    }
    return messages;
}

/// Does something that tells how far it is, under a bar of its own.
template<class Work>
auto with_progress(const Manner& manner, const Console& console, Work work) {
    const auto where = console.err_is_terminal ? ProgressBar::Where::terminal : ProgressBar::Where::file;
    ProgressBar bar{console.err, where, manner.language};
    const models::study::Progress show = [&](std::uint64_t done, std::uint64_t total) {
        if (!manner.quiet) {
            bar.show(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
        }
    };
    auto result = work(show);
    bar.finish();
    return result;
}

/// The Answer of the mixes, and what the verb adds to it. Not completed: interrupted before anything was finished.
Answer answer_of(const StudyCommand& command, const Console& console, const Occasion& occasion,
                 const models::district::District& district, const models::study::StudyRequest& request,
                 Interruption& interruption) {
    auto answer = with_progress(command.manner, console, [&](const models::study::Progress& progress) {
        return models::study::run(district, request, progress, interruption.token()).answer;
    });
    if (answer.completed > 0 && occasion.extend) {
        with_progress(command.manner, console, [&](const models::study::Progress& progress) {
            occasion.extend(district, request, answer, progress, interruption.token());
            return 0;
        });
    }
    return answer;
}

double found_assurance(const Answer& answer, const std::string& target) {
    for (const auto& entry : answer.mixes.front().targets) {
        if (entry.id == target && entry.assurance) {
            return entry.assurance->value;
        }
    }
    return 0.0;
}

/// Says how each requirement came out; true when all are met.
bool print_requirements(const StudyCommand& command, const Console& console, const Answer& answer) {
    bool all = true;
    for (const auto& requirement : command.required) {
        const auto found = found_assurance(answer, requirement.target);
        const bool met = found >= requirement.assurance;
        all = all && met;
        console.err << fmt::format(
                           fmt::runtime(say(command.manner.language, met ? Say::required_met : Say::required_missed)),
                           fmt::arg("target", requirement.target), fmt::arg("required", percent(requirement.assurance)),
                           fmt::arg("found", percent(found)))
                    << '\n';
    }
    return all;
}

/// The keys of all mixes that are run, the variants included.
std::vector<std::string> keys_of(const models::district::District& district,
                                 const models::study::StudyRequest& request) {
    std::vector<std::string> keys;
    for (const std::size_t mix : request.mixes) {
        keys.push_back(district.mixes[mix].key);
    }
    for (const auto& variant : request.variants) {
        keys.push_back(variant.key);
    }
    return keys;
}

/// What a results folder holds besides its manifest.
struct Kept {
    const Answer& answer;
    const std::vector<results::Input>& inputs;
    std::vector<results::Message> messages;
};

void keep(results::StagedFolder& folder, results::Manifest manifest, const Kept& kept) {
    manifest.completed = kept.answer.completed;
    manifest.interrupted = kept.answer.interrupted;
    manifest.failures = kept.answer.failures;
    results::write(folder, {kept.answer, manifest, kept.inputs, kept.messages});
    folder.publish();
}

int code_of(const Answer& answer, bool requirements_met) {
    if (answer.interrupted || (answer.delay_prices && answer.delay_prices->interrupted)) {
        return exit_code::interrupted;
    }
    if (!answer.failures.empty()) {
        return exit_code::replications_failed;
    }
    return requirements_met ? exit_code::done : exit_code::requirement_missed;
}

} // namespace

int study(const StudyCommand& command, const Console& console, const Occasion& occasion) {
    const auto& manner = command.manner;
    const auto paths = locate_all(manner.language, command.mixes);
    const auto loaded = open_scenario(manner.language, paths.folder, manner.quiet, console);
    if (!loaded) {
        return exit_code::wrong_use;
    }
    check_requirements(command, *loaded->district);
    auto request = request_of(command, *loaded->district, paths.keys);
    if (occasion.prepare) {
        occasion.prepare(*loaded->district, request);
    }
    const auto inputs = inputs_of(*loaded, paths.folder);
    auto manifest = manifest_of(command, keys_of(*loaded->district, request), request, inputs);
    // From here on Ctrl-C keeps what is finished, and never leaves half a folder.
    Interruption interruption{[&] { console.err << '\n' << say(manner.language, Say::interrupting) << std::endl; }};
    std::optional<results::StagedFolder> folder;
    if (occasion.keeps) {
        folder.emplace(command.output / results::default_name(manifest.design, manifest.key),
                       command.force ? results::Existing::replace : results::Existing::refuse);
    }
    const auto began = std::chrono::steady_clock::now();
    const auto answer = answer_of(command, console, occasion, *loaded->district, request, interruption);
    if (answer.completed == 0) {
        console.err << say(manner.language, Say::interrupted_nothing) << '\n';
        return exit_code::interrupted;
    }
    manifest.duration_seconds = std::chrono::duration<double>{std::chrono::steady_clock::now() - began}.count();
    if (folder) {
        keep(*folder, std::move(manifest), {answer, inputs, messages_of(*loaded, answer)});
    }
    if (manner.json) {
        console.out << results::to_json(answer);
    } else {
        occasion.view({console.out, manner.language, console.colours}, answer);
    }
    if (folder && !manner.json) {
        const auto place = folder->destination().string();
        console.out << '\n' << fmt::format(fmt::runtime(say(manner.language, Say::results_in)), place) << '\n';
    }
    const bool met = print_requirements(command, console, answer);
    return code_of(answer, met);
}

} // namespace tools::abate
