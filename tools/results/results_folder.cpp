#include "tools/results/results_folder.hpp"

#include "tools/results/answer_json.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tools::results {

namespace {

/// A path inside inputs/, whatever the path was: no root, no step upward.
std::filesystem::path inside(const std::string& path) {
    std::filesystem::path kept;
    for (const auto& part : std::filesystem::path{path}.relative_path()) {
        if (part != ".." && part != ".") {
            kept /= part;
        }
    }
    return kept;
}

} // namespace

std::string default_name(const Design& design, const std::string& key) {
    constexpr std::size_t longest = 80; // of a name made of many mixes
    std::string name;
    for (const auto& mix : design.mixes) {
        name += (name.empty() ? "" : "-vs-") + mix;
    }
    return name.substr(0, longest) + "-" + key.substr(0, 6);
}

void write(StagedFolder& folder, const Results& results) {
    for (const auto& input : results.inputs) {
        folder.write("inputs" / inside(input.path), input.bytes);
    }
    folder.write("targets.csv", targets_csv(results.answer));
    folder.write("emissions.csv", emissions_csv(results.answer));
    folder.write("plan.csv", plan_csv(results.answer));
    folder.write("parts.csv", parts_csv(results.answer));
    folder.write("effects.csv", effects_csv(results.answer));
    folder.write("teams.csv", teams_csv(results.answer));
    if (!results.answer.differences.empty()) {
        folder.write("differences.csv", differences_csv(results.answer));
    }
    if (results.answer.delay_prices) {
        folder.write("delays.csv", delays_csv(results.answer));
    }
    folder.write("messages.csv", messages_csv(results.messages));
    folder.write("summary.json", to_json(results.answer));
    folder.write("manifest.json", to_json(results.manifest));
}

models::study::Answer read_answer(const std::filesystem::path& folder) {
    const auto path = folder / "summary.json";
    std::ifstream stream{path, std::ios::binary};
    if (!stream) {
        throw std::runtime_error{"cannot read '" + path.string() + "'"};
    }
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    try {
        return answer_from_json(text);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error{path.string() + ": " + error.what()};
    }
}

} // namespace tools::results
