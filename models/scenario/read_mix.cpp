#include "models/scenario/read_mix.hpp"

#include "models/scenario/read_asphalt.hpp"
#include "models/scenario/read_boilers.hpp"
#include "models/scenario/read_campaign.hpp"
#include "models/scenario/read_construction.hpp"
#include "models/scenario/read_retrofit.hpp"
#include "models/scenario/read_turnover.hpp"
#include "models/scenario/read_upkeep.hpp"
#include "models/scenario/read_uptake.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <array>
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
        for (const auto& planned : from_.parts) {
            const auto runs = decisions_.runs.find(planned.part.id);
            mix_.runs.push_back(runs != decisions_.runs.end() && runs->second);
            if (mix_.runs.back()) {
                read_part(planned);
            }
        }
        return std::move(mix_);
    }

private:
    using Reader = void (MixReader::*)(Fields&, const PartReading&);

    void read_part(const PlannedPart& planned) {
        static constexpr std::array<std::pair<std::string_view, Reader>, 6> mechanisms{
            {{"turnover", &MixReader::add_turnover},
             {"retrofit", &MixReader::add_retrofit},
             {"uptake", &MixReader::add_uptake},
             {"upkeep", &MixReader::add_sweeping},
             {"campaign", &MixReader::add_campaign},
             {"domes", &MixReader::add_domes}}};
        const auto changes = decisions_.changes.find(planned.part.id);
        const reading::Node node =
            changes == decisions_.changes.end() ? planned.fields : reading::overlay(planned.fields, changes->second);
        Fields fields{node,
                      from_.context,
                      {.what = "part " + planned.part.id,
                       .key = decisions_.key + "/" + planned.part.id,
                       .address = planned.part.id}};
        const CommonFields common = read_common(fields, from_.around);
        const auto found = std::find_if(mechanisms.begin(), mechanisms.end(),
                                        [&](const auto& mechanism) { return mechanism.first == common.mechanism; });
        if (found == mechanisms.end()) {
            report_unknown_mechanism(fields, common.mechanism, mechanisms);
            return;
        }
        const PartReading part{from_.around, planned.part.id, planned.part.measure, common.starts, common.deadline};
        (this->*found->second)(fields, part);
        fields.done();
    }

    template<class Mechanisms>
    static void report_unknown_mechanism(Fields& fields, const std::string& word, const Mechanisms& mechanisms) {
        std::vector<std::string_view> words;
        std::transform(mechanisms.begin(), mechanisms.end(), std::back_inserter(words),
                       [](const auto& mechanism) { return mechanism.first; });
        fields.error("mechanism", "there is no mechanism '" + word + "'",
                     "mechanisms are " + reading::enumerate(words, "and"), reading::did_you_mean(word, words));
    }

    void size_teams() {
        for (const auto& team : from_.teams) {
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

    void add_turnover(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.fleet, "fleet")) {
            read_turnover(fields, part, *from_.inventory.fleet, mix_.turnover);
        }
    }
    void add_retrofit(Fields& fields, const PartReading& part) {
        mix_.retrofits.push_back(read_retrofit(fields, part, from_.inventory.boilers, from_.inventory.asphalt));
    }
    void add_uptake(Fields& fields, const PartReading& part) {
        mix_.uptakes.push_back(read_uptake(fields, part, from_.inventory.asphalt));
    }
    void add_sweeping(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.roads, "roads")) {
            mix_.upkeep->parts.push_back(read_sweeping_part(fields, part, *from_.inventory.roads));
        }
    }
    void add_campaign(Fields& fields, const PartReading& part) {
        mix_.campaigns.push_back(read_campaign(fields, part));
    }
    void add_domes(Fields& fields, const PartReading& part) {
        if (has_source(fields, from_.inventory.construction, "construction sites")) {
            mix_.domes.push_back(read_domes(fields, part));
        }
    }

    const MixDecisions& decisions_;
    const Ingredients& from_;
    plan::Mix mix_;
};

} // namespace

plan::Mix read_mix(const MixDecisions& decisions, const Ingredients& from) {
    return MixReader{decisions, from}.read();
}

} // namespace models::scenario
