#include "models/scenario/read_mix.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;

class MixReader {
public:
    MixReader(const MixDecisions& decisions, const std::vector<std::optional<ReadPart>>& as_planned,
              const Ingredients& from)
        : decisions_{decisions},
          as_planned_{as_planned},
          from_{from} {}

    plan::Mix read() {
        mix_.key = decisions_.key;
        mix_.title = decisions_.title;
        size_teams();
        prepare_upkeep();
        for (std::size_t part = 0; part < from_.parts.size(); ++part) {
            const auto runs = decisions_.runs.find(from_.parts[part].id);
            const bool goal = from_.plan.parts[part].is_goal();
            mix_.runs.push_back(!goal && runs != decisions_.runs.end() && runs->second);
        }
        take_parts();
        return std::move(mix_);
    }

private:
    void take_parts() {
        for (std::size_t part = 0; part < from_.parts.size(); ++part) {
            running_.emplace(from_.parts[part].id, mix_.runs[part]);
        }
        for (const bool levers : {false, true}) { // levers name numbers of all others
            for (std::size_t part = 0; part < from_.parts.size(); ++part) {
                if (mix_.runs[part] && from_.plan.parts[part].is_lever() == levers) {
                    take(part);
                }
            }
        }
        std::sort(mix_.undertakings.begin(), mix_.undertakings.end(),
                  [](const auto& a, const auto& b) { return a.part < b.part; });
    }

    void take(std::size_t part) {
        const auto changes = decisions_.changes.find(from_.parts[part].id);
        const bool as_it_is = changes == decisions_.changes.end() && !from_.plan.parts[part].is_lever();
        const reading::Node nothing{.kind = reading::Node::Kind::mapping, .entries = {}};
        const auto read = as_it_is ? as_planned_[part]
                                   : changed(part, changes == decisions_.changes.end() ? nothing : changes->second);
        if (!read) {
            return; // reported
        }
        mix_.undertakings.push_back(read->undertaking);
        const auto append = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
        append(mix_.turnover.purchases, read->turnover.purchases);
        append(mix_.turnover.retirements, read->turnover.retirements);
        append(mix_.domes, read->domes);
        if (mix_.upkeep) {
            append(mix_.upkeep->parts, read->sweeping);
        }
    }

    std::optional<ReadPart> changed(std::size_t part, const reading::Node& changes) {
        const PlannedPart& planned = from_.parts[part];
        return read_part(
            part, reading::overlay(planned.fields, changes),
            {.what = "part " + planned.id, .key = decisions_.key + "/" + planned.id, .address = planned.id}, running_,
            from_);
    }

    void size_teams() {
        for (const auto& team : from_.offices.teams) {
            const auto changes = decisions_.teams.find(team.team.key);
            mix_.team_sizes.push_back(changes == decisions_.teams.end() ? team.size
                                                                        : changed_size(team, changes->second));
        }
        for (const auto& [key, changes] : decisions_.teams) {
            if (!from_.around.teams.contains(key)) {
                std::vector<std::string> known;
                for (const auto& [team, id] : from_.around.teams) {
                    known.push_back(team);
                }
                from_.context.diagnostics.error(changes.place, "there is no team '" + key + "'", {},
                                                reading::did_you_mean_any(key, known));
            }
        }
    }

    /// A team may only change its size.
    quantity::Parameter changed_size(const TeamSize& team, const reading::Node& changes) {
        Fields fields{changes,
                      from_.context,
                      {.what = "team " + team.team.key,
                       .key = decisions_.key + "/units.teams." + team.team.key,
                       .address = "units.teams." + team.team.key}};
        fields.papers();
        const auto size = fields.number("size", "1", {.least = 1, .most = 1000});
        fields.done();
        return size;
    }

    /// Roads are swept in every mix, unless it lets that lapse.
    void prepare_upkeep() {
        if (from_.inventory.roads) {
            mix_.upkeep.emplace(measures::Upkeep{decisions_.ongoing, {}, *from_.road_survey});
        }
    }

    const MixDecisions& decisions_;
    const std::vector<std::optional<ReadPart>>& as_planned_;
    const Ingredients& from_;
    PartsOfMix running_;
    plan::Mix mix_;
};

} // namespace

plan::Mix read_mix(const MixDecisions& decisions, const std::vector<std::optional<ReadPart>>& as_planned,
                   const Ingredients& from) {
    return MixReader{decisions, as_planned, from}.read();
}

} // namespace models::scenario
