#include "models/scenario/read_dispatch.hpp"

namespace models::scenario {

std::optional<measures::DispatchPolicy> read_dispatch(reading::Fields& plan) {
    if (!plan.has("dispatch")) {
        return std::nullopt;
    }
    auto fields = plan.within("dispatch");
    fields.papers();
    const auto tolerance = fields.share("tolerance");
    const auto hastened = fields.number("hastened", "1");
    auto push = fields.within("push");
    push.papers();
    const measures::DispatchPolicy policy{.tolerance = tolerance,
                                          .hastened = hastened,
                                          .push_from = push.number("from", "d"),
                                          .push = push.number("factor", "1")};
    push.done();
    fields.done();
    return policy;
}

} // namespace models::scenario
