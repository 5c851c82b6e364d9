#include "models/study/delay_prices.hpp"
#include "models/study/slip.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/plan_views.hpp"
#include "tools/abate/study.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/verbs.hpp"
#include "tools/results/plan_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace tools::abate {

namespace {

using models::district::District;
using models::study::Answer;
using models::study::StudyRequest;

/// The place of a part that the mix runs. Throws Complaint.
std::size_t part_index(Language language, const District& district, const models::plan::Mix& mix,
                       const std::string& id) {
    const auto& parts = district.plan.parts;
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.id == id; });
    const auto index = static_cast<std::size_t>(found - parts.begin());
    if (found == parts.end()) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::unknown_part)), id)};
    }
    if (!mix.runs[index]) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::part_not_run)), id, mix.key)};
    }
    return index;
}

void prepare(const PlanCommand& command, const District& district, StudyRequest& request) {
    const auto language = command.study.manner.language;
    check(language, command.filter, district.plan);
    if (command.slips.empty()) {
        return;
    }
    const auto& mix = district.mixes[request.mixes.front()];
    std::vector<models::study::Slip> slips;
    for (const auto& slip : command.slips) {
        slips.push_back({part_index(language, district, mix, slip.part), slip.ticks});
    }
    request.variants.push_back(models::study::slipped(district.plan, mix, slips));
}

void write_csv(const PlanCommand& command, const Answer& answer) {
    std::ofstream file{command.csv, std::ios::binary};
    file << results::plan_csv(filtered(answer, command.filter));
    file.close();
    if (!file) {
        throw Complaint{fmt::format(fmt::runtime(say(command.study.manner.language, Say::cannot_write)), command.csv)};
    }
}

void extend(const PlanCommand& command, const District& district, const StudyRequest& request, Answer& answer,
            const models::study::Progress& progress, const std::stop_token& stop) {
    if (command.delay_prices) {
        models::study::DelayRequest delays;
        delays.mix = request.mixes.front();
        delays.design = request.design;
        delays.threads = request.threads;
        answer.delay_prices = models::study::delay_prices(district, delays, progress, stop);
    }
    if (!command.csv.empty()) {
        write_csv(command, answer);
    }
}

} // namespace

int plan(const PlanCommand& command, const Console& console) {
    Occasion occasion;
    occasion.view = [&](const Screen& screen, const Answer& answer) { print_plan(screen, answer, command.filter); };
    occasion.prepare = [&](const District& district, StudyRequest& request) { prepare(command, district, request); };
    occasion.extend = [&](const District& district, const StudyRequest& request, Answer& answer,
                          const models::study::Progress& progress,
                          const std::stop_token& stop) { extend(command, district, request, answer, progress, stop); };
    occasion.keeps = command.keeps;
    return study(command.study, console, occasion);
}

} // namespace tools::abate
