#include "models/scenario/read_part.hpp"

#include "models/scenario/read_alert.hpp"
#include "models/scenario/read_approval.hpp"
#include "models/scenario/read_asphalt.hpp"
#include "models/scenario/read_boilers.hpp"
#include "models/scenario/read_campaign.hpp"
#include "models/scenario/read_clearance.hpp"
#include "models/scenario/read_construction.hpp"
#include "models/scenario/read_deliverable.hpp"
#include "models/scenario/read_enforcement.hpp"
#include "models/scenario/read_feedback.hpp"
#include "models/scenario/read_inspection.hpp"
#include "models/scenario/read_lever.hpp"
#include "models/scenario/read_luck.hpp"
#include "models/scenario/read_retrofit.hpp"
#include "models/scenario/read_standing.hpp"
#include "models/scenario/read_turnover.hpp"
#include "models/scenario/read_upkeep.hpp"
#include "models/scenario/read_uptake.hpp"
#include "models/scenario/read_works.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace models::scenario {
namespace {

using reading::Fields;

/// Reports a part for something that the scenario does not have.
template<class Source>
bool has_source(Fields& fields, const std::optional<Source>& source, std::string_view what) {
    if (!source) {
        fields.error("mechanism", "the scenario has no " + std::string{what} + " for " + fields.scope().what);
    }
    return source.has_value();
}

/// What a mechanism may look at.
struct Scene {
    const sources::Inventory& inventory;
    const PartsOfMix& parts;
};

// Each of these reads one mechanism into the part.

void add_turnover(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    if (has_source(fields, from.inventory.fleet, "fleet")) {
        read_turnover(fields, part, *from.inventory.fleet, into.turnover);
    }
}

void add_sweeping(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    if (has_source(fields, from.inventory.roads, "roads")) {
        into.sweeping.push_back(read_sweeping_part(fields, part, *from.inventory.roads));
    }
}

void add_domes(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    if (has_source(fields, from.inventory.construction, "construction sites")) {
        into.domes.push_back(read_domes(fields, part));
    }
}

void add_retrofit(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    into.undertaking.mechanism = read_retrofit(fields, part, from.inventory.boilers, from.inventory.asphalt);
}

void add_uptake(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    into.undertaking.mechanism = read_uptake(fields, part, from.inventory.asphalt);
}

void add_lever(Fields& fields, const PartReading& part, const Scene& from, ReadPart& into) {
    into.undertaking.mechanism = read_lever(fields, part, from.parts);
}

/// Mechanisms that need nothing but their part.
template<auto read>
void add(Fields& fields, const PartReading& part, const Scene&, ReadPart& into) {
    into.undertaking.mechanism = read(fields, part);
}

struct Word {
    std::string_view word;
    void (*read)(Fields&, const PartReading&, const Scene&, ReadPart&);
};

/// Every mechanism that a part may name, besides `goal`, which runs no process.
constexpr std::array mechanisms{
    Word{"turnover", add_turnover},
    Word{"upkeep", add_sweeping},
    Word{"domes", add_domes},
    Word{"retrofit", add_retrofit},
    Word{"uptake", add_uptake},
    Word{"lever", add_lever},
    Word{"campaign", add<&read_campaign>},
    Word{"deliverable", add<&read_deliverable>},
    Word{"standing", add<&read_standing>},
    Word{"works", add<&read_works>},
    Word{"approval", add<&read_approval>},
    Word{"alert", add<&read_alert>},
    Word{"inspection", add<&read_inspection>},
    Word{"clearance", add<&read_clearance>},
    Word{"feedback", add<&read_feedback>},
    Word{"enforcement", add<&read_enforcement>},
};

void report_unknown_mechanism(Fields& fields, const std::string& word) {
    std::vector<std::string_view> words = {"goal"};
    for (const Word& mechanism : mechanisms) {
        words.push_back(mechanism.word);
    }
    fields.error("mechanism", "there is no mechanism '" + word + "'",
                 "mechanisms are " + reading::enumerate(words, "and"), reading::did_you_mean(word, words));
}

/// A judgement stands in for the process, whose fields were read for their mistakes alone.
ReadPart judged(Fields& fields, const PartReading& part, const ReadPart& process) {
    ReadPart judgement{.undertaking = process.undertaking};
    judgement.undertaking.mechanism =
        measures::Judgement{part.measure, part.deadline, fields.share("on_time"), luck_of(fields, "on_time")};
    return judgement;
}

} // namespace

std::optional<ReadPart> read_part(std::size_t at, const reading::Node& node, const reading::Scope& scope,
                                  const PartsOfMix& parts, const Ingredients& from) {
    const plan::Part& promised = from.plan.parts[at];
    Fields fields{node, from.context, scope};
    const CommonFields common = read_common(fields, from.around, promised);
    const auto found = std::find_if(mechanisms.begin(), mechanisms.end(),
                                    [&](const Word& each) { return each.word == common.mechanism; });
    if (found == mechanisms.end()) {
        report_unknown_mechanism(fields, common.mechanism);
        return std::nullopt;
    }
    const PartReading part{from.around, promised.id, promised.measure, promised.deadline};
    ReadPart read{.undertaking = {.part = at, .starts = common.starts, .release = common.release, .mechanism = {}}};
    found->read(fields, part, {from.inventory, parts}, read);
    if (fields.has("on_time")) {
        read = judged(fields, part, read);
    }
    fields.done();
    return read;
}

std::vector<std::optional<ReadPart>> read_parts(const Ingredients& from) {
    PartsOfMix all;
    for (std::size_t part = 0; part < from.parts.size(); ++part) {
        all.emplace(from.parts[part].id, !from.plan.parts[part].is_goal());
    }
    std::vector<std::optional<ReadPart>> read(from.parts.size());
    for (const bool levers : {false, true}) { // levers name numbers of all others
        for (std::size_t part = 0; part < read.size(); ++part) {
            if (!from.plan.parts[part].is_goal() && from.plan.parts[part].is_lever() == levers) {
                const std::string& id = from.parts[part].id;
                read[part] = read_part(part, from.parts[part].fields, {.what = "part " + id, .key = id}, all, from);
            }
        }
    }
    return read;
}

} // namespace models::scenario
