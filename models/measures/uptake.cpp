#include "models/measures/uptake.hpp"

#include "models/ledger/ledger.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

using ledger::LineId;
using sim::time::Tick;
using sim::time::ticks_per_day;

constexpr Tick week = 7 * ticks_per_day;

Tick whole_days(double days) {
    return std::llround(std::max(0.0, days)) * ticks_per_day;
}

/// The reach, as far as the old way is still there to move; of a mere share, what has been delivered so far is its
/// opening.
double attainable(const Replication& run, const Uptake& part) {
    double reach = run.in_force[part.reach];
    if (part.shifts.empty()) {
        reach = std::min(reach, std::max(0.0, 1.0 - run.journal.delivered(part.measure)));
    }
    for (const Shift& shift : part.shifts) {
        const double from = run.ledger.stock(shift.from).activity;
        const double both = from + run.ledger.stock(shift.to).activity;
        reach = both > 0.0 ? std::min(reach, from / both) : 0.0;
    }
    return reach;
}

/// Activity that moves from one line to the other in the end, and how much of it has moved [activity unit/a].
struct Movement {
    Shift shift;
    double whole;
    double moved = 0.0;
};

/// How far the uptake has come.
struct Advance {
    std::vector<Movement> movements;
    double reach;       ///< in the end [1]
    double moved = 0.0; ///< so far [1]
};

/// What the reach means for the stock of today.
Advance beginning(const Replication& run, const Uptake& part) {
    Advance advance{.movements = {}, .reach = attainable(run, part)};
    for (const Shift& shift : part.shifts) {
        const double from = run.ledger.stock(shift.from).activity;
        const double both = from + run.ledger.stock(shift.to).activity;
        advance.movements.push_back({shift, std::clamp(run.in_force[part.reach] * both, 0.0, from)});
    }
    return advance;
}

/// Brings what has moved to this share of the whole way.
void advance(Replication& run, const Uptake& part, Advance& so_far, double share) {
    for (Movement& each : so_far.movements) {
        const double activity = share * each.whole - each.moved;
        if (activity > 0.0) {
            run.ledger.move(
                {.from = each.shift.from, .to = each.shift.to, .activity = activity, .flow = ledger::Flow::converted},
                part.measure);
            each.moved += activity;
        }
    }
    const double moved = share * so_far.reach;
    run.journal.deliver(part.measure, moved - so_far.moved);
    so_far.moved = moved;
    set_rule(run, part.controls, moved, part.measure);
}

} // namespace

double progress(Curve curve, double x) {
    if (x < 0.0) {
        return 0.0;
    }
    const double gone = std::min(x, 1.0);
    switch (curve) {
    case Curve::step:
        return 1.0;
    case Curve::ramp:
        return gone;
    case Curve::s:
        return gone * gone * (3.0 - 2.0 * gone);
    }
    return gone;
}

sim::kernel::Process uptake(Replication& run, const Uptake& part) {
    run.journal.owe(part.measure, run.in_force[part.reach]);
    const double pace = run.in_force[part.pace];
    const Tick begins = run.kernel.now() + whole_days(pace * run.in_force[part.delay]);
    co_await run.kernel.until(begins);

    Advance so_far = beginning(run, part);
    const Tick ramp = part.curve == Curve::step ? 0 : whole_days(pace * run.in_force[part.ramp]);
    for (Tick gone = 0; gone < ramp; gone += week) {
        const Tick middle = gone + std::min(week, ramp - gone) / 2;
        advance(run, part, so_far, progress(part.curve, static_cast<double>(middle) / static_cast<double>(ramp)));
        co_await run.kernel.until(begins + std::min(gone + week, ramp));
    }
    advance(run, part, so_far, 1.0);
    run.agenda.finish(part.measure);
}

} // namespace models::measures
