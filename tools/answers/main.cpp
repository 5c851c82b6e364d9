#include "models/scenario/load.hpp"
#include "models/study/study.hpp"
#include "tools/answers/movements.hpp"
#include "tools/results/answer_json.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

/// Holds the plan of Daxing 2026 to the answer that is committed. Run from the top of the tree:
///
///     abate-answers check     says what moved and by how many standard errors; exit code 1 when anything did
///     abate-answers record    makes today's answer the committed one
namespace {

constexpr const char* scenario_folder = "scenarios/daxing-2026";
constexpr const char* answer_file = "tests/answers/daxing-2026.json";
constexpr std::uint64_t replications = 1000;
constexpr std::uint64_t seed = 1;
constexpr std::size_t longest_list = 60;

models::study::Answer todays_answer() {
    const auto loaded = models::scenario::load(scenario_folder);
    loaded.diagnostics.print(std::cerr);
    if (!loaded.district) {
        throw std::runtime_error{"the scenario has errors"};
    }
    const auto& mixes = loaded.district->mixes;
    const auto plan = std::find_if(mixes.begin(), mixes.end(), [](const auto& mix) { return mix.key == "plan"; });
    if (plan == mixes.end()) {
        throw std::runtime_error{"the scenario has no mix 'plan'"};
    }
    models::study::StudyRequest request;
    request.mixes = {static_cast<std::size_t>(plan - mixes.begin())};
    request.design = sim::ensemble::Design::pairs(replications, seed);
    return models::study::run(*loaded.district, request).answer;
}

int check() {
    std::ifstream file{answer_file, std::ios::binary};
    if (!file) {
        throw std::runtime_error{std::string{"there is no "} + answer_file + "; make it with: abate-answers record"};
    }
    const std::string committed{std::istreambuf_iterator<char>{file}, {}};
    const auto moved = tools::answers::movements(tools::results::answer_from_json(committed), todays_answer());
    if (moved.empty()) {
        std::cout << "the answer is the committed one\n";
        return 0;
    }
    tools::answers::print(std::cout, moved, longest_list);
    std::cout << moved.size() << " figures moved. If that is meant: abate-answers record, and say why in one line of "
              << "docs/answers.md\n";
    return 1;
}

int record() {
    std::ofstream file{answer_file, std::ios::binary};
    file << tools::results::to_json(todays_answer());
    file.close();
    if (!file) {
        throw std::runtime_error{std::string{"cannot write "} + answer_file};
    }
    std::cout << "recorded in " << answer_file << "; say why in one line of docs/answers.md\n";
    return 0;
}

} // namespace

int main(int count, char** words) {
    const std::string_view verb = count == 2 ? words[1] : "";
    try {
        if (verb == "check") {
            return check();
        }
        if (verb == "record") {
            return record();
        }
    } catch (const std::exception& error) {
        std::cerr << "abate-answers: " << error.what() << '\n';
        return 2;
    }
    std::cerr << "usage: abate-answers check|record\n";
    return 2;
}
