#include "models/scenario/read_mix.hpp"

#include "models/scenario/read_asphalt.hpp"
#include "models/scenario/read_boilers.hpp"
#include "models/scenario/read_campaign.hpp"
#include "models/scenario/read_construction.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_retrofit.hpp"
#include "models/scenario/read_turnover.hpp"
#include "models/scenario/read_upkeep.hpp"
#include "models/scenario/read_uptake.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;

class MixReader {
public:
    MixReader(const MixDecisions& decisions, const Ingredients& from) : decisions_{decisions}, from_{from} {}

    plan::Mix read() {
        mix_.key = decisions_.key;
        mix_.title = decisions_.title;
        size_teams();
        prepare_upkeep();
        for (std::size_t part = 0; part < from_.parts.size(); ++part) {
            const auto runs = decisions_.runs.find(from_.parts[part].id);
            const bool goal = from_.plan.parts[part].is_goal();
            mix_.runs.push_back(!goal && runs != decisions_.runs.end() && runs->second);
            if (mix_.runs.back()) {
                read_part(part);
            }
        }
        return std::move(mix_);
    }

private:
    using Reader = plan::Mechanism (MixReader::*)(Fields&, const PartReading&);
    struct Word {
        std::string_view word;
        Reader read;
    };
    /// Every mechanism that a part may name, besides `goal`, which runs no process.
    static std::span<const Word> mechanisms() {
        static constexpr std::array all{
            Word{"turnover", &MixReader::add_turnover},   Word{"upkeep", &MixReader::add_sweeping},
            Word{"domes", &MixReader::add_domes},         Word{"retrofit", &MixReader::read_retrofit_part},
            Word{"uptake", &MixReader::read_uptake_part}, Word{"campaign", &MixReader::read_campaign_part},
        };
        return all;
    }

    void read_part(std::size_t at) {
        const PlannedPart& planned = from_.parts[at];
        const plan::Part& promised = from_.plan.parts[at];
        const auto changes = decisions_.changes.find(planned.id);
        const reading::Node node =
            changes == decisions_.changes.end() ? planned.fields : reading::overlay(planned.fields, changes->second);
        Fields fields{node,
                      from_.context,
                      {.what = "part " + planned.id, .key = decisions_.key + "/" + planned.id, .address = planned.id}};
        const CommonFields common = read_common(fields, from_.around, promised);
        const auto known = mechanisms();
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Word& each) { return each.word == common.mechanism; });
        if (found == known.end()) {
            report_unknown_mechanism(fields, common.mechanism);
            return;
        }
        const PartReading part{from_.around, planned.id, promised.measure, promised.deadline};
        auto mechanism = fields.has("on_time") ? read_judged(fields, part, *found) : (this->*found->read)(fields, part);
        fields.done();
        mix_.undertakings.push_back(
            {.part = at, .starts = common.starts, .release = common.release, .mechanism = std::move(mechanism)});
    }

    /// A judgement stands in for the process; the process's fields are read for their mistakes alone.
    plan::Mechanism read_judged(Fields& fields, const PartReading& part, const Word& mechanism) {
        const plan::Mix before = mix_;
        (this->*mechanism.read)(fields, part);
        mix_ = before;
        return measures::Judgement{part.measure, part.deadline, fields.share("on_time"), luck_of(fields, "on_time")};
    }

    static void report_unknown_mechanism(Fields& fields, const std::string& word) {
        std::vector<std::string_view> words = {"goal"};
        for (const Word& mechanism : mechanisms()) {
            words.push_back(mechanism.word);
        }
        fields.error("mechanism", "there is no mechanism '" + word + "'",
                     "mechanisms are " + reading::enumerate(words, "and"), reading::did_you_mean(word, words));
    }

    void size_teams() {
        for (const auto& team : from_.offices.teams) {
            const auto changes = decisions_.teams.find(team.team.key);
            mix_.team_sizes.push_back(changes == decisions_.teams.end() ? team.size
                                                                        : changed_size(team, changes->second));
        }
        for (const auto& [key, changes] : decisions_.teams) {
            if (!from_.around.teams.contains(key)) {
                from_.context.diagnostics.error(changes.place, "there is no team '" + key + "'");
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

    /// Reports a part for something that the scenario does not have.
    template<class Source>
    static bool has_source(Fields& fields, const std::optional<Source>& source, std::string_view what) {
        if (!source) {
            fields.error("mechanism", "the scenario has no " + std::string{what} + " for " + fields.scope().what);
        }
        return source.has_value();
    }

    // Parts within something that goes on in every mix add to how it goes on.

    plan::Mechanism add_turnover(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.fleet, "fleet")) {
            read_turnover(fields, part, *from_.inventory.fleet, mix_.turnover);
        }
        return plan::WithinOngoing{};
    }
    plan::Mechanism add_sweeping(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.roads, "roads")) {
            mix_.upkeep->parts.push_back(read_sweeping_part(fields, part, *from_.inventory.roads));
        }
        return plan::WithinOngoing{};
    }
    plan::Mechanism add_domes(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.construction, "construction sites")) {
            mix_.domes.push_back(read_domes(fields, part));
        }
        return plan::WithinOngoing{};
    }

    // Others have a process of their own.

    plan::Mechanism read_retrofit_part(Fields& fields, const PartReading& part) {
        return read_retrofit(fields, part, from_.inventory.boilers, from_.inventory.asphalt);
    }
    plan::Mechanism read_uptake_part(Fields& fields, const PartReading& part) {
        return read_uptake(fields, part, from_.inventory.asphalt);
    }
    plan::Mechanism read_campaign_part(Fields& fields, const PartReading& part) { return read_campaign(fields, part); }

    const MixDecisions& decisions_;
    const Ingredients& from_;
    plan::Mix mix_;
};

} // namespace

plan::Mix read_mix(const MixDecisions& decisions, const Ingredients& from) {
    return MixReader{decisions, from}.read();
}

} // namespace models::scenario
