#include "models/study/dates.hpp"
#include "models/study/work_out.hpp"

#include <algorithm>
#include <limits>

namespace models::study {
namespace {

double median_of(const Findings& findings, const std::vector<double>& numbers) {
    return sim::ensemble::quantiles_of(findings.columns.sample(numbers), {0.5})[0].value;
}

double median_finish(const Findings& findings, std::size_t section, std::size_t part) {
    return median_of(findings, ticks_of(findings, section, part, PartColumn::finished));
}

std::size_t last_of(const Findings& findings, std::size_t section, std::span<const std::size_t> parts) {
    const auto finish = [&](std::size_t part) { return median_finish(findings, section, part); };
    return *std::max_element(parts.begin(), parts.end(),
                             [&](std::size_t a, std::size_t b) { return finish(a) < finish(b); });
}

/// The part that keeps this one waiting in most replications; nothing when its own day, a document or its money does.
std::optional<std::size_t> decider(const Findings& findings, std::size_t section, const plan::Network& network,
                                   std::size_t part) {
    const auto waits = findings.columns.numbers(findings.layout.wait(section, part, measures::Cause::predecessor));
    const auto before = network.before(part);
    if (before.empty() || !(median_of(findings, waits) > 0.0)) {
        return std::nullopt;
    }
    return last_of(findings, section, before);
}

ChainAnswer chain_answer(const Findings& findings, std::size_t section, const plan::Network& network,
                         const std::vector<std::size_t>& chain, const std::vector<PartAnswer>& parts) {
    const std::size_t last = last_of(findings, section, chain);
    ChainAnswer answer;
    answer.id = parts[last].id;
    answer.parts = static_cast<int>(chain.size());
    answer.deadline = parts[last].deadline;
    if (parts[last].on_time) {
        answer.on_time = parts[last].on_time->value;
    }
    for (std::optional<std::size_t> part = last; part; part = decider(findings, section, network, *part)) {
        const auto& own = parts[*part];
        answer.links.push_back({own.id, own.title, own.begin_p50, own.finish_p50, own.criticality});
    }
    std::reverse(answer.links.begin(), answer.links.end());
    return answer;
}

} // namespace

std::vector<ChainAnswer> chain_answers(const Findings& findings, std::size_t section,
                                       const std::vector<PartAnswer>& parts) {
    const auto network = plan::network_of(findings.district.plan, findings.mix(section).runs);
    std::vector<ChainAnswer> answers;
    for (const auto& chain : network.chains()) {
        if (chain.size() > 1) {
            answers.push_back(chain_answer(findings, section, network, chain, parts));
        }
    }
    return answers;
}

} // namespace models::study
