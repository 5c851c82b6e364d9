#include "models/study/posting.hpp"

#include <variant>

namespace models::study {
namespace {

bool posts(const measures::Upgrade& upgrade) {
    const auto* counted = std::get_if<measures::CountedUpgrade>(&upgrade);
    return counted == nullptr || !counted->controls.empty();
}

/// What a mechanism could post.
struct Posting {
    bool operator()(const plan::WithinOngoing&) const { return true; }
    bool operator()(const measures::Retrofit& part) const { return posts(part.upgrade); }
    bool operator()(const measures::Uptake& part) const { return !part.shifts.empty() || !part.controls.empty(); }
    template<class Mechanism>
    bool operator()(const Mechanism& part) const {
        if constexpr (requires { part.controls.empty(); }) {
            return !part.controls.empty();
        } else {
            return false; // paper, signatures and works on no line
        }
    }
};

} // namespace

std::vector<bool> posting_parts(const district::District& district) {
    std::vector<bool> posting(district.plan.parts.size(), false);
    for (const auto& mix : district.mixes) {
        for (const auto& undertaking : mix.undertakings) {
            if (std::visit(Posting{}, undertaking.mechanism)) {
                posting[undertaking.part] = true;
            }
        }
    }
    return posting;
}

} // namespace models::study
