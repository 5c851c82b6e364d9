#include "models/study/holdups.hpp"

#include "models/study/dates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <variant>

namespace models::study {
namespace {

using measures::Cause;
using measures::TeamId;

constexpr std::array<std::string_view, measures::causes> cause_words = {"predecessor", "document", "release",
                                                                        "officers", "crew"};
constexpr double hardly = 0.5; // half a day is nobody's reason to be late [d]

/// The hired team of a mechanism that has one.
struct Crew {
    template<class M>
    std::optional<TeamId> operator()(const M& mechanism) const {
        if constexpr (requires { std::optional<TeamId>{mechanism.crews}; }) {
            return mechanism.crews;
        } else {
            return std::nullopt;
        }
    }
};

std::vector<UnitAnswer> crew_of(const Findings& findings, std::size_t section, std::size_t part) {
    for (const auto& undertaking : findings.mix(section).undertakings) {
        if (undertaking.part == part) {
            if (const auto crew = std::visit(Crew{}, undertaking.mechanism)) {
                const auto& team = findings.district.teams[static_cast<std::size_t>(*crew)];
                return {{team.key, team.title}};
            }
        }
    }
    return {};
}

/// Of the parts that must be finished first, the one that is finished last.
std::vector<UnitAnswer> slowest_predecessor(const Findings& findings, std::size_t section, std::size_t part) {
    const auto& plan = findings.district.plan;
    std::optional<std::size_t> slowest;
    double latest = -1.0;
    for (const std::size_t before : plan.parts[part].after) {
        if (!findings.mix(section).runs[before]) {
            continue;
        }
        const auto ticks = findings.columns.sample(ticks_of(findings, section, before, PartColumn::finished));
        const double median = sim::ensemble::quantiles_of(ticks, {0.5})[0].value;
        if (median > latest) {
            latest = median;
            slowest = before;
        }
    }
    return slowest ? std::vector<UnitAnswer>{{plan.parts[*slowest].id, plan.parts[*slowest].title}}
                   : std::vector<UnitAnswer>{};
}

std::vector<UnitAnswer> documents_of(const plan::Plan& plan, std::size_t part) {
    std::vector<UnitAnswer> documents;
    for (const auto id : plan.parts[part].awaits) {
        const auto& document = plan.documents[static_cast<std::size_t>(id)];
        documents.push_back({document.key, document.title});
    }
    return documents;
}

std::vector<UnitAnswer> waited_for(const Findings& findings, std::size_t section, std::size_t part, Cause cause) {
    switch (cause) {
    case Cause::predecessor:
        return slowest_predecessor(findings, section, part);
    case Cause::document:
        return documents_of(findings.district.plan, part);
    case Cause::release:
        return {};
    case Cause::officers:
        return leaders_of(findings.district, part);
    case Cause::crew:
        return crew_of(findings, section, part);
    }
    return {};
}

} // namespace

std::vector<UnitAnswer> leaders_of(const district::District& district, std::size_t part) {
    const auto& own = district.plan.parts[part];
    std::vector<UnitAnswer> leaders;
    if (own.by_members) {
        for (const std::size_t index : district.plan.measures[own.row].lead) {
            const auto& unit = district.plan.units[index];
            if (!unit.places.empty()) {
                leaders.push_back({unit.key, unit.title});
            }
        }
    }
    if (leaders.empty()) {
        const auto team = std::find_if(district.teams.begin(), district.teams.end(),
                                       [&](const district::Team& one) { return one.key == own.lead; });
        leaders.push_back({own.lead, team == district.teams.end() ? Text{own.lead, own.lead} : team->title});
    }
    return leaders;
}

Text listed(const std::vector<UnitAnswer>& items) {
    Text list;
    for (const auto& item : items) {
        list.zh += (list.zh.empty() ? "" : "、") + item.title.zh;
        list.en += (list.en.empty() ? "" : ", ") + item.title.en;
    }
    return list;
}

std::vector<WaitAnswer> waits_of(const Findings& findings, std::size_t section, std::size_t part) {
    std::vector<WaitAnswer> waits;
    for (std::size_t cause = 0; cause < measures::causes; ++cause) {
        const auto position = findings.layout.wait(section, part, static_cast<Cause>(cause));
        const double days = sim::ensemble::mean_of(findings.columns.sample(position)).value;
        if (days > 0.0) {
            waits.push_back({std::string{cause_words[cause]}, days});
        }
    }
    return waits;
}

std::optional<HoldUpAnswer> holdup_of(const Findings& findings, std::size_t section, std::size_t part,
                                      const std::vector<WaitAnswer>& waits) {
    const auto longest = std::max_element(waits.begin(), waits.end(),
                                          [](const WaitAnswer& a, const WaitAnswer& b) { return a.days < b.days; });
    if (longest == waits.end() || longest->days < hardly) {
        return std::nullopt;
    }
    const auto word = std::find(cause_words.begin(), cause_words.end(), longest->cause);
    const auto who = waited_for(findings, section, part, static_cast<Cause>(word - cause_words.begin()));
    HoldUpAnswer answer{findings.district.plan.parts[part].id, longest->cause, {}, listed(who), longest->days};
    std::transform(who.begin(), who.end(), std::back_inserter(answer.keys),
                   [](const UnitAnswer& one) { return one.key; });
    return answer;
}

} // namespace models::study
