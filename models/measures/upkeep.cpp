#include "models/measures/upkeep.hpp"

#include "models/measures/swept_roads.hpp"

#include <cstddef>

namespace models::measures {
namespace {

using sim::time::Calendar;
using sim::time::Priority;

void note_completed_works(Replication& run, const Upkeep& upkeep, const SweptRoads& silt, int day) {
    for (std::size_t part = 0; part < upkeep.parts.size(); ++part) {
        if (silt.works()[part].completed_on(day)) {
            run.agenda.finish(upkeep.parts[part].measure);
        }
    }
}

} // namespace

sim::kernel::Process upkeep(Replication& run, const sources::Roads& roads, const Upkeep& upkeep) {
    SweptRoads silt{roads, upkeep, run};
    int day = 0;
    for (int month = 0; month < run.calendar.months(); ++month) {
        const int month_ends = day + run.calendar.days_in_month(month);
        for (; day < month_ends; ++day) {
            co_await run.kernel.until(Calendar::last_tick(day), Priority::advance);
            silt.begin_parts(day, run.journal);
            silt.advance(day);
            silt.post(run.ledger);
            note_completed_works(run, upkeep, silt, day);
        }
        silt.survey(month, run);
    }
}

} // namespace models::measures
