#include "models/measures/clearance.hpp"

#include "models/measures/duty.hpp"
#include "models/measures/months.hpp"
#include "sim/kernel/resource.hpp"

#include <algorithm>
#include <cmath>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Priority;
using sim::time::Tick;

/// What all desks together have before them.
struct Cases {
    Duty duty;
    double arisen = 0.0;
    double cleared = 0.0;

    double open() const { return arisen - cleared; }
    double cleared_share() const { return arisen > 0.0 ? cleared / arisen : 0.0; }
};

/// One fault: its number in addresses of chance.
struct Fault {
    std::uint32_t number;
    bool known; ///< before the part began
};

/// The stock is numbered far above what comes up, whose luck is then the same whatever the stock.
constexpr std::uint32_t first_of_stock = 1U << 31U;

const Desk& desk_of(const Clearance& part, const Fault& fault) {
    return part.job.desks[fault.number % part.job.desks.size()];
}

/// When the next fault comes up after one that came at `last`; the gap is the exponential at the address of its
/// ordinal, stretched to the rate of now.
Tick next_arrival(const Replication& run, const Clearance& part, std::uint32_t ordinal, Tick last) {
    const double rate = run.in_force[part.arrivals];
    if (rate <= 0.0) {
        return never(run.calendar);
    }
    const double gap = -std::log1p(-run.luck.uniform(part.arriving, 0, ordinal)) / rate;
    return std::min(last + in_ticks(std::min(gap, 1.0 + run.calendar.days())), never(run.calendar));
}

/// One fault's way from coming up until it is cleared.
Process clear(Replication& run, const Clearance& part, Cases& cases, Fault fault) {
    cases.arisen += 1.0;
    if (!fault.known) {
        co_await run.kernel.delay(lasting(run, part.job, part.found, fault.number));
    }
    const Tick limit = run.kernel.now() + part.within;
    cases.duty.open(run, limit);
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, desk_of(part, fault));
        const auto officers = co_await acquire_all(needs, run.agenda.rank(part.job.measure));
        run.journal.waited(part.job.measure, Cause::officers, run.kernel.now() - asked);
        co_await run.kernel.delay(lasting(run, part.job, part.handling, fault.number));
    }
    co_await run.kernel.delay(lasting(run, part.job, part.clearing, fault.number));
    cases.cleared += 1.0;
    cases.duty.settle(run, limit);
}

void take_stock(Replication& run, const Clearance& part, const Cases& cases, int month) {
    run.observations.record(part.open, month, cases.open());
    set_rule(run, part.controls, cases.cleared_share(), part.job.measure);
}

} // namespace

Process clearance(Replication& run, const Clearance& part) {
    Cases cases{.duty = Duty{part.job, part.required}};
    const auto stock = static_cast<std::uint32_t>(std::lround(run.in_force[part.stock]));
    for (std::uint32_t each = 0; each < stock; ++each) {
        const std::uint32_t number = first_of_stock + each;
        run.kernel.start(clear(run, part, cases, {number, true}), "fault", number);
    }
    run.kernel.start(reckon(run, cases.duty), "reckoning");

    const Tick begins = run.kernel.now();
    std::uint32_t ordinal = 0;
    Tick next = next_arrival(run, part, ordinal, 0);
    while (next < begins) {
        next = next_arrival(run, part, ++ordinal, next);
    }
    for (int month = month_at(run.calendar, begins); month < run.calendar.months(); ++month) {
        const Tick ends = month_end(run.calendar, month);
        for (; next <= ends; next = next_arrival(run, part, ++ordinal, next)) {
            run.kernel.start_at(next, clear(run, part, cases, {ordinal, false}), "fault", ordinal);
        }
        co_await run.kernel.until(ends, Priority::advance);
        take_stock(run, part, cases, month);
    }
    co_await run.kernel.until(never(run.calendar)); // the faults still refer to the cases
}

} // namespace models::measures
