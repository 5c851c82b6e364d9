#include "models/study/slip.hpp"

#include <string>

namespace models::study {

plan::Mix slipped(const plan::Plan& plan, const plan::Mix& mix, const std::vector<Slip>& slips) {
    plan::Mix later = mix;
    std::string zh;
    std::string en;
    for (const Slip& slip : slips) {
        for (auto& undertaking : later.undertakings) {
            undertaking.slip += undertaking.part == slip.part ? slip.ticks : 0;
        }
        const auto& id = plan.parts[slip.part].id;
        const auto days = std::to_string(slip.ticks / sim::time::ticks_per_day);
        later.key += "+" + id + "-" + days + "d";
        zh += (zh.empty() ? "" : "，") + id + " 推迟 " + days + " 天";
        en += (en.empty() ? "" : ", ") + id + " " + days + " d later";
    }
    later.title = {mix.title.zh + "（" + zh + "）", mix.title.en + " (" + en + ")"};
    return later;
}

} // namespace models::study
