#include "models/scenario/read_upkeep.hpp"

#include "models/scenario/read_luck.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace models::scenario {
namespace {

using reading::Fields;

std::vector<std::string> keys_of(const std::vector<sources::SweepingRound>& rounds) {
    std::vector<std::string> keys;
    keys.reserve(rounds.size());
    for (const auto& round : rounds) {
        keys.push_back(round.key);
    }
    return keys;
}

std::vector<std::size_t> read_rounds(Fields& fields, const sources::Roads& roads) {
    const auto keys = keys_of(roads.rounds);
    std::vector<std::size_t> rounds;
    for (const auto& word : fields.texts_or("rounds", keys)) {
        const auto found = std::find(keys.begin(), keys.end(), word);
        if (found == keys.end()) {
            fields.error("rounds", "there is no sweeping round '" + word + "'", {},
                         reading::did_you_mean_any(word, keys));
        } else {
            rounds.push_back(static_cast<std::size_t>(found - keys.begin()));
        }
    }
    return rounds;
}

void check_carriageways(Fields& fields, const measures::SweepingPart& sweeping, const sources::Roads& roads) {
    const auto elsewhere = [&](std::size_t round) { return !roads.rounds[round].carriageway; };
    const auto found = std::find_if(sweeping.rounds.begin(), sweeping.rounds.end(), elsewhere);
    if (fields.has("machines") && found != sweeping.rounds.end()) {
        fields.error("machines", "round '" + roads.rounds[*found].key + "' has no mechanised share to raise",
                     "only rounds with `carriageway: yes` are swept partly by hand");
    }
}

} // namespace

measures::SweepingPart read_sweeping_part(Fields& fields, const PartReading& part, const sources::Roads& roads) {
    const measures::Luck at_once{{}, sim::random::Certain{0.0}};
    measures::SweepingPart sweeping{
        .measure = part.measure,
        .rounds = read_rounds(fields, roads),
        .extra_passes = fields.number_or("extra_passes", "1/d", 0.0),
        .machines = fields.number_or("machines", "machine", 0.0, {.least = 0, .most = 1e4}),
        .share_a_machine = fields.number_or("share_a_machine", "share_change", 0.0, {.least = 0, .most = 1}),
        .delivery = fields.has("machines") ? read_luck(fields, "delivery", "d") : at_once};
    check_carriageways(fields, sweeping, roads);
    return sweeping;
}

} // namespace models::scenario
